import type { MeetingKind } from '../schema.types.ts';

/** What a meeting decided, at the tier that met or at that of whoever is responsible. */
export interface DecisionRow {
  id: string;
  meeting: string;
  place: string;
  meetingKind: MeetingKind;
  on: string;
  number: number;
  text: string;
  responsible: string;
  unit: string | null;
  dueOn: string;
  caseId: string | null;
  decidesJurisdiction: boolean;
  doneOn: string | null;
  done: string | null;
}

export const DECISION = `id, meeting, place, meeting_kind as "meetingKind", on_day::text as on, number, text, responsible, unit,
  due_on::text as "dueOn", case_id as "caseId", decides_jurisdiction as "decidesJurisdiction",
  done_on::text as "doneOn", done`;
