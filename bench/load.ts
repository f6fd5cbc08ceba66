import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the clients are to do: the same request over and over, each waiting for its answer. */
export interface Load {
  url: string;
  path: string;
  body: string;
  bearer: string;
  clients: number;
  seconds: number;
}

export interface Loaded {
  requests: number;
  bytes: number;
  ms: number;
  latenciesMs: number[];
}

export interface Clients {
  run: (load: Load) => Promise<Loaded>;
  stop: () => Promise<void>;
}

export function startClients(): Clients {
  const child = fork(join(import.meta.dirname, 'clients.ts'));
  const exited = once(child, 'exit');
  return {
    run: async (load) => {
      const answered = once(child, 'message');
      child.send(load);
      const [said] = (await Promise.race([
        answered,
        exited.then(() => [{ fault: 'the clients ended' }]),
      ])) as [Loaded | { fault: string }];
      if ('fault' in said) throw new Error(`${load.url}${load.path} ${said.fault}`);
      return said;
    },
    stop: async () => {
      child.disconnect();
      await exited;
    },
  };
}
