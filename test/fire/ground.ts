import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRegister } from '@sanji/divisions/register.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { ensureDatabase, prepareDatabase, type TierDatabase } from '@sanji/start/databases.ts';
import { StartFault } from '@sanji/start/fault.ts';
import { openHome } from '@sanji/start/home.ts';
import { loadPlaces } from '@sanji/start/places.ts';
import { startCluster } from '@sanji/start/postgres.ts';
import { findQuarters } from '@sanji/start/quarters.ts';
import { readSecrets } from '@sanji/start/secrets.ts';
import { DEFINITIONS } from '@sanji/start/three-tiers.ts';
import pg from 'pg';
import { Door } from './door.ts';
import { bySubgraph } from './three-services.ts';

// A commit that was answered must outlive the server, so it is written before it is answered; the machine itself does
// not fall, so nothing need reach the disk.
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'on' };

const MOST_STARTS = 20;
const PATIENCE_MS = 5_000;

/** A PostgreSQL of its own with the three databases, which may be killed and comes back behind the same doors. */
export async function openGround() {
  const folder = mkdtempSync(join(tmpdir(), 'sanji-fire-'));
  const home = await openHome(folder);
  const start = () => startCluster({ home, settings: SETTINGS });
  let cluster = await start();
  /** For a moment the dead server still has its number, and PostgreSQL takes it for alive. */
  const startAgain = async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await start();
      } catch (error) {
        if (!(error instanceof StartFault) || attempt === MOST_STARTS) throw error;
      }
    }
  };
  const secrets = readSecrets(home);
  const places = readRegister(['330726']);
  const { folder: quarters } = await findQuarters(home);

  const prepare = async (subgraph: SubgraphName) => {
    const passwords = secrets.rolePasswords[subgraph];
    const ownerUrl = await ensureDatabase(cluster.adminUrl, `sanji_${subgraph}`, passwords.owner);
    const urls = await prepareDatabase(DEFINITIONS[subgraph], cluster.adminUrl, ownerUrl, passwords);
    await loadPlaces(ownerUrl, places);
    return urls;
  };
  const urls = await bySubgraph(prepare);
  const doors = await bySubgraph(() => Door.open(cluster.port));
  const ownDoor = await Door.open(cluster.port);
  const through = (url: string, door: Door) => Object.assign(new URL(url), { port: String(door.port) }).href;
  const databases = await bySubgraph(
    (subgraph): TierDatabase => ({
      ownerUrl: through(urls[subgraph].ownerUrl, ownDoor),
      appUrl: through(urls[subgraph].appUrl, doors[subgraph]),
      courierUrl: through(urls[subgraph].courierUrl, doors[subgraph]),
    }),
  );

  const asAdmin = async (sql: string, values: unknown[] = []): Promise<{ pid: number }[]> => {
    const client = new pg.Client({
      connectionString: cluster.adminUrl,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<{ pid: number }>(sql, values)).rows;
    } finally {
      // Not waited for: the server may be gone by now, and its end of the connection with it.
      client.end().catch(() => undefined);
    }
  };
  const backends = (database: string) =>
    asAdmin('select pid from pg_stat_activity where datname = $1 order by pid', [database]);

  return {
    databases,
    doors,
    keys: secrets.keys,
    /** Ends every other of a tier's sessions in the middle of whatever it does. */
    terminate: async (subgraph: SubgraphName) => {
      const sessions = (await backends(`sanji_${subgraph}`)).filter((_, index) => index % 2 === 0);
      for (const { pid } of sessions) await asAdmin('select pg_terminate_backend($1) as pid', [pid]);
    },
    /** SIGKILL to one server process: PostgreSQL then ends all others and recovers. */
    killBackend: async (subgraph: SubgraphName) => {
      const [first] = await backends(`sanji_${subgraph}`);
      if (first !== undefined) process.kill(first.pid, 'SIGKILL');
      return first !== undefined;
    },
    /** SIGKILL to the server itself; it is started again at once, and recovers. */
    killServer: async () => {
      const pid = Number(readFileSync(join(quarters, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      await cluster.stop();
      cluster = await startAgain();
      for (const door of [...Object.values(doors), ownDoor]) door.leadsTo(cluster.port);
    },
    close: async () => {
      for (const subgraph of SUBGRAPHS) await doors[subgraph].close();
      await ownDoor.close();
      await cluster.stop();
      home.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Ground = Awaited<ReturnType<typeof openGround>>;
