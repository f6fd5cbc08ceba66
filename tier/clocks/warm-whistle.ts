import { graphError } from '@sanji/edge/errors.ts';
import { CARD_COLUMNS, type CardRow } from '../cases/card.ts';
import type { CasePage } from '../cases/case-page.ts';
import type { RulesOf } from '../configuration/county-rules.ts';
import { readInstantCursor } from '../server/instant-cursor.ts';
import type { Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { addDays, endOfDay, isCivilDate } from './calendar.ts';

export interface Breaches {
  day: string;
  first: number;
  after?: string | null | undefined;
}

/**
 * The matters of a place that came in on the day with the same-day promise and had not ended when it was over. Told by
 * the milestones: a case that went on to a review later was ended on its day all the same.
 */
export async function warmWhistleBreaches(
  { reads, now, desk }: Pick<Operation, 'now'> & { reads: Reads; desk: { rulesOf: RulesOf } },
  place: string,
  { day, first, after }: Breaches,
): Promise<CasePage> {
  if (!isCivilDate(day)) throw graphError('BAD_USER_INPUT', '`day` is a day, as YYYY-MM-DD.');
  pageSize(first);
  const over = endOfDay(day);
  if (now < over) return { nodes: [], hasNextPage: false };
  const from = readInstantCursor(after);
  const rows = await reads.rows<CardRow>(
    `select ${CARD_COLUMNS} from card
     where card.county = substr(?, 1, 6) and substr(card.region, 1, length(?)) = ?
       and card.registered_at >= ? and card.registered_at < ? and card.channel = any(?::text[])
       and not exists (select 1 from milestone where milestone.case_id = card.id and milestone.at < ?
         and milestone.move in ('CONCLUDE', 'NOT_ACCEPT', 'DIVERT', 'WITHDRAW'))
       ${from ? 'and (card.registered_at, card.id) > (?::timestamptz, ?)' : ''}
     order by card.registered_at, card.id limit ${first + 1}`,
    [
      place,
      place,
      place,
      endOfDay(addDays(day, -1)),
      over,
      textArray(desk.rulesOf(place.slice(0, 6)).sameDayChannels),
      over,
      ...(from ? [from.at, from.id] : []),
    ],
  );
  return { nodes: rows.slice(0, first), hasNextPage: rows.length > first };
}
