import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '..', '..');
const GUARD = join(ROOT, 'test', 'fire', 'end-with-parent.ts');

/** The gateway as a process of its own, once it is open; it ends with us, should we be killed. */
export async function gatewayProcess(port: number, environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', GUARD, join(ROOT, 'gateway', 'main.ts')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => signal ?? code);
  await new Promise<void>((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('the gateway has no voice'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('gateway-open')) resolve();
    });
    ended.then((end) => reject(new Error(`the gateway ended with ${String(end)}`)), reject);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    kill: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}
