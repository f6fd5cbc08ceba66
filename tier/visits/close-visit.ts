import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { recordAction } from '../actions/tier-action.ts';
import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { Custody } from '../cases/custody.ts';
import { paperKind } from '../cases/dossier.ts';
import { openDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { roleFor } from '../jurisdiction/policy.ts';
import type {
  CloseVisitInput,
  FinishVisitCaseInput,
  VisitCaseResultInput,
  VisitResultKind,
} from '../schema.types.ts';
import { type OpenVisit, stepVisit, writeDown } from './open-visit.ts';
import { VisitModesShape } from './visit-rules.ts';
import { LEAVES_WORK } from './visit-steps.ts';

/** What a visit brought for a case, in the dossier of the office that holds it. */
export const VISIT_RESULT = paperKind(
  'VISIT_RESULT',
  z.object({
    visit: z.string(),
    mode: VisitModesShape.keyof(),
    on: z.string(),
    leaderName: z.string(),
    result: z.enum(['SOLVED', 'EXPLAINED', 'ASSIGNED', 'CONTINUED']) satisfies z.ZodType<VisitResultKind>,
    told: z.string().max(LONGEST.note),
    dueOn: z.string().nullable(),
  }),
);

const bad = (message: string, messageZh: string) => refuse('BAD_INPUT', message, messageZh);

/** Closes a visit: with a result, and one for each case that it took along. */
export const closeVisit = stepVisit<CloseVisitInput>('close', async (open, input) => {
  const { tx, at, visit, next } = open;
  await writeDown(open, next, said(input.result, LONGEST.note, ['A result', '接访结果']));
  const taken = await tx.execute<{ id: string }[]>('select case_id as id from visit_case where visit = ?', [
    visit.id,
  ]);
  const asked = new Map(input.cases.map((result) => [result.case, result]));
  if (
    asked.size !== input.cases.length ||
    asked.size !== taken.length ||
    !taken.every(({ id }) => asked.has(id))
  )
    bad('Every case that was taken along needs a result, once.', '随同下访的每件案件均须登记一次处理结果。');
  // In one order for everybody, since each result locks its case.
  for (const result of input.cases.toSorted((a, b) => (a.case < b.case ? -1 : 1)))
    await writeBack(open, result);
  await tx.execute('update visit set stage = ?, closed_at = ? where id = ?', [next, at, visit.id]);
});

/** Notes a case's result, where its holder sees it: in the own office's dossier; elsewhere the tiers learn of the visit. */
async function writeBack(
  open: OpenVisit,
  { case: id, result, ...input }: VisitCaseResultInput,
): Promise<void> {
  const { tx, desk, actor, at, visit } = open;
  const told = said(input.told, LONGEST.note, ['A result', '处理结果']);
  const dueOn = input.dueOn ?? null;
  assertDue(result, dueOn, visit.on);
  await tx.execute('update visit_case set result = ?, told = ?, due_on = ? where visit = ? and case_id = ?', [
    result,
    told,
    dueOn,
    visit.id,
    id,
  ]);
  const card = await tx.findOne(Card, { id });
  if (card === null)
    return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  if (await holds(open, id)) {
    const dossier = await openDossier(tx, desk, actor, 'HANDLE', id, at);
    const { mode, on, leaderName } = visit;
    await dossier.file(VISIT_RESULT, { visit: visit.id, mode, on, leaderName, result, told, dueOn });
  }
  await recordAction(tx, desk, card, { office: visit.place, role: roleOf(actor), action: 'VISITED' });
}

const roleOf = (actor: Actor): string => roleFor(actor, 'KEEP_REGISTER') ?? '';

const holds = async ({ tx, visit }: OpenVisit, caseId: string): Promise<boolean> =>
  (await tx.count(Custody, { caseId, office: visit.place, state: 'HELD' })) === 1;

function assertDue(result: VisitResultKind, dueOn: string | null, from: string): void {
  if (LEAVES_WORK[result] !== (dueOn !== null))
    bad(
      'What leaves work needs a day until when, and nothing else has one.',
      '交办或继续办理须注明办结期限,其他结果不填。',
    );
  if (dueOn !== null && (!isCivilDate(dueOn) || dueOn < from))
    bad(
      'The day until when is YYYY-MM-DD, not before the visit.',
      '办结期限须为 YYYY-MM-DD,且不早于接访日。',
    );
}

/** Notes that what followed for a case is done (访后限期办结). */
export const finishVisitCase = stepVisit<FinishVisitCaseInput>('finish', async (open, input) => {
  const { tx, at, visit } = open;
  if (!isCivilDate(input.on) || input.on < visit.on || input.on > civilDate(at))
    bad('The day is YYYY-MM-DD, not before the visit and not to come.', '办结日期不正确。');
  const text = said(input.text, LONGEST.note, ['What was done', '办结情况']);
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `update visit_case set done_on = ?, done = ? where visit = ? and case_id = ? and due_on is not null
       and done_on is null`,
    [input.on, text, visit.id, input.case],
    'run',
  );
  if (affectedRows === 0)
    refuse('NOT_ALLOWED_NOW', 'Nothing is left to do for that case.', '该案件没有待办结的后续事项。');
});
