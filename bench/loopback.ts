import { randomInt } from 'node:crypto';
import { connect, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export const HOST = '127.0.0.1';

export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://${HOST}:${address.port}`;
}

// Below the range from which the kernel gives ports to those who ask for any, so that nobody is given ours between our
// choosing one and our process opening it.
const [LOWEST, HIGHEST] = [20_000, 32_000];

/** Ports that are free now, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!(await isOpen(port))) ports.add(port);
  }
  return [...ports];
}

/** Whether somebody listens there now. */
export const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, HOST);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

export async function untilOpen(port: number, hasEnded: () => boolean, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until && !hasEnded()) {
    if (await isOpen(port)) return true;
    await pause(50);
  }
  return false;
}
