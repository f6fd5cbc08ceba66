import { CARD_COLUMNS, type CardRow } from '../cases/card.ts';
import type { Months } from '../figures/month-counts.ts';
import { NOTICE } from '../routes/notice.ts';
import type { Channel, Satisfaction, Tier } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { CALLBACK } from './callbacks.ts';
import { ANSWERING_NOTICES, REPLY } from './replies.ts';

// What lies inside a place is a range of codes.
const inside = (column: string) =>
  `${column} >= wanted.place collate "C" and ${column} < (wanted.place || ':') collate "C"`;
// Whole months in China's civil time, both included: two parameters, `from` and `to`.
const during = (column: string) =>
  `${column} >= (?::text || '-01')::date - interval '8 hours' and ${column} < ((?::text || '-01')::date + interval '1 month') - interval '8 hours'`;

const perPlace = <Row extends { place: string }, T>(
  places: readonly string[],
  rows: readonly Row[],
  of: (rows: readonly Row[]) => T,
): T[] => {
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => of(byPlace.get(place) ?? []));
};

export interface SettledCount {
  settled: number;
  confirmed: number;
}

/** Cases settled by the offices of each place, and how many of them a court confirmed since (mechanism 90). */
export async function settledAndConfirmed(
  reads: Reads,
  places: readonly string[],
  { from, to }: Months,
): Promise<SettledCount[]> {
  const rows = await reads.rows<SettledCount & { place: string }>(
    `select wanted.place, count(distinct milestone.case_id)::int as settled,
            count(distinct milestone.case_id) filter (where exists (
              select 1 from milestone as later where later.case_id = milestone.case_id and later.move = 'CONFIRM'
            ))::int as confirmed
     from unnest(?::text[]) as wanted(place)
     join milestone on milestone.move = 'SETTLE_ROUND' and ${inside('milestone.office')} and ${during('milestone.at')}
     group by wanted.place`,
    [textArray(places), from, to],
  );
  return perPlace(places, rows, ([row]) => row ?? { settled: 0, confirmed: 0 });
}

export interface SatisfactionCount {
  /** Null: nobody evaluated. */
  satisfaction: Satisfaction | null;
  n: number;
}

/** The ended cases of each place by what was said about their handling. */
export async function satisfactionCounts(
  reads: Reads,
  places: readonly string[],
  { from, to, channel }: Months & { channel: Channel | null },
): Promise<SatisfactionCount[][]> {
  const rows = await reads.rows<SatisfactionCount & { place: string }>(
    `select wanted.place, nullif(counted.satisfaction, '') as satisfaction, sum(counted.n)::int as n
     from unnest(?::text[]) as wanted(place)
     join satisfaction_count as counted on ${inside('counted.region')}
       and counted.month between (?::text || '-01')::date and (?::text || '-01')::date
       and counted.channel = coalesce(?::text, counted.channel)
     group by wanted.place, counted.satisfaction`,
    [textArray(places), from, to, channel],
  );
  return perPlace(places, rows, (found) => [...found]);
}

// A notice that the matter was accepted, or takes longer, answers nothing.
const NO_ANSWER = `not exists (select 1 from paper where paper.case_id = card.id and (paper.kind = '${REPLY.name}'
  or (paper.kind = '${NOTICE.name}' and paper.body ->> 'kind' = any(?::text[]))))`;
// What was said on a call before a review is about the opinion as it was.
const NO_CALLBACK = `not exists (select 1 from paper where paper.case_id = card.id and paper.kind = '${CALLBACK.name}'
  and paper.at >= card.concluded_at)`;
const cardsOf = (rows: readonly (CardRow & { place: string })[]): CardRow[] => [...rows];

/** The oldest open cases that this tier's offices in each place hold and that nobody was told anything about. */
export async function unansweredCases(
  reads: Reads,
  places: readonly string[],
  { tier, first }: { tier: Tier; first: number },
): Promise<CardRow[][]> {
  const rows = await reads.rows<CardRow & { place: string }>(
    `select wanted.place, card.* from unnest(?::text[]) as wanted(place)
     cross join lateral (
       select ${CARD_COLUMNS} from card
       where card.county = substr(wanted.place, 1, 6) and card.concluded_at is null and card.holder_tier = ?
         and ${inside('card.holder_office')} and ${NO_ANSWER}
       order by card.registered_at, card.id limit ?
     ) as card`,
    [textArray(places), tier, textArray(ANSWERING_NOTICES), first],
  );
  return perPlace(places, rows, cardsOf);
}

// A card's copy knows an ending at another tier; what was filed there is not known here.
const ENDED_HERE = `card.concluded_at is not null and card.holder_tier = ? and ${inside('card.holder_office')}
  and ${during('card.concluded_at')}`;

/**
 * How many cases ended at this tier's offices in each place without any answer: by construction none. Demonstration data
 * is loaded without dossiers and says nothing about it.
 */
export async function endedUnanswered(
  reads: Reads,
  places: readonly string[],
  { tier, from, to }: Months & { tier: Tier },
): Promise<number[]> {
  const rows = await reads.rows<{ place: string; n: number }>(
    `select wanted.place, count(*)::int as n from unnest(?::text[]) as wanted(place) join card on ${ENDED_HERE} and not card.synthetic and ${NO_ANSWER}
     group by wanted.place`,
    [textArray(places), tier, from, to, textArray(ANSWERING_NOTICES)],
  );
  return perPlace(places, rows, ([row]) => row?.n ?? 0);
}

/** The oldest cases that this tier's offices in each place concluded and that nobody called back on. */
export async function missingCallbacks(
  reads: Reads,
  places: readonly string[],
  { tier, from, to, first }: Months & { tier: Tier; first: number },
): Promise<CardRow[][]> {
  const rows = await reads.rows<CardRow & { place: string }>(
    `select wanted.place, card.* from unnest(?::text[]) as wanted(place)
     cross join lateral (
       select ${CARD_COLUMNS} from card
       where card.status in ('CONCLUDED', 'FINAL') and ${ENDED_HERE} and ${NO_CALLBACK}
       order by card.concluded_at, card.id limit ?
     ) as card`,
    [textArray(places), tier, from, to, first],
  );
  return perPlace(places, rows, cardsOf);
}
