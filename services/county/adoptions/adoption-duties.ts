import { addDays, addMonths, type CivilDate, civilDate, endOfDay } from '@sanji/tier/clocks/calendar.ts';
import { may } from '@sanji/tier/jurisdiction/policy.ts';
import {
  type AskedOfDesk,
  type DeskItemRow,
  type DeskSource,
  lightUntil,
} from '@sanji/tier/office-desk/desk-item.ts';
import type { DeskItemKind } from '@sanji/tier/schema.types.ts';
import { type AdoptionRow, openAdoptions } from './adoption-reads.ts';
import { slowNow } from './progress.ts';
import { type ProgressRow, progressOf } from './record-reads.ts';

const MOST = 500;

/** The last day in post of the leaders who answer for these adoptions, where it is known. */
async function lastDays({ reads }: AskedOfDesk, county: string): Promise<Map<string, CivilDate>> {
  const rows = await reads.rows<{ adoption: string; until: CivilDate }>(
    `select adoption, official.until::text as until from adoption_leader
     join official on official.id = adoption_leader.official
     where county = ? and adoption_leader.until is null and official.until is not null`,
    [county],
  );
  return new Map(rows.map(({ adoption, until }) => [adoption, until]));
}

interface Duty {
  kind: DeskItemKind;
  dueAt: string | null;
}

/** What the present month still asks for. The month of the adoption asks for nothing. */
function dutiesOfMonth({ adoptedAt }: AdoptionRow, { consulted, reported }: ProgressRow, now: Date): Duty[] {
  const today = civilDate(now);
  const month = today.slice(0, 7);
  if (civilDate(new Date(adoptedAt)).slice(0, 7) === month) return [];
  const lastDay = addDays(addMonths(`${month}-01` as CivilDate, 1), -1);
  const dueAt = endOfDay(lastDay).toISOString();
  return [
    ...(consulted.includes(month) ? [] : [{ kind: 'ADOPTION_TO_CONSULT', dueAt } as const]),
    ...(reported.includes(month) ? [] : [{ kind: 'ADOPTION_TO_REPORT', dueAt } as const]),
  ];
}

/** What adopted cases ask of the county: a successor, a question to a slow unit, what solved it, this month's consultation and report. */
export const adoptionDuties: DeskSource = async (asked) => {
  const { reads, actor, office, now, first } = asked;
  const leads = may(actor, 'ADOPT', office);
  if (!leads && !may(actor, 'KEEP_REGISTER', office)) return [];
  const open = await openAdoptions(reads, office, MOST);
  const progress = await progressOf(
    reads,
    open.map(({ id }) => id),
  );
  const gone = await lastDays(asked, office);
  const today = civilDate(now);
  return open
    .flatMap((row, index): DeskItemRow[] => {
      const far = progress[index];
      if (far === undefined) return [];
      const until = gone.get(row.id);
      const isSlow = !far.demandOpen && slowNow(row, far, asked).length > 0;
      const ofLeader: Duty[] = [
        ...(until !== undefined && until <= today
          ? [{ kind: 'ADOPTION_WITHOUT_LEADER', dueAt: endOfDay(until).toISOString() } as const]
          : []),
        ...(far.ended ? [{ kind: 'ADOPTION_TO_SOLVE', dueAt: null } as const] : []),
        ...(isSlow ? [{ kind: 'EXPLANATION_TO_DEMAND', dueAt: null } as const] : []),
      ];
      const duties = [...(leads ? ofLeader : []), ...dutiesOfMonth(row, far, now)];
      return duties.map(({ kind, dueAt }) => ({
        kind,
        office,
        caseId: row.caseId,
        subjectId: row.id,
        dueAt,
        light: lightUntil(dueAt, now),
      }));
    })
    .toSorted((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1))
    .slice(0, first);
};
