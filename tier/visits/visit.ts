import type {
  VisitLevel,
  VisitMode,
  VisitParticipantKind,
  VisitResultKind,
  VisitStage,
} from '../schema.types.ts';
import { loaderOf } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** One line of the log. */
export interface VisitRow {
  id: string;
  place: string;
  mode: VisitMode;
  level: VisitLevel;
  official: string | null;
  leaderName: string;
  leaderPost: string;
  campaign: string | null;
  on: string;
  venue: string;
  stage: VisitStage;
}

export interface VisitCaseRow {
  visit: string;
  caseId: string;
  result: VisitResultKind | null;
  told: string | null;
  dueOn: string | null;
  doneOn: string | null;
  done: string | null;
}

export const VISIT = `visit.id, visit.place, mode, level, official, leader_name as "leaderName",
  leader_post as "leaderPost", campaign, on_day::text as on, venue, stage`;

export async function visitById(reads: Reads, id: string): Promise<VisitRow | null> {
  const [row] = await reads.rows<VisitRow>(`select ${VISIT} from visit where id = ?`, [id]);
  return row ?? null;
}

export const visitLoaded = loaderOf<VisitRow | null>(async (reads, ids) => {
  const rows = await reads.rows<VisitRow>(`select ${VISIT} from visit where id = any(?::text[])`, [
    textArray(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** What belongs to each visit, one statement for all of them. */
const partOf = <Row extends { visit: string }>(sql: string) =>
  loaderOf<Row[]>(async (reads, visits) => {
    const rows = await reads.rows<Row>(sql, [textArray(visits)]);
    const byVisit = Map.groupBy(rows, ({ visit }) => visit);
    return visits.map((visit) => byVisit.get(visit) ?? []);
  });

export const visitParticipants = partOf<{ visit: string; kind: VisitParticipantKind; name: string }>(
  'select visit, kind, name from visit_participant where visit = any(?::text[]) order by visit, number',
);

export const visitTexts = partOf<{
  visit: string;
  stage: VisitStage;
  at: string;
  author: string;
  text: string;
}>(
  `select visit, stage, at, author, text from visit_text where visit = any(?::text[])
   order by visit, array_position(array['PREPARE', 'MEET', 'CLOSED', 'CANCELLED'], stage)`,
);

export const visitCases = partOf<VisitCaseRow>(
  `select visit, case_id as "caseId", result, told, due_on::text as "dueOn", done_on::text as "doneOn", done
   from visit_case where visit = any(?::text[]) order by visit, number`,
);

/** The visits that took each case along, newest first. */
export const visitsOfCase = loaderOf<VisitRow[]>(async (reads, ids) => {
  const rows = await reads.rows<VisitRow & { caseId: string }>(
    `select wanted.id as "caseId", taken.* from unnest(?::text[]) as wanted(id)
     cross join lateral (select ${VISIT} from visit_case join visit on visit.id = visit_case.visit
       where visit_case.case_id = wanted.id order by on_day desc, visit.id desc limit 100) as taken`,
    [textArray(ids)],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return ids.map((id) => byCase.get(id) ?? []);
});
