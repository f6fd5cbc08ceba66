import { graphError } from '@sanji/edge/errors.ts';
import { CARD_COLUMNS, type CardRow } from '../cases/card.ts';
import type { AgencyRate, Tier } from '../schema.types.ts';
import type { Reads } from '../server/reads.ts';

const LONGEST_RANGE_MS = 366 * 86_400_000;
const inside = (column: string) => `${column} >= ? collate "C" and ${column} < (? || ':') collate "C"`;

/** The cases of the place's offices that this agent follows, newest first. An agency that ended is not followed any more. */
export const casesByAgent = (reads: Reads, place: string, agent: string, first: number): Promise<CardRow[]> =>
  reads.rows<CardRow>(
    `select ${CARD_COLUMNS} from (
       select distinct on (case_id) case_id, kind, body from paper
       where kind in ('AGENCY', 'AGENCY_END') and ${inside('office')}
       order by case_id, at desc, id desc
     ) as present join card on card.id = present.case_id
     where present.kind = 'AGENCY' and present.body ->> 'agent' = ?
     order by card.registered_at desc, card.id desc limit ?`,
    [place, place, agent.trim(), first],
  );

/** Of the matters that offices of this tier in the place registered in the time, how many an agent brought or took over. */
export async function agencyRate(
  reads: Reads,
  tier: Tier,
  place: string,
  { from, to }: { from: string; to: string },
): Promise<AgencyRate> {
  const span = Date.parse(to) - Date.parse(from);
  if (span <= 0 || span > LONGEST_RANGE_MS)
    throw graphError('BAD_USER_INPUT', '`to` is after `from` by at most 366 days.');
  const [row] = await reads.rows<AgencyRate>(
    `select count(*)::int as denominator,
            count(*) filter (where exists (
              select 1 from paper where paper.case_id = milestone.case_id and paper.kind in ('AGENCY', 'AGENCY_END')
            ))::int as numerator
     from milestone
     where move = 'REGISTER' and tier = ? and ${inside('office')} and at >= ?::timestamptz and at < ?::timestamptz`,
    [tier, place, place, from, to],
  );
  return row ?? { numerator: 0, denominator: 0 };
}
