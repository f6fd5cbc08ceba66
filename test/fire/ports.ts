import { once } from 'node:events';
import { createServer } from 'node:net';

// Below the range from which kernels take the ports of outgoing connections: a service that was killed finds its own
// port free when it comes back.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const ATTEMPTS = 50;

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const listening = once(probe, 'listening');
  probe.listen(port, '127.0.0.1');
  try {
    await listening;
  } catch {
    // Somebody listens there.
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}

/** A port of 127.0.0.1 that nobody uses. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
  throw new Error('127.0.0.1 offers no port');
}
