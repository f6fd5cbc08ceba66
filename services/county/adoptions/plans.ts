import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { type CivilDate, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import type {
  CompletePlanStepInput,
  PlanAdoptionInput,
  PlanStepInput,
  SponsorAdoptionInput,
} from '../schema.types.ts';
import { changeAdoption, nextNumber } from './open-adoption.ts';

const MOST_STEPS = 50;
const LONGEST_STEP = 200;

function wellFormedSteps(steps: readonly PlanStepInput[], today: CivilDate) {
  if (steps.length < 1 || steps.length > MOST_STEPS)
    refuse('BAD_INPUT', 'A plan has 1 to 50 steps.', '方案须有 1 至 50 个步骤。');
  return steps.map(({ what, dueOn, unit }, index) => {
    if (!isCivilDate(dueOn) || dueOn < today)
      refuse('BAD_INPUT', 'A step is due on a day, YYYY-MM-DD, not before today.', '步骤期限不得早于今天。');
    return {
      number: index + 1,
      what: said(what, LONGEST_STEP, ['A step', '步骤']),
      unit: said(unit, LONGEST.name, ['A unit', '单位']),
      due_on: dueOn,
    };
  });
}

/** Makes a plan, which takes the place of the one in force. That one stays on record, with what of it was done. */
export const planAdoption = (desk: Desk, actor: Actor, input: PlanAdoptionInput): Promise<string> =>
  changeAdoption(desk, actor, 'PLAN_ADOPTION', input, async (open) => {
    const { tx, id, county, at } = open;
    const text = said(input.text, LONGEST.note);
    const steps = wellFormedSteps(input.steps, open.today);
    const version = await nextNumber(open, 'adoption_plan');
    await tx.execute(
      'insert into adoption_plan (adoption, county, version, since, by, body) values (?, ?, ?, ?, ?, ?)',
      [id, county, version, at, actor.name, text],
    );
    await tx.execute(
      `insert into adoption_step (adoption, county, version, number, what, unit, due_on)
       select ?, ?, ?, number, what, unit, due_on
       from jsonb_to_recordset(?::jsonb) as step(number int, what text, unit text, due_on date)`,
      [id, county, version, JSON.stringify(steps)],
    );
  });

/** Notes that a step of the plan in force is done. */
export const completePlanStep = (desk: Desk, actor: Actor, input: CompletePlanStepInput): Promise<string> =>
  changeAdoption(desk, actor, 'PLAN_STEP', input, async (open) => {
    const { tx, id, at } = open;
    const result = said(input.result, LONGEST.note);
    const inForce = (await nextNumber(open, 'adoption_plan')) - 1;
    if (inForce !== input.version)
      refuse('STALE_VERSION', `Plan ${inForce} is in force.`, `现行方案为第 ${inForce} 版。`);
    const [step] = await tx.execute<{ doneAt: string | null }[]>(
      'select done_at as "doneAt" from adoption_step where adoption = ? and version = ? and number = ?',
      [id, inForce, input.number],
    );
    if (step === undefined) return refuse('NOT_FOUND', 'The plan has no such step.', '方案中没有该步骤。');
    if (step.doneAt !== null) refuse('NOT_ALLOWED_NOW', 'The step is done already.', '该步骤已完成。');
    return tx.execute(
      'update adoption_step set done_at = ?, result = ? where adoption = ? and version = ? and number = ?',
      [at, result, id, inForce, input.number],
    );
  });

/** Names who supervises the adoption from above the county; the last one named does. */
export const sponsorAdoption = (desk: Desk, actor: Actor, input: SponsorAdoptionInput): Promise<string> =>
  changeAdoption(desk, actor, 'SPONSOR', input, async (open) => {
    const name = said(input.name, LONGEST.name, ['A name', '姓名']);
    const post = said(input.post, LONGEST.name, ['A post', '职务']);
    const number = await nextNumber(open, 'adoption_sponsor');
    await open.tx.execute(
      'insert into adoption_sponsor (adoption, county, number, since, name, post) values (?, ?, ?, ?, ?, ?)',
      [open.id, open.county, number, open.at, name, post],
    );
  });
