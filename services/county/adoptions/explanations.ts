import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { addDays, civilDate, endOfDay } from '@sanji/tier/clocks/calendar.ts';
import { answerBy } from '@sanji/tier/threads/answer-by.ts';
import { openThread, sayInThread } from '@sanji/tier/threads/write-thread.ts';
import type { DemandExplanationInput, SlowGround } from '../schema.types.ts';
import { changeAdoption, type OpenAdoption } from './open-adoption.ts';
import { progressIn } from './record-reads.ts';
import { slowGrounds } from './slow.ts';

/**
 * Asks the unit that holds an adopted case why it goes slowly (mechanism 65). The unit may be of another tier: the demand goes to
 * it in a thread, in which it explains itself, and in which the leader judges the explanation.
 */
export const demandExplanation = (desk: Desk, actor: Actor, input: DemandExplanationInput): Promise<string> =>
  changeAdoption(desk, actor, 'DEMAND_EXPLANATION', input, async (open) => {
    const { tx, id, county, at, card } = open;
    const text = said(input.text, LONGEST.note, ['A demand', '要求']);
    if (card.concludedAt !== null)
      refuse('NOT_ALLOWED_NOW', 'The case has ended: no unit is late.', '案件已办结,无须说明。');
    const grounds = await groundsToExplain(open);
    const thread = await openThread(tx, desk, actor, {
      caseId: card.id,
      purpose: 'ADOPTION',
      owner: desk.tier,
      office: county,
      offices: [card.holderOffice],
      first: { kind: 'DEMAND', body: { text, dueAt: explainBy(open, input.explainBy), about: id } },
    });
    await tx.execute(
      `insert into adoption_explanation (thread, adoption, county, unit, grounds, demanded_at)
       values (?, ?, ?, ?, ?::text[], ?)`,
      [thread.id, id, county, card.holderOffice, `{${grounds.join(',')}}`, at],
    );
  });

async function groundsToExplain({
  tx,
  desk,
  id,
  county,
  adoptedAt,
  at,
}: OpenAdoption): Promise<SlowGround[]> {
  const progress = await progressIn(tx, id);
  if (progress.demandOpen)
    refuse('NOT_ALLOWED_NOW', 'An explanation is awaited already.', '已要求书面说明,尚未结束。');
  const rules = desk.rulesOf(county).adoption;
  const grounds = slowGrounds({ ...progress, adoptedOn: civilDate(adoptedAt) }, at, rules);
  if (grounds.length === 0) refuse('TOO_EARLY', 'The case does not go slowly.', '该包案进度正常。');
  return grounds;
}

const explainBy = ({ desk, county, today, at }: OpenAdoption, asked: string | null | undefined) =>
  answerBy(asked, at) ??
  endOfDay(addDays(today, desk.rulesOf(county).adoption.explainWithinDays)).toISOString();

/** What is solved needs no explanation any more: the unit is told so. */
export async function closeExplanations({ tx, desk, actor, id }: OpenAdoption): Promise<void> {
  const open = await tx.execute<{ thread: string }[]>(
    `select explanation.thread from adoption_explanation as explanation join thread on thread.id = explanation.thread
     where explanation.adoption = ? and thread.status <> 'CLOSED'`,
    [id],
  );
  for (const { thread } of open)
    await sayInThread(tx, desk, actor, thread, { kind: 'CLOSED', body: { text: '包案已化解。' } });
}
