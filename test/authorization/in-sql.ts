import type { Actor } from '@sanji/edge/identity.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { sessionOf } from '@sanji/tier/jurisdiction/policy.ts';
import pg from 'pg';
import type { World } from '../world.ts';
import { actorOf, CALLERS, type Caller, type Row, type Verdict, verdicts } from './matrix.ts';
import type { RealMatter } from './matters.ts';
import { READS, type Statement, WRITES } from './statements.ts';

/** Works as a service's role in a transaction that never commits. */
export async function rolledBack<T>(
  url: string,
  actor: Actor | null,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    if (actor !== null) await speakFor(client, actor);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function speakFor(client: pg.Client, actor: Actor): Promise<void> {
  for (const [name, value] of Object.entries(sessionOf(actor).variables)) {
    await client.query('select set_config($1, $2, true)', [name, value]);
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
const isDenied = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE;

/** Whether the role may do all of it: no statement is denied, and none finds nothing to work on. */
export async function succeeds(client: pg.Client, statements: readonly Statement[]): Promise<boolean> {
  await client.query('savepoint tried');
  try {
    for (const [text, ...values] of statements) {
      const { rowCount } = await client.query(text, values);
      if (rowCount === 0) return false;
    }
    return true;
  } catch (error) {
    if (isDenied(error)) return false;
    throw error;
  } finally {
    await client.query('rollback to tried');
  }
}

/** Does in every tier's database, as its service's role, what each act needs; gives back what was possible. */
export async function observedInSql(
  world: World,
  matters: readonly RealMatter[],
): Promise<(caller: Caller) => Row> {
  const rows = new Map<string, Row[number]>();
  for (const subgraph of SUBGRAPHS) {
    const held = matters.filter(({ holder }) => holder === subgraph);
    await rolledBack(world.databases[subgraph].appUrl, null, async (client) => {
      for (const caller of CALLERS) {
        await speakFor(client, actorOf(caller));
        for (const matter of held) rows.set(keyOf(caller, matter), await tried(client, matter));
      }
    });
  }
  return (caller) =>
    matters.map((matter) => {
      const row = rows.get(keyOf(caller, matter));
      if (row === undefined) throw new Error('nobody asked in this role and region');
      return row;
    });
}

const keyOf = ({ role, region }: Caller, { name }: RealMatter): string => `${role} ${region} ${name}`;

async function tried(client: pg.Client, matter: RealMatter): Promise<Row[number]> {
  const results = new Map<string, Verdict>();
  for (const [act, reads] of Object.entries(READS)) {
    const shown: boolean[] = [];
    for (const read of reads(matter)) shown.push(await succeeds(client, [read]));
    results.set(act, shown.every(Boolean) ? 'YES' : shown.some(Boolean) ? 'PART' : 'NO');
  }
  for (const [act, writes] of Object.entries(WRITES)) {
    results.set(act, (await succeeds(client, writes(matter))) ? 'YES' : 'NO');
  }
  // Custody is counted by the courier, for whom the subgraph answers: `app` does not audit.
  return verdicts((act) => results.get(act) ?? 'NO_DOOR');
}
