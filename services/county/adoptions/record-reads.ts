import type { EntityManager } from '@mikro-orm/postgresql';
import type { CivilDate } from '@sanji/tier/clocks/calendar.ts';
import { type Reads, textArray } from '@sanji/tier/server/reads.ts';
import type { AdoptionRecordKind } from '../schema.types.ts';

/** A consultation or a report as the graph reads it. */
export interface RecordRow {
  id: string;
  kind: AdoptionRecordKind;
  heldOn: string;
  units: string[];
  text: string;
  meeting: string | null;
  recordedAt: string;
  recordedBy: string;
}

/** An adoption and how many of its records are asked for, of one kind or of both, as a loader's key. */
export const recordsAsked = (adoption: string, kind: AdoptionRecordKind | null, first: number): string =>
  `${adoption} ${kind ?? BOTH} ${first}`;
const BOTH = 'BOTH';

/** For each key, the newest records. */
export async function recordsOf(reads: Reads, keys: readonly string[]): Promise<RecordRow[][]> {
  const asked = [...new Set(keys)].map((key) => key.split(' '));
  const column = (n: number) => textArray(asked.map((parts) => parts[n] ?? ''));
  const rows = await reads.rows<RecordRow & { asked: string }>(
    `select wanted.adoption || ' ' || wanted.kind || ' ' || wanted.first as asked, newest.*
     from unnest(?::text[], ?::text[], ?::int[]) as wanted(adoption, kind, first)
     cross join lateral (
       select id, kind, held_on::text as "heldOn", to_json(units) as units, body as text, meeting, recorded_at as "recordedAt",
         recorded_by as "recordedBy"
       from adoption_record as record where record.adoption = wanted.adoption and wanted.kind in (record.kind, '${BOTH}')
       order by held_on desc, recorded_at desc, id limit wanted.first) as newest`,
    [column(0), column(1), column(2)],
  );
  const byKey = Map.groupBy(rows, (row) => row.asked);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** In which months something was held, and how far the plan is. */
export interface ProgressRow {
  adoption: string;
  consulted: string[];
  reported: string[];
  lastConsultationOn: CivilDate | null;
  hasPlan: boolean;
  nextDueOn: CivilDate | null;
  /** The case has ended: what solved it is still to be said. */
  ended: boolean;
  /** An explanation was demanded, and the exchange about it is not over. */
  demandOpen: boolean;
}

const monthsWith = (kind: AdoptionRecordKind) => `(
  select coalesce(json_agg(distinct to_char(held_on, 'YYYY-MM')), '[]') from adoption_record as record
  where record.adoption = adoption.id and kind = '${kind}')`;

const PROGRESS = `select id as adoption, ${monthsWith('CONSULTATION')} as consulted, ${monthsWith('REPORT')} as reported,
     (select max(held_on)::text from adoption_record as record
       where record.adoption = adoption.id and kind = 'CONSULTATION') as "lastConsultationOn",
     plan.version is not null as "hasPlan",
     (select min(due_on)::text from adoption_step as step
       where step.adoption = adoption.id and step.version = plan.version and done_at is null) as "nextDueOn",
     exists (select 1 from card where card.id = adoption.case_id and concluded_at is not null) as ended,
     exists (select 1 from adoption_explanation as explanation join thread on thread.id = explanation.thread
       where explanation.adoption = adoption.id and thread.status <> 'CLOSED') as "demandOpen"
   from adoption
   left join lateral (select version from adoption_plan where adoption_plan.adoption = adoption.id
     order by version desc limit 1) as plan on true
   where id = any(?::text[])`;

/** How far each adoption is. */
export async function progressOf(reads: Reads, ids: readonly string[]): Promise<ProgressRow[]> {
  const rows = await reads.rows<ProgressRow>(PROGRESS, [textArray(ids)]);
  const byAdoption = new Map(rows.map((row) => [row.adoption, row]));
  return ids.map((adoption) => byAdoption.get(adoption) ?? { ...NOTHING_YET, adoption });
}

/** The same of one adoption, in the transaction that changes it. */
export async function progressIn(tx: EntityManager, adoption: string): Promise<ProgressRow> {
  const [row] = await tx.execute<ProgressRow[]>(PROGRESS, [textArray([adoption])]);
  return row ?? { ...NOTHING_YET, adoption };
}

const NOTHING_YET = {
  consulted: [],
  reported: [],
  lastConsultationOn: null,
  hasPlan: false,
  nextDueOn: null,
  ended: false,
  demandOpen: false,
};
