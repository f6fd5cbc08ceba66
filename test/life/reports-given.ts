import { Writable } from 'node:stream';
import { createLog } from '@sanji/edge/log.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { afterAll, beforeAll } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import type { Receipt } from '../seen-case.ts';
import { type As, startWorld, type World } from '../world.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

// Words that are said in a report and nowhere else in the world.
export const ACCUSED = '检举案中之某甲乙丙';
export const NARRATIVE = '独一无二的检举情节丁戊己';
export const REPORTER = '不愿透露的庚辛壬';
export const CONTACT = '一三八零零零癸子丑';
export const SAID = [ACCUSED, NARRATIVE, REPORTER, CONTACT];
export const REPORT = { accused: ACCUSED, narrative: NARRATIVE, reporter: REPORTER, contact: CONTACT };

export const logged: string[] = [];
export const destination = new Writable({
  write: (chunk, _, next) => {
    logged.push(String(chunk));
    next();
  },
});
export const trouble = { faultAt: '', away: false };

export let world: World;

/** Three tiers of which the county can be away, for the tests of one file. */
export function inWorldOfReports(): void {
  beforeAll(async () => {
    world = await startWorld({
      log: createLog({ destination }),
      reachable: (_, to) => !(trouble.away && to === 'COUNTY'),
      adjust: () => ({
        checkpoint: (point) => {
          if (point === trouble.faultAt) throw new Error(`a fault that quotes ${SAID.join()}`);
        },
      }),
    });
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });
}

export const village = () => office(world, 'village', VILLAGE, ['SECRETARY']);
export const township = () => office(world, 'township', TOWNSHIP);
export const county = () => office(world, 'county', COUNTY);
export const discipline = (region = COUNTY): As => ({
  id: `discipline-${region}`,
  name: '纪检干部',
  roles: ['DISCIPLINE'],
  region,
});

/** The receipt that somebody takes home; fails when the report was refused. */
export function taken(result: Receipt | { code: string }): Receipt {
  if ('code' in result) throw new Error(`refused: ${result.code}`);
  return result;
}

export const OPENED = `number desk sealed content { accusedLevel accused narrative reporter contact } readings { reader }`;

export async function opened(as: As, receipt: string): Promise<Record<string, unknown> | null> {
  const { data, errors } = await world.askTier(
    'county',
    as,
    `query ($receipt: ID!) { sealedReport(receipt: $receipt) { ${OPENED} } }`,
    { receipt },
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  return (data as { sealedReport: Record<string, unknown> | null }).sealedReport;
}

export async function listed(as: As, args = '(first: 100)'): Promise<{ number: string; readings: number }[]> {
  const { data, errors } = await world.askTier(
    'county',
    as,
    `{ sealedReports${args} { number desk readings } }`,
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  return (data as { sealedReports: { number: string; readings: number }[] }).sealedReports;
}

/** Everything that a tier's database holds, table by table, as its owner reads it. */
export const everythingAt = (subgraph: SubgraphName): Promise<Record<string, string>> =>
  asOwner(world, subgraph, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('place', 'migration')`,
    );
    const held: [string, string][] = [];
    for (const { name } of rows) {
      const all = await owner.query(`select * from ${name}`);
      held.push([name, JSON.stringify(all.rows)]);
    }
    return Object.fromEntries(held);
  });

export const sings = (text: string) => SAID.some((word) => text.includes(word));
