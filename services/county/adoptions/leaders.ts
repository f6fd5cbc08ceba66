import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import type { CivilDate } from '@sanji/tier/clocks/calendar.ts';
import {
  type OfficialRow,
  officialInPost,
  officialsOf,
  servedBetween,
} from '@sanji/tier/officials/official.ts';
import type { Reads } from '@sanji/tier/server/reads.ts';
import { yearOf } from './ledger.ts';

type Leader = Pick<OfficialRow, 'id' | 'name' | 'post'>;

/** The leader of the county's register, in post today; refused when there is none such. */
export async function leaderInPost(
  tx: EntityManager,
  county: string,
  id: string,
  today: CivilDate,
): Promise<Leader> {
  const official = await officialInPost(tx, county, id, today);
  if (official.kind === 'LEADER') return official;
  return refuse('NOT_ALLOWED', 'Only a leader of the county answers for a case.', '包案人须为县领导。');
}

/** From now on this leader answers for the adopted case. */
export const insertLeader = (
  tx: EntityManager,
  { id, county, number, at }: { id: string; county: string; number: number; at: Date },
  leader: Leader,
): Promise<unknown> =>
  tx.execute(
    `insert into adoption_leader (adoption, county, number, official, name, post, since)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [id, county, number, leader.id, leader.name, leader.post, at],
  );

/** The leaders in post on some day of the year who answered for no legacy case at any moment of it (mechanism 68). */
export async function withoutLegacyCase(
  reads: Reads,
  county: string,
  year: number,
  now: Date,
): Promise<OfficialRow[]> {
  const { begin, end } = yearOf(year, now);
  const [served = []] = await officialsOf(reads, [servedBetween(county, `${year}-01-01`, `${year}-12-31`)]);
  const answered = await reads.rows<{ official: string; subject: string | null }>(
    `select distinct leader.official, person.subject from adoption_leader as leader
     join adoption on adoption.id = leader.adoption join official as person on person.id = leader.official
     where adoption.county = ? and legacy_since is not null
       and leader.since < ?::timestamptz and coalesce(leader.until, solved_at, 'infinity') >= ?::timestamptz`,
    [county, end, begin],
  );
  const has = new Set(answered.map(({ official }) => official));
  // Whoever changes posts within the year is entered once for each, and is the same leader by the subject.
  const persons = new Set(answered.flatMap(({ subject }) => subject ?? []));
  return served.filter(
    ({ id, kind, subject }) =>
      kind === 'LEADER' && !has.has(id) && (subject === null || !persons.has(subject)),
  );
}
