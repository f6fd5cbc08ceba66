import { addDays, addMonths, type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';
import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import type { AdoptionCourse } from './adopted-matters.ts';
import type { Chance } from './chance.ts';
import { atHour } from './days.ts';
import { inventedName } from './invented-names.ts';
import { CONSULTED, MEASURES, PLANS, REPORTED, SOLUTIONS, UNITS } from './wording-of-adoptions.ts';

const TABLES = [
  'adoption',
  'adoption_leader',
  'task_force',
  'adoption_plan',
  'adoption_step',
  'adoption_record',
] as const;
/** What the county keeps of an adopted case, by table, in an order in which it may be inserted. */
export type AdoptionRows = Record<(typeof TABLES)[number], object[]>;
export const noAdoption = (): AdoptionRows => ({
  adoption: [],
  adoption_leader: [],
  task_force: [],
  adoption_plan: [],
  adoption_step: [],
  adoption_record: [],
});

export interface Adopted {
  caseId: string;
  county: string;
  /** The office that holds the case. */
  unit: string;
  course: AdoptionCourse;
  at: Date;
  /** When the case ended; null while it is open. */
  endedAt: Date | null;
  leaders: readonly OfficialRow[];
  clerk: string;
  now: Date;
}

const HOUR_MS = 3_600_000;

/** When the leader says what solved it: a little after the case has ended. */
export const solvedAt = ({ endedAt }: Pick<Adopted, 'endedAt'>): Date | null =>
  endedAt && new Date(endedAt.getTime() + 2 * HOUR_MS);

/** Leader, task force, plan and the records of each month, as the county's mutations leave them. */
export function adoptionRows(adopted: Adopted, chance: Chance): AdoptionRows {
  const id = chance.uuid();
  const of = { adoption: id, county: adopted.county };
  const leader = chance.pick(adopted.leaders);
  const solved = solvedAt(adopted);
  const legacySince = Number(civilDate(adopted.at).slice(0, 4)) - chance.between(1, 9);
  return {
    adoption: [
      {
        id,
        county: adopted.county,
        caseId: adopted.caseId,
        adoptedAt: adopted.at,
        legacySince: chance.happens(70) ? legacySince : null,
        solvedAt: solved,
        solution: solved && chance.pick(SOLUTIONS),
      },
    ],
    adoption_leader: [
      {
        ...of,
        number: 1,
        official: leader.id,
        name: leader.name,
        post: leader.post,
        since: adopted.at,
        until: null,
        handedOnBecause: null,
      },
    ],
    task_force: [{ ...of, version: 1, since: adopted.at, members: members(adopted, chance) }],
    ...planned(of, adopted, leader.name, chance),
    adoption_record: months(of, adopted, chance),
  };
}

function members({ county, unit }: Adopted, chance: Chance): object[] {
  const member = (name: string, office: string, post: string, leads: boolean) => ({
    unit: name,
    office,
    post,
    name: inventedName(chance),
    leads,
  });
  return [
    member('县信访局', county, '副局长', true),
    member(chance.pick(UNITS), county, '副局长', false),
    member('属地承办单位', unit, '负责人', false),
  ];
}

type Of = Pick<Adopted, 'county'> & { adoption: string };

/** Most have a plan within some days; a few have none, and go slowly by that. */
function planned(of: Of, { at, endedAt, now }: Adopted, by: string, chance: Chance) {
  const on = addDays(civilDate(at), chance.between(3, 20));
  const none = { adoption_plan: [], adoption_step: [] };
  if (atHour(on, 12) >= (endedAt ?? now) || (endedAt === null && chance.happens(12))) return none;
  const until = civilDate(endedAt ?? now);
  const steps = MEASURES.map(([what, unit], index) => {
    const dueOn = addDays(on, 20 + index * chance.between(20, 40));
    const isDone = dueOn < until && (endedAt !== null || chance.happens(90));
    return {
      ...of,
      version: 1,
      number: index + 1,
      what,
      unit,
      dueOn,
      doneAt: isDone ? atHour(dueOn, 15) : null,
      result: isDone ? '已按方案完成。' : null,
    };
  });
  return {
    adoption_plan: [{ ...of, version: 1, since: atHour(on, 12), by, body: chance.pick(PLANS) }],
    adoption_step: steps,
  };
}

const LEFT_PERCENT = { CONSULTATION: 20, REPORT: 50 } as const;

/** A consultation and a report in each month from the one after the adoption; of the past ones few are missing. */
function months(of: Of, { at, endedAt, now, clerk }: Adopted, chance: Chance): object[] {
  const end = endedAt ?? now;
  const last = civilDate(end);
  const rows: object[] = [];
  const held = (kind: 'CONSULTATION' | 'REPORT', heldOn: CivilDate, body: string) => {
    // Of the present month something is left to do.
    const left = heldOn.slice(0, 7) === last.slice(0, 7) ? LEFT_PERCENT[kind] : 2;
    const isLeft = endedAt === null && chance.happens(left);
    if (isLeft || atHour(heldOn, 17) >= end) return;
    const id = chance.uuid();
    const units = ['县信访局', chance.pick(UNITS)];
    rows.push({ id, ...of, kind, heldOn, units, body, recordedAt: atHour(heldOn, 17), recordedBy: clerk });
  };
  for (let month = next(civilDate(at)); month <= last; month = next(month)) {
    held('CONSULTATION', addDays(month, chance.between(2, 12)), chance.pick(CONSULTED));
    held('REPORT', addDays(month, chance.between(14, 24)), chance.pick(REPORTED));
  }
  return rows;
}

const next = (day: CivilDate): CivilDate => addMonths(`${day.slice(0, 8)}01` as CivilDate, 1);
