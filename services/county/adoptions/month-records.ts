import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { civilDate, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import { holdMeeting } from '@sanji/tier/meetings/record-meeting.ts';
import type { ConsultOnAdoptionInput, ReportOnAdoptionInput } from '../schema.types.ts';
import { changeAdoption, type OpenAdoption } from './open-adoption.ts';

const MOST_UNITS = 40;

/** Refuses a day on which nothing can have been held for the adoption. */
function heldOn({ today, adoptedAt }: OpenAdoption, day: string): string {
  if (isCivilDate(day) && day >= civilDate(adoptedAt) && day <= today) return day;
  return refuse('BAD_INPUT', 'It was held between the adoption and today.', '日期须在包案之日至今天之间。');
}

interface Held {
  kind: 'CONSULTATION' | 'REPORT';
  on: string;
  units: readonly string[];
  text: string;
  meeting: string | null;
}

const record = (
  { tx, desk, actor, id, county, at }: OpenAdoption,
  { kind, on, units, text, meeting }: Held,
): Promise<unknown> =>
  tx.execute(
    `insert into adoption_record (id, adoption, county, kind, held_on, units, body, recorded_at, recorded_by, meeting)
     values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?, ?)`,
    [desk.newId(), id, county, kind, on, JSON.stringify(units), text, at, actor.name, meeting],
  );

function namedUnits(units: readonly string[]): string[] {
  if (units.length < 1 || units.length > MOST_UNITS)
    refuse('BAD_INPUT', 'Name 1 to 40 units.', '参加单位须为 1 至 40 个。');
  return units.map((unit) => said(unit, LONGEST.name, ['A unit', '单位']));
}

/**
 * The departments concerned met on the adopted case: a meeting of the county with its record, whose decisions are about the case
 * and go to whoever answers for them. It counts for the month in which it was held, whenever it is entered.
 */
export const consultOnAdoption = (desk: Desk, actor: Actor, input: ConsultOnAdoptionInput): Promise<string> =>
  changeAdoption(desk, actor, 'CONSULT_ON_ADOPTION', input, async (open) => {
    const { tx, county, at, card } = open;
    const text = said(input.text, LONGEST.note);
    const on = heldOn(open, input.on);
    const units = namedUnits(input.units);
    const decisions = input.decisions.map((decision) => ({ ...decision, case: decision.case ?? card.id }));
    const meeting = await holdMeeting(
      { tx, desk, actor, place: county, at },
      { ...input, on, decisions, kind: 'ADOPTION_CONSULTATION' },
    );
    await record(open, { kind: 'CONSULTATION', on, units, text, meeting });
  });

/** The leader reported to the standing committee. It counts for the month in which that was, whenever it is entered. */
export const reportOnAdoption = (desk: Desk, actor: Actor, input: ReportOnAdoptionInput): Promise<string> =>
  changeAdoption(desk, actor, 'REPORT_ON_ADOPTION', input, async (open) => {
    const text = said(input.text, LONGEST.note);
    const on = heldOn(open, input.on);
    await record(open, { kind: 'REPORT', on, units: namedUnits(input.units), text, meeting: null });
  });
