import { addDays, type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';
import type { CountyRules } from '@sanji/tier/configuration/county-rules.ts';
import type { SlowGround } from '../schema.types.ts';

/** What of an adoption says whether it goes slowly. */
export interface Progress {
  adoptedOn: CivilDate;
  hasPlan: boolean;
  /** The first day on which a step of the plan in force is due that is not done. */
  nextDueOn: CivilDate | null;
  lastConsultationOn: CivilDate | null;
}

/** Why an open adoption goes slowly (mechanism 65). The sources give no measure: the county's rules do. Pure. */
export function slowGrounds(progress: Progress, now: Date, rules: CountyRules['adoption']): SlowGround[] {
  const today = civilDate(now);
  const over = (since: CivilDate, days: number) => addDays(since, days) < today;
  const { adoptedOn, hasPlan, nextDueOn, lastConsultationOn } = progress;
  const grounds: [SlowGround, boolean][] = [
    ['NO_PLAN', !hasPlan && over(adoptedOn, rules.planWithinDays)],
    ['STEP_OVERDUE', nextDueOn !== null && nextDueOn < today],
    ['NO_CONSULTATION', over(lastConsultationOn ?? adoptedOn, rules.consultWithinDays)],
  ];
  return grounds.filter(([, holds]) => holds).map(([ground]) => ground);
}
