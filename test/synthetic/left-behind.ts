import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { tierOf } from '@sanji/tier/jurisdiction/region.ts';
import type pg from 'pg';

// In the order of what happened, where it has one; a tie is two rows that look the same.
const TABLES: Record<string, string> = {
  custody: 'case_id',
  card: 'id',
  reach: 'region',
  milestone: 'epoch, revision',
  mark: 'tier',
  handling: 'received_at',
  party: 'office, role',
  round: 'opened_at',
  entry: 'epoch, revision',
  outbox: 'epoch',
  inbox: 'epoch',
  dispatch: 'kind, peer',
  ledger: 'seq',
};
/** What a row says about the case's course, and not about its people, its days or its words. */
const TELLING = new Set([
  'state',
  'status',
  'kind',
  'outcome',
  'verdict',
  'move',
  'tier',
  'holder_tier',
  'in_transit_to',
  'handled_by',
  'received_from_tier',
  'sent_to',
  'ground',
  'peer',
  'role',
  'leader',
  'action',
  'purpose',
  'owner',
]);

const PERSONAL = new Set(['synthetic', 'phone', 'address', 'seq']);

// The synthetic year files no papers: their lines in the ledger are left out, and with them how the others are numbered,
// and so is what the parties are told by papers.
const WITHOUT: Record<string, string> = { ledger: "and kind <> 'PAPER'", dispatch: "and kind <> 'word'" };

/** What a case left in each database, so told that two cases of one course look the same. */
export async function leftBehind(owners: Record<SubgraphName, pg.Client>, id: string): Promise<string[]> {
  const lines: string[] = [];
  for (const subgraph of SUBGRAPHS) {
    for (const [table, order] of Object.entries(TABLES)) {
      const key = table === 'card' ? 'id' : 'case_id';
      const { rows } = await owners[subgraph].query<Record<string, unknown>>(
        `select * from ${table} where ${key} = $1 ${WITHOUT[table] ?? ''} order by ${order}`,
        [id],
      );
      lines.push(...rows.map((row) => `${subgraph} ${table} ${JSON.stringify(outlined(row))}`));
    }
  }
  return lines;
}

const THREADS = 'in (select id from thread where case_id = $1)';
/** What is written about a case beside moving it. By which ground a card was given differs from case to case. */
const WRITTEN: Record<string, string> = {
  thread: 'select * from thread where case_id = $1 order by opened_at',
  thread_office: `select * from thread_office where thread_id ${THREADS} order by office`,
  thread_message: `select * from thread_message where thread_id ${THREADS} order by position`,
  dispatch: `select * from dispatch where case_id ${THREADS} or (case_id = $1 and kind in ('mark', 'action'))
    order by kind, peer`,
  tier_action: `select case_id, tier, number, at, office, role, action, holder from tier_action where case_id = $1
    order by at, tier, number`,
  mark: 'select * from mark where case_id = $1 order by tier',
  supervision: `select kind, unit, reason, given_at, given_by, office, thread_id from supervision where case_id = $1
    order by given_at`,
  office_notice: `select * from office_notice where case_id = $1 and kind <> 'HANDOVER_ARRIVED' order by at, office`,
};

/** What the tiers wrote about a case, told as above. */
export async function writtenAbout(owners: Record<SubgraphName, pg.Client>, id: string): Promise<string[]> {
  const lines: string[] = [];
  for (const subgraph of SUBGRAPHS) {
    for (const [table, sql] of Object.entries(WRITTEN)) {
      const { rows } = await owners[subgraph].query<Record<string, unknown>>(sql, [id]);
      lines.push(...rows.map((row) => `${subgraph} ${table} ${JSON.stringify(outlined(row))}`));
    }
  }
  return lines;
}

const outlined = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !PERSONAL.has(column))
      .map(([column, value]) => [column, TELLING.has(column) ? value : outline(value)]),
  );

function outline(value: unknown): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(outline);
  if (typeof value === 'string' && /^\d{6,12}$/.test(value)) return tierOf(value);
  if (typeof value === 'string' && value.startsWith('{')) return Object.keys(JSON.parse(value));
  if (typeof value === 'string' && value.startsWith('ey')) return value.split('\n').map(claimed);
  return value instanceof Date ? 'DATE' : typeof value === 'object' ? Object.keys(value) : typeof value;
}

/** Which claims were signed. */
const claimed = (jws: string): string[] =>
  Object.keys(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()));
