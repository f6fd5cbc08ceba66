import { Pool } from 'undici';
import type { Load, Loaded } from './load.ts';

// The clients, in a process of their own, so that what they cost is not counted as anybody's work.

async function run({ url, path, body, bearer, clients, seconds }: Load): Promise<Loaded> {
  const pool = new Pool(url, { connections: clients });
  const headers = { 'content-type': 'application/json', authorization: bearer };
  const startedMs = performance.now();
  const untilMs = startedMs + seconds * 1000;
  let requests = 0;
  let bytes = 0;
  const latenciesMs: number[] = [];
  const client = async () => {
    while (performance.now() < untilMs) {
      const askedMs = performance.now();
      const answer = await pool.request({ path, method: 'POST', headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || !text.startsWith('{"data":'))
        throw new Error(`answered ${answer.statusCode}: ${text.slice(0, 300)}`);
      latenciesMs.push(performance.now() - askedMs);
      requests += 1;
      bytes += text.length;
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
    return { requests, bytes, ms: performance.now() - startedMs, latenciesMs };
  } finally {
    await pool.destroy();
  }
}

process.on('message', (load: Load) => {
  run(load).then(
    (loaded) => process.send?.(loaded),
    (error: unknown) => process.send?.({ fault: error instanceof Error ? error.message : String(error) }),
  );
});
process.once('disconnect', () => process.exit());
