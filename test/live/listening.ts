import { createClient as createEventStream } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface SeenEvent {
  cursor: string;
  kind: string;
  tier: string;
  office: string | null;
  about: string | null;
  payload: string | null;
  case: Record<string, unknown> | null;
  ring: Record<string, unknown> | null;
}

interface Result {
  data?: Record<string, SeenEvent> | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

export interface Listening {
  /** Everything heard so far. */
  heard: SeenEvent[];
  errors: string[];
  /** Waits for the first event that is so, among those heard and to come. */
  first: (isSo: (event: SeenEvent) => boolean) => Promise<SeenEvent>;
  /** Waits until it is told where it may go on from. */
  caughtUp: () => Promise<SeenEvent>;
  /** Waits for the end, and says why. */
  ended: Promise<string>;
  end: () => void;
}

/** A subscription to the events of a tier. */
export const events = (tier: 'Village' | 'Township' | 'County', selection = EVENT): string =>
  `subscription ($after: String, $kinds: [EventKind!], $caseId: ID) {
     event: eventsAt${tier}(after: $after, kinds: $kinds, caseId: $caseId) { ${selection} } }`;

export const EVENT = 'cursor kind tier office about payload ring { clock light } case { id status }';

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
}

/** What a client hears of one subscription. */
function listening(
  subscribe: (sink: {
    next: (result: Result) => void;
    error: (error: unknown) => void;
    complete: () => void;
  }) => () => void,
): Listening {
  const heard: SeenEvent[] = [];
  const errors: string[] = [];
  const waiting = new Set<() => void>();
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const look = () => {
    for (const again of waiting) again();
  };
  const end = subscribe({
    next: ({ data, errors: told = [] }) => {
      errors.push(...told.map(({ extensions }) => extensions?.code ?? '?'));
      for (const event of Object.values(data ?? {})) if (event !== null) heard.push(event);
      look();
    },
    error: (error) => resolve(reasonOf(error)),
    complete: () => resolve(errors.at(-1) ?? 'complete'),
  });
  const first: Listening['first'] = (isSo) =>
    new Promise((found, never) => {
      const again = () => {
        const event = heard.find(isSo);
        if (event === undefined) return;
        waiting.delete(again);
        found(event);
      };
      waiting.add(again);
      void ended.then((why) => never(new Error(`it ended: ${why}`)));
      again();
    });
  return { heard, errors, first, caughtUp: () => first(({ kind }) => kind === 'CAUGHT_UP'), ended, end };
}

function reasonOf(error: unknown): string {
  if (Array.isArray(error)) return String(error[0]?.extensions?.code ?? error[0]?.message);
  if (typeof error === 'object' && error !== null && 'code' in error && 'reason' in error)
    return `${String(error.code)} ${String(error.reason)}`;
  return error instanceof Error ? error.message : String(error);
}

/** Over graphql-ws, as a browser connects. */
export function overSocket(
  url: string,
  token: () => Promise<string>,
): {
  listen: (asked: Asked) => Listening;
  close: () => void;
} {
  const client = createSocket({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    retryAttempts: 0,
    lazy: true,
  });
  return {
    listen: (asked) => listening((sink) => client.subscribe<Result['data']>(asked, sink)),
    close: () => void client.dispose(),
  };
}

/** As an event stream. */
export function overEventStream(url: string, token: () => Promise<string>, asked: Asked): Listening {
  const client = createEventStream({
    url: `${url}/graphql`,
    headers: async () => ({ authorization: `Bearer ${await token()}` }),
    retryAttempts: 0,
  });
  const seen = listening((sink) => client.subscribe<Result['data']>(asked, sink as never));
  return {
    ...seen,
    end: () => {
      seen.end();
      client.dispose();
    },
  };
}
