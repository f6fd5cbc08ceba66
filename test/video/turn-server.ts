import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IceServer } from '@sanji/gateway/meeting/ice-servers.ts';

const PATH = process.env.TURNSERVER ?? '/usr/bin/turnserver';

/** How to get what these tests need, or null where it is there. */
export const TURN_MISSING = existsSync(PATH)
  ? null
  : `There is no TURN server at ${PATH}: install Debian's (apt-get install coturn), or name one with TURNSERVER=/path/to/turnserver.`;

if (TURN_MISSING !== null) console.warn(`SKIPPED without CI: ${TURN_MISSING}`);

/** A relay of this machine, as `ICE_SERVERS` names it. It keeps its files in a folder of its own, and clears it away. */
export async function startTurnServer(): Promise<AsyncDisposable & { server: Required<IceServer> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sanji-turn-'));
  const port = await freeUdpPort();
  const credential = randomBytes(12).toString('hex');
  const options = {
    'listening-ip': '127.0.0.1',
    'relay-ip': '127.0.0.1',
    'listening-port': port,
    realm: 'sanji.example',
    user: `sanji:${credential}`,
    pidfile: join(folder, 'pid'),
    db: join(folder, 'db'),
    'log-file': join(folder, 'log'),
  };
  const flags = ['no-cli', 'no-tls', 'no-dtls', 'no-stdout-log', 'allow-loopback-peers', 'lt-cred-mech'];
  const given = [...flags, ...Object.entries(options).map(([name, value]) => `${name}=${value}`)];
  // `-n`: nothing is read from a file of this machine's.
  const running = spawn(PATH, ['-n', ...given.map((one) => `--${one}`)], { stdio: 'ignore' });
  const ended = once(running, 'exit');
  await Promise.race([answers(port), ended.then(() => Promise.reject(new Error('the TURN server ended')))]);
  return {
    server: { urls: [`turn:127.0.0.1:${port}?transport=udp`], username: 'sanji', credential },
    [Symbol.asyncDispose]: async () => {
      running.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function bound(): Promise<Socket> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

async function freeUdpPort(): Promise<number> {
  const socket = await bound();
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}

/** Asks for one's own address (a STUN binding request) until there is an answer. */
async function answers(port: number): Promise<void> {
  const socket = await bound();
  const request = Buffer.concat([Buffer.from('000100002112a442', 'hex'), randomBytes(12)]);
  const heard = once(socket, 'message');
  const asking = setInterval(() => socket.send(request, port, '127.0.0.1'), 100);
  try {
    await heard;
  } finally {
    clearInterval(asking);
    socket.close();
  }
}
