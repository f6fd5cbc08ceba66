import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { Place } from '@sanji/tier/jurisdiction/place.ts';
import { contains, isPlaceOf } from '@sanji/tier/jurisdiction/region.ts';
import type { Reads } from '@sanji/tier/server/reads.ts';
import type { DrawSpotCheckInput } from '../schema.types.ts';

const LONGEST_SEED = 80;
const LARGEST = 10_000;

/** A sample as the graph reads it. */
export interface SampleRow {
  id: string;
  county: string;
  from: string;
  until: string;
  seed: string;
  population: number;
  size: number;
  drawnAt: string;
  drawnBy: string;
}

const FIRST_PETITIONS = `from card where card.county = ? and card.is_first and card.registered_at >= ?
  and card.registered_at < ?`;

/** Draws a sample of the first petitions of a period. Which ones it is depends on the seed and on nothing else. */
export function drawSpotCheck(desk: Desk, actor: Actor, input: DrawSpotCheckInput): Promise<string> {
  const at = desk.now();
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: input.idempotencyKey, said: ['DRAW', input], at }, async () => {
      const { county } = input;
      const seed = said(input.seed, LONGEST_SEED);
      assertPeriod(input, at);
      await assertCounty(tx, actor, county);
      const period = [county, input.from, input.until];
      const [all] = await tx.execute<{ n: number }[]>(`select count(*)::int as n ${FIRST_PETITIONS}`, period);
      const population = all?.n ?? 0;
      const id = desk.newId();
      await tx.execute(
        `insert into spot_check_sample (id, county, from_at, until_at, seed, population, size, drawn_at, drawn_by)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          id,
          county,
          input.from,
          input.until,
          seed,
          population,
          Math.min(population, input.size),
          at,
          actor.name,
        ],
      );
      await tx.execute(
        `insert into spot_check (sample, county, case_id, number)
         select ?, ?, drawn.id, row_number() over (order by drawn.lot, drawn.id)
         from (select card.id, md5(? || ' ' || card.id) as lot ${FIRST_PETITIONS} order by lot, card.id limit ?) as drawn`,
        [id, county, seed, ...period, input.size],
      );
      return id;
    }),
  );
}

function assertPeriod({ from, until, size }: DrawSpotCheckInput, at: Date): void {
  if (Date.parse(from) >= Date.parse(until) || Date.parse(until) > at.getTime()) {
    refuse('BAD_INPUT', 'A period ends after it begins, and not after now.', '起止时间不正确。');
  }
  if (size < 1 || size > LARGEST) {
    refuse('BAD_INPUT', 'A sample has 1 to 10,000 cases.', '抽查件数须为 1 至 10000。');
  }
}

async function assertCounty(tx: EntityManager, actor: Actor, county: string): Promise<void> {
  if (!isPlaceOf('COUNTY', county) || (await tx.count(Place, { code: county })) === 0) {
    refuse('UNKNOWN_PLACE', 'The register has no such county.', '区划名录中没有该县。');
  }
  if (!contains(actor.region, county)) {
    refuse('OUT_OF_REGION', 'That county lies outside your region.', '该县不在您的管辖范围内。');
  }
}

const SAMPLE = `select id, county, from_at as "from", until_at as "until", seed, population, size, drawn_at as "drawnAt",
  drawn_by as "drawnBy" from spot_check_sample`;

export async function sampleById(reads: Reads, id: string): Promise<SampleRow | null> {
  const [row] = await reads.rows<SampleRow>(`${SAMPLE} where id = ?`, [id]);
  return row ?? null;
}
