import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { civilDate, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import type { RecordAdoptionInput } from '../schema.types.ts';
import { changeAdoption } from './open-adoption.ts';

const MOST_UNITS = 40;

/** Records a consultation or a report. It counts for the month in which it was held, whenever it is entered. */
export const recordAdoption = (desk: Desk, actor: Actor, input: RecordAdoptionInput): Promise<string> =>
  changeAdoption(desk, actor, 'RECORD_ADOPTION', input, async ({ tx, id, county, at, today, adoptedAt }) => {
    const text = said(input.text, LONGEST.note);
    if (!isCivilDate(input.heldOn) || input.heldOn < civilDate(adoptedAt) || input.heldOn > today)
      refuse('BAD_INPUT', 'It was held between the adoption and today.', '日期须在包案之日至今天之间。');
    if (input.units.length < 1 || input.units.length > MOST_UNITS)
      refuse('BAD_INPUT', 'Name 1 to 40 units.', '参加单位须为 1 至 40 个。');
    const units = input.units.map((unit) => said(unit, LONGEST.name, ['A unit', '单位']));
    await tx.execute(
      `insert into adoption_record (id, adoption, county, kind, held_on, units, body, recorded_at, recorded_by)
       values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?)`,
      [desk.newId(), id, county, input.kind, input.heldOn, JSON.stringify(units), text, at, actor.name],
    );
  });
