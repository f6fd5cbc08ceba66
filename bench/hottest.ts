/** What `node --cpu-prof` writes, as far as it is read here. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  /** Microseconds of the machine's monotonic clock. */
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

/** When the load was on, and how many requests it had. */
export interface Span {
  fromUs: number;
  untilUs: number;
  requests: number;
}

const PACKAGES = 9;
const FUNCTIONS = 9;

/** The packages and the functions that took most of the time in which the process was not idle. */
export function hottest(profile: CpuProfile, { fromUs, untilUs, requests }: Span): string[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byFunction = new Map<string, number>();
  const byPackage = new Map<string, number>();
  let atUs = profile.startTime;
  let busyUs = 0;
  profile.samples.forEach((id, i) => {
    const tookUs = profile.timeDeltas[i] ?? 0;
    atUs += tookUs;
    const frame = frames.get(id);
    // What was before the load is starting up.
    if (frame === undefined || frame.functionName === '(idle)' || atUs < fromUs || atUs > untilUs) return;
    busyUs += tookUs;
    const name = `${frame.functionName || '(anonymous)'} ${shortened(frame.url)}:${frame.lineNumber + 1}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + tookUs);
    const owner = packageOf(frame.url, frame.functionName);
    byPackage.set(owner, (byPackage.get(owner) ?? 0) + tookUs);
  });
  const line = ([name, us]: readonly [string, number]) =>
    `${((100 * us) / busyUs).toFixed(1).padStart(6)} % ${(us / 1000 / requests).toFixed(2)} ms ${name}`;
  const top = (times: Map<string, number>, count: number) =>
    [...times]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(line);
  return [...top(byPackage, PACKAGES), '', ...top(byFunction, FUNCTIONS)];
}

const WORKSPACE = import.meta.dirname.replace(/bench$/, '');

const shortened = (url: string) => url.replace(/^.*\/node_modules\//, '').replace(`file://${WORKSPACE}`, '');

function packageOf(url: string, functionName: string): string {
  if (url === '') return functionName === '(garbage collector)' ? functionName : '(native)';
  if (url.startsWith('node:')) return 'node';
  const path = shortened(url);
  if (!url.includes('/node_modules/')) return `ours: ${path.split('/')[0]}`;
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}
