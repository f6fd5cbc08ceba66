/** A STUN or TURN server as browsers take it (RTCIceServer). */
export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

const URL_OF_ICE = /^(?:stuns?|turns?):[\w.:[\]-]{1,255}(?:\?transport=(?:udp|tcp))?$/;
const MOST = 10;

/** Reads the servers from JSON. A TURN server needs a name and a password, which is why a list of URLs is not enough. */
export function readIceServers(text: string): IceServer[] {
  const given: unknown = JSON.parse(text);
  if (!Array.isArray(given) || given.length > MOST) throw new TypeError('a list of at most ten');
  return given.map(iceServer);
}

function iceServer(given: unknown): IceServer {
  if (typeof given !== 'object' || given === null) throw new TypeError('an object');
  const { urls, username, credential, ...rest } = given as Record<string, unknown>;
  if (Object.keys(rest).length > 0) throw new TypeError('nothing else');
  const list: unknown[] = Array.isArray(urls) ? urls : [urls];
  if (
    list.length === 0 ||
    !list.every((url): url is string => typeof url === 'string' && URL_OF_ICE.test(url))
  )
    throw new TypeError('urls');
  if (!list.some((url) => url.startsWith('turn'))) return { urls: list };
  if (typeof username !== 'string' || typeof credential !== 'string') throw new TypeError('credentials');
  return { urls: list, username, credential };
}
