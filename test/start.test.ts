import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'sanji-start-'));
const home = join(folder, 'home');
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Runs one of the package's scripts as npm does. */
function run(script: string, args: string[], env: Record<string, string>) {
  const child = spawn('node', ['bin/run.mjs', `start/${script}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, SANJI_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const look of watchers) look();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (status) => {
      running.delete(child);
      resolve(status);
    });
  });
  /** Waits until the process has said it; fails when it ended without. */
  const says = (wanted: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = wanted.exec(said);
        if (found === null) return;
        watchers.delete(look);
        resolve(found[0]);
      };
      watchers.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without saying ${wanted}:\n${said}`)));
    });
  return { child, says, ended, said: () => said };
}

const LEADERS_PAGE = `{ county(code: "330726") { openCaseCount townships { name openCaseCount cases(first: 3) { nodes { title synthetic } }
  villages { name openCaseCount grids { code synthetic } mediators { yearsOfService } } } } }`;

interface Leaf {
  openCaseCount: number;
  grids: { code: string; synthetic: boolean }[];
}
interface Page {
  county: { openCaseCount: number; townships: { openCaseCount: number; villages: Leaf[] }[] };
}

async function ask<Data>(port: number, token: string, query: string): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data: Data; errors?: unknown };
  expect(body.errors).toBeUndefined();
  return body.data;
}

async function tokenFor(person: string): Promise<string> {
  const { ended, said } = run('token', [person], {});
  expect(await ended).toBe(0);
  return said().trim();
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

test('a first start, a killed one, and a second one that keeps the data', { timeout: 300_000 }, async () => {
  const port = await freePort();
  const first = run('main', [], { PORT: String(port) });
  expect(await first.says(/^ready .*$/m)).toBe(`ready http://127.0.0.1:${port}/graphql`);
  expect(first.said()).toMatch(/synthetic year of .*浦江县 loaded: \d+ matters, 629 of them petitions/);

  const { county } = await ask<Page>(port, await tokenFor('county-leader'), LEADERS_PAGE);
  const villages = county.townships.flatMap((township) => township.villages);
  expect(county.townships).toHaveLength(15);
  expect(villages).toHaveLength(244);
  expect(
    villages.every(
      ({ grids }) =>
        grids.length > 0 && grids.every(({ code, synthetic }) => code.length === 15 && synthetic),
    ),
  ).toBe(true);
  expect(county.openCaseCount).toBeGreaterThan(0);
  // Villages hold no card of what was only ever handled above them, so their counts add up to no more.
  expect(sum(villages.map((village) => village.openCaseCount))).toBeLessThanOrEqual(county.openCaseCount);

  const audit = run('audit', [], {});
  expect(await audit.ended).toBe(0);
  expect(audit.said()).toMatch(/held once +\d{4}\nin transit +0\nholderless +0\nheld twice +0/);

  const again = run('main', [], { PORT: String(await freePort()) });
  expect(await again.ended).toBe(78);
  expect(again.said()).toContain('in use by another start');

  first.child.kill('SIGKILL');
  await first.ended;
  const second = run('main', [], { PORT: String(port) });
  const restartedAt = performance.now();
  await second.says(/^ready /m);
  expect(performance.now() - restartedAt).toBeLessThan(20_000);
  expect(second.said()).not.toContain(' loaded: ');
  const after = await ask<Page>(port, await tokenFor('county-leader'), LEADERS_PAGE);
  expect(after).toEqual({ county });

  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain('stopped');
});

test.each([
  [
    'a busy port',
    async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      return {
        env: { PORT: String(port) },
        close: () => server.close(),
        line: `sanji: port ${port} is in use; choose another with PORT`,
      };
    },
  ],
  [
    'a folder that cannot be written',
    async () => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      return {
        env: { SANJI_HOME: join(file, 'home'), PORT: String(await freePort()) },
        close: () => undefined,
        line: 'sanji: cannot write to the folder',
      };
    },
  ],
  [
    'an unknown county',
    async () => {
      return {
        env: { COUNTY: '330726,999999', PORT: String(await freePort()) },
        close: () => undefined,
        line: 'sanji: COUNTY 999999 is not in the register',
      };
    },
  ],
])('%s gets one clear line and exit status 78', async (_, prepare) => {
  const { env, close, line } = await prepare();
  const started = run('main', [], { SANJI_HOME: join(folder, 'other'), ...env });
  expect(await started.ended).toBe(78);
  close();
  expect(started.said()).toContain(line);
  expect(started.said().trim().split('\n')).toHaveLength(1);
});
