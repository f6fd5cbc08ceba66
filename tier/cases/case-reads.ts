import type { Entry, Mark, Milestone, Party } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { CARD_COLUMNS, type CardRow } from './card.ts';
import type { PaperRow } from './dossier.ts';
import type { HandlingRow, RoundRow } from './handling.ts';

// Reads for many cases at once, in the order of the ids. Whatever the caller may not see, the database leaves out.

async function grouped<Row extends { caseId: string }>(
  reads: Reads,
  ids: readonly string[],
  sql: string,
): Promise<Row[][]> {
  const rows = await reads.rows<Row>(sql, [textArray(ids)]);
  const byCase = Map.groupBy(rows, (row) => row.caseId);
  return ids.map((id) => byCase.get(id) ?? []);
}

const WELL_FORMED = /^[\w-]{1,64}$/;

export async function cardsById(reads: Reads, ids: readonly string[]): Promise<(CardRow | null)[]> {
  const rows = await reads.rows<CardRow>(`select ${CARD_COLUMNS} from card where card.id = any(?::text[])`, [
    textArray(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

type OfCase<T> = T & { caseId: string };

export const timelines = (reads: Reads, ids: readonly string[]) =>
  grouped<OfCase<Milestone>>(
    reads,
    ids,
    `select case_id as "caseId", epoch, revision, at, tier, office, role, move, sent_to as "to", ground, outcome, closing
     from milestone where case_id = any(?::text[]) order by case_id, epoch, revision`,
  );

export const marks = (reads: Reads, ids: readonly string[]) =>
  grouped<OfCase<Mark>>(
    reads,
    ids,
    `select case_id as "caseId", tier, supervised, adopted, reminders, yellow_cards as "yellowCards",
            red_cards as "redCards", set_at as "setAt"
     from mark where case_id = any(?::text[]) order by case_id, tier`,
  );

/** The offices' records of each case: the present holder's first, then the newest. */
export const handlings = (reads: Reads, ids: readonly string[]) =>
  grouped<HandlingRow>(
    reads,
    ids,
    `select case_id as "caseId", office, narrative, received_at as "receivedAt"
     from handling left join card on card.id = case_id
     where case_id = any(?::text[])
     order by case_id, (office = card.holder_office) desc nulls last, received_at desc, office`,
  );

/** What belongs to one office's record of one case. */
type OfOffice<T> = OfCase<T> & { office: string };

export const parties = (reads: Reads, ids: readonly string[]) =>
  grouped<OfOffice<Party>>(
    reads,
    ids,
    `select case_id as "caseId", office, id, role, name, phone, address
     from party where case_id = any(?::text[]) order by case_id, role, id`,
  );

export const rounds = (reads: Reads, ids: readonly string[]) =>
  grouped<RoundRow>(
    reads,
    ids,
    `select case_id as "caseId", office, number, leader, leader_name as "leaderName", opened_at as "openedAt",
            closed_at as "closedAt", outcome, note
     from round where case_id = any(?::text[]) order by case_id, opened_at`,
  );

/** The newest 100 lines of each office's record. */
export const entries = (reads: Reads, ids: readonly string[]) =>
  grouped<OfOffice<Entry>>(
    reads,
    ids,
    `select * from (
       select case_id as "caseId", office, at, author, move, body as "text",
              row_number() over (partition by case_id, office order by epoch desc, revision desc) as place
       from entry where case_id = any(?::text[])
     ) as newest where place <= 100 order by "caseId", place`,
  );

/** Everything in the offices' dossiers that the caller may read, oldest first. */
export const papers = (reads: Reads, ids: readonly string[]) =>
  grouped<PaperRow>(
    reads,
    ids,
    `select case_id as "caseId", office, id, kind, about, at, author, body
     from paper where case_id = any(?::text[]) order by case_id, at, filed_as`,
  );

/** A case that is seen from the place: it lies there, concerns it, or was handled there. */
export async function cardInPlace(reads: Reads, place: string, id: string): Promise<CardRow | null> {
  if (!WELL_FORMED.test(id)) return null;
  const [card] = await reads.rows<CardRow>(
    `select ${CARD_COLUMNS} from card
     where card.id = ? and (substr(card.region, 1, length(?)) = ?
       or exists (select 1 from reach where reach.case_id = card.id and reach.region = ?))`,
    [id, place, place, place],
  );
  return card ?? null;
}
