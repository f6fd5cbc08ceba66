import type { CivilDate } from '@sanji/tier/clocks/calendar.ts';
import { type Reads, textArray } from '@sanji/tier/server/reads.ts';

/** An adoption as the graph reads it. */
export interface AdoptionRow {
  id: string;
  county: string;
  caseId: string;
  adoptedAt: string;
  legacySince: number | null;
  solvedAt: string | null;
  solution: string | null;
}

export const ADOPTION = `adoption.id, adoption.county, adoption.case_id as "caseId", adoption.adopted_at as "adoptedAt",
  adoption.legacy_since as "legacySince", adoption.solved_at as "solvedAt", adoption.solution`;

export async function adoptionById(reads: Reads, id: string): Promise<AdoptionRow | null> {
  const [row] = await reads.rows<AdoptionRow>(`select ${ADOPTION} from adoption where id = ?`, [id]);
  return row ?? null;
}

/** The newest 20 adoptions of each case. */
export async function adoptionsOfCases(reads: Reads, ids: readonly string[]): Promise<AdoptionRow[][]> {
  const rows = await reads.rows<AdoptionRow>(
    `select newest.* from unnest(?::text[]) as wanted(case_id)
     cross join lateral (select ${ADOPTION} from adoption where adoption.case_id = wanted.case_id
       order by adopted_at desc, id limit 20) as newest`,
    [textArray(ids)],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return ids.map((id) => byCase.get(id) ?? []);
}

/** The open adoptions that the caller's region reads, the oldest first. */
export const adoptionsForCaller = (reads: Reads, first: number): Promise<AdoptionRow[]> =>
  reads.rows(`select ${ADOPTION} from adoption where solved_at is null order by adopted_at, id limit ?`, [
    first,
  ]);

/** The open adoptions of a county, the oldest first. */
export const openAdoptions = (reads: Reads, county: string, first: number): Promise<AdoptionRow[]> =>
  reads.rows(
    `select ${ADOPTION} from adoption where county = ? and solved_at is null order by adopted_at, id limit ?`,
    [county, first],
  );

/** Those of them whose leader's last day in post has come: somebody else must answer from now on. */
export const withoutLeader = (
  reads: Reads,
  county: string,
  today: CivilDate,
  first: number,
): Promise<AdoptionRow[]> =>
  reads.rows(
    `select ${ADOPTION} from adoption
     join adoption_leader on adoption_leader.adoption = adoption.id and adoption_leader.until is null
     join official on official.id = adoption_leader.official and official.until <= ?::date
     where adoption.county = ? and solved_at is null order by adopted_at, adoption.id limit ?`,
    [today, county, first],
  );

/** Somebody who answers or answered for an adopted case. */
export interface LeaderRow {
  adoption: string;
  official: string;
  name: string;
  post: string;
  since: string;
  until: string | null;
  handedOnBecause: string | null;
}

export const LEADER = `adoption_leader.adoption, adoption_leader.official, adoption_leader.name, adoption_leader.post,
  adoption_leader.since, adoption_leader.until, adoption_leader.handed_on_because as "handedOnBecause"`;

const grouped =
  <Row extends { adoption: string }>(sql: string) =>
  async (reads: Reads, ids: readonly string[]): Promise<Row[][]> => {
    const rows = await reads.rows<Row>(sql, [textArray(ids)]);
    const byAdoption = Map.groupBy(rows, ({ adoption }) => adoption);
    return ids.map((id) => byAdoption.get(id) ?? []);
  };

/** Everybody who answered for each adoption, in their order. */
export const leadersOf = grouped<LeaderRow>(
  `select ${LEADER} from adoption_leader where adoption = any(?::text[]) order by adoption, number`,
);

export interface TaskForceRow {
  adoption: string;
  version: number;
  since: string;
  members: { unit: string; office: string; post: string; name: string; leads: boolean }[];
}

/** The task forces of each adoption, the one in force first. */
export const taskForcesOf = grouped<TaskForceRow>(
  `select adoption, version, since, members from task_force where adoption = any(?::text[])
   order by adoption, version desc`,
);

export interface PlanRow {
  adoption: string;
  version: number;
  since: string;
  by: string;
  text: string;
  steps: {
    number: number;
    what: string;
    unit: string;
    dueOn: CivilDate;
    doneAt: string | null;
    result: string | null;
  }[];
}

/** The plans of each adoption with their steps, the one in force first. */
export const plansOf = grouped<PlanRow>(
  `select adoption, version, since, by, body as text, (
     select coalesce(json_agg(json_build_object('number', number, 'what', what, 'unit', unit, 'dueOn', due_on::text,
       'doneAt', done_at, 'result', result) order by number), '[]')
     from adoption_step as step where step.adoption = plan.adoption and step.version = plan.version) as steps
   from adoption_plan as plan where adoption = any(?::text[]) order by adoption, version desc`,
);

export interface SponsorRow {
  adoption: string;
  name: string;
  post: string;
  since: string;
}

/** Who supervises each adoption from above, the present one first. */
export const sponsorsOf = grouped<SponsorRow>(
  `select adoption, name, post, since from adoption_sponsor where adoption = any(?::text[])
   order by adoption, number desc`,
);
