import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseStatus, SameMatter, Tier, TraceBasis } from '../schema.types.ts';
import { textArray } from '../server/reads.ts';
import type { PersonTrace } from './person-trace.ts';
import { asSeen, isSameMatter, MOST_SIGHTINGS, type Sighting, standingOf } from './same-matter.ts';

/** What is looked for: the same matter of one of these persons, and which of two cases is the earlier. */
export interface Wanted {
  caseId: string;
  registeredAt: Date;
  category: string;
  places: readonly string[];
  hashes: readonly string[];
}

// Of one person in one category; what lies elsewhere is left out afterwards.
const MOST_ROWS = 500;

export async function keepTraces(
  tx: EntityManager,
  of: { caseId: string; office: string; category: string },
  traces: readonly PersonTrace[],
): Promise<void> {
  for (const { hash, basis } of traces) {
    await tx.execute(
      `insert into person_trace (case_id, office, hash, basis, category) values (?, ?, ?, ?, ?)
       on conflict do nothing`,
      [of.caseId, of.office, hash, basis, of.category],
    );
  }
}

/** The traces beside one office's record of the case: what a hand-over takes along. */
export const tracesBeside = (tx: EntityManager, caseId: string, office: string): Promise<PersonTrace[]> =>
  tx.execute<PersonTrace[]>(
    'select hash, basis from person_trace where case_id = ? and office = ? order by hash',
    [caseId, office],
  );

interface TraceRow {
  caseId: string;
  basis: TraceBasis;
  category: string;
  places: string[];
  status: CaseStatus;
  ended: boolean;
  heldBy: Tier;
  isEarlier: boolean;
  epoch: number;
  revision: number;
}

// Of two bases the alphabet puts the stronger first.
const SIGHTED = `trace.case_id as "caseId", min(trace.basis) as basis, trace.category, card.places, card.status,
  card.concluded_at is not null as ended, card.holder_tier as "heldBy", card.epoch, card.revision`;

/**
 * What this tier knows of the same matter. Asked as the courier: the offices of a tier do not read each other's traces,
 * and are told no more than a case's number and standing. Whatever went to the discipline organs is not told (条例30).
 */
export async function localSightings(courierEm: EntityManager, wanted: Wanted): Promise<Sighting[]> {
  if (wanted.hashes.length === 0) return [];
  const rows = await courierEm.fork().execute<TraceRow[]>(
    `select ${SIGHTED}, (card.registered_at, card.id) < (?::timestamptz, ?) as "isEarlier"
     from person_trace as trace join card on card.id = trace.case_id
     where trace.hash = any(?::text[]) and trace.category = ? and trace.case_id <> ?
       and card.route is distinct from 'DISCIPLINE'
     group by trace.case_id, trace.category, card.id
     order by card.registered_at desc, card.id limit ?`,
    [wanted.registeredAt, wanted.caseId, textArray(wanted.hashes), wanted.category, wanted.caseId, MOST_ROWS],
  );
  return rows
    .filter((row) => isSameMatter(row, wanted))
    .slice(0, MOST_SIGHTINGS)
    .map(sightingOf);
}

const sightingOf = ({
  caseId,
  basis,
  heldBy,
  isEarlier,
  epoch,
  revision,
  status,
  ended,
}: TraceRow): Sighting => ({
  caseId,
  basis,
  standing: standingOf({ status, ended }),
  heldBy,
  isEarlier,
  epoch,
  revision,
});

/** Enters that these cases were followed by a later one of the same matter. */
export async function keepRepeated(
  tx: EntityManager,
  later: string,
  found: readonly Pick<Sighting, 'caseId' | 'isEarlier'>[],
  at: Date,
): Promise<void> {
  const earlier = found.filter(({ isEarlier }) => isEarlier).map(({ caseId }) => caseId);
  if (earlier.length === 0) return;
  await tx.execute(
    `insert into repeated (case_id, later_id, at) select id, ?, ?::timestamptz from unnest(?::text[]) as earlier(id)
     on conflict do nothing`,
    [later, at, textArray(earlier)],
  );
}

/** What this tier knows now of the same matter as each of the cases, whose handling the caller was shown. */
export async function sameMattersOf(
  courierEm: EntityManager,
  ids: readonly string[],
): Promise<SameMatter[][]> {
  const rows = await courierEm.fork().execute<(TraceRow & { of: string; ofPlaces: string[] })[]>(
    `select * from (
       select sought.id as "of", sought.places as "ofPlaces", ${SIGHTED},
              (card.registered_at, card.id) < (sought.registered_at, sought.id) as "isEarlier",
              row_number() over (partition by sought.id order by card.registered_at desc, card.id) as place
       from (select distinct case_id, hash, category from person_trace where case_id = any(?::text[])) as mine
       join card as sought on sought.id = mine.case_id
       join person_trace as trace
         on trace.hash = mine.hash and trace.category = mine.category and trace.case_id <> mine.case_id
       join card on card.id = trace.case_id
       where card.route is distinct from 'DISCIPLINE'
       group by sought.id, trace.case_id, trace.category, card.id
     ) as seen where place <= ?`,
    [textArray(ids), MOST_ROWS],
  );
  const byCase = Map.groupBy(rows, (row) => row.of);
  return ids.map((id) =>
    (byCase.get(id) ?? [])
      .filter((row) => isSameMatter(row, { category: row.category, places: row.ofPlaces }))
      .slice(0, MOST_SIGHTINGS)
      .map((row) => asSeen(sightingOf(row))),
  );
}
