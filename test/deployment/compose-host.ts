import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort } from '../fire/ports.ts';
import {
  type ComposeFile,
  type ComposeService,
  mountedSecrets,
  mountedVolumes,
  ROOT,
} from './compose-file.ts';

interface Container {
  child: ChildProcess;
  said: string[];
  ended: Promise<number | null>;
}

/**
 * Runs the services of a compose file as processes of this machine. It stands in for four things only that an engine
 * does: the services' names become addresses, the secrets' mounts become files, volumes become folders, and each service
 * gets a port.
 */
export async function composeHost(compose: ComposeFile) {
  const ports = new Map<string, number>();
  for (const name of Object.keys(compose.services)) ports.set(name, await freePort());
  const volumes = mkdtempSync(join(tmpdir(), 'sanji-volumes-'));
  const running = new Map<string, Container>();

  const serviceOf = (name: string): ComposeService => {
    const service = compose.services[name];
    if (service === undefined) throw new Error(`there is no service ${name}`);
    return service;
  };

  function environmentOf(name: string): Record<string, string> {
    const service = serviceOf(name);
    const secrets = mountedSecrets(compose, service);
    const mounted = mountedVolumes(service);
    const here = (variable: string, value: string): string => {
      if (variable === 'PORT') return String(ports.get(name));
      if (variable === 'HOST') return '127.0.0.1';
      const file = secrets.get(value);
      if (file !== undefined) return file;
      const volume = mounted.get(value);
      if (volume !== undefined) return join(volumes, volume);
      return value.replace(
        /^http:\/\/(\w+):4000/,
        (_, peer: string) => `http://127.0.0.1:${ports.get(peer)}`,
      );
    };
    const set = Object.entries(service.environment ?? {});
    return Object.fromEntries(set.map(([variable, value]) => [variable, here(variable, value)]));
  }

  /** A command of the image, in its folder, with what the compose file says and nothing of this process. */
  function run([program, ...args]: string[], environment: Record<string, string>): Container {
    if (program !== 'node') throw new Error(`the image has no ${program}`);
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const ended = once(child, 'close').then(([status]) => status as number | null);
    return { child, said, ended };
  }

  const containerOf = (name: string): Container => {
    const container = running.get(name);
    if (container === undefined) throw new Error(`${name} does not run`);
    return container;
  };

  const healthy = async (name: string): Promise<void> => {
    const [kind, ...command] = serviceOf(name).healthcheck?.test ?? [];
    if (kind !== 'CMD') throw new Error(`${name} has no health check of its own`);
    await vi.waitFor(
      async () => {
        const status = await run(command, environmentOf(name)).ended;
        if (status !== 0) throw new Error(`${name} is not healthy:\n${containerOf(name).said.join('')}`);
      },
      { timeout: 20_000, interval: 200 },
    );
  };

  return {
    urlOf: (name: string) => `http://127.0.0.1:${ports.get(name)}`,
    environmentOf,
    /** Runs a service that is to end by itself. */
    runToEnd: async (name: string, further: Record<string, string> = {}) => {
      const { ended, said } = run(serviceOf(name).command ?? [], { ...environmentOf(name), ...further });
      return { status: await ended, said: said.join('') };
    },
    start: async (name: string): Promise<void> => {
      running.set(name, run(serviceOf(name).command ?? [], environmentOf(name)));
      await healthy(name);
    },
    /** What `docker stop` does, without the end that it makes of the patience. */
    stop: async (name: string): Promise<{ status: number | null; ms: number; said: string }> => {
      const startedMs = performance.now();
      const { child, ended, said } = containerOf(name);
      child.kill('SIGTERM');
      const status = await ended;
      running.delete(name);
      return { status, ms: performance.now() - startedMs, said: said.join('') };
    },
    [Symbol.asyncDispose]: async () => {
      for (const { child, ended } of running.values()) {
        child.kill('SIGKILL');
        await ended;
      }
      rmSync(volumes, { recursive: true, force: true });
    },
  };
}

export type ComposeHost = Awaited<ReturnType<typeof composeHost>>;
