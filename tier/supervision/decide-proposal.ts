import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import type { CardState } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { CLOCK_RULES } from '../clocks/clock-rules.ts';
import type { RunningClock } from '../clocks/clocks.ts';
import type { ConfirmProposalInput, DismissProposalInput } from '../schema.types.ts';
import { isRed, readProposalId, sameClock, settleProposal } from './red-clock.ts';
import { give, supervised } from './supervise.ts';

/** The proposal as it stands now; refused when its clock is green again, or somebody has decided on it. */
async function openProposal(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  id: string,
): Promise<{ card: CardState; clock: RunningClock }> {
  const named = readProposalId(id);
  if (named === undefined) return refuse('NOT_FOUND', 'There is no such proposal.', '未找到该亮牌建议。');
  const card = await supervised(tx, desk, actor, named.caseId);
  const clock = card.clocks.find((running) => sameClock(named.clock, running));
  if (clock === undefined || !isRed(clock, desk.now()) || CLOCK_RULES[clock.kind].ofTheParties)
    return refuse('NOT_ALLOWED_NOW', 'That clock is not red any more.', '该时限已不再逾期,建议已撤回。');
  const [decided] = await tx.execute<object[]>(
    'select 1 from proposal_decision where case_id = ? and clock = ? and started_at = ? and due_at = ?',
    [card.id, clock.kind, clock.startedAt, clock.dueAt],
  );
  if (decided !== undefined)
    refuse('NOT_ALLOWED_NOW', 'Somebody has decided on it already.', '该亮牌建议已处理。');
  return { card, clock };
}

/** A person makes the proposal a yellow card; nothing else does. */
export const confirmProposal = (desk: Desk, actor: Actor, input: ConfirmProposalInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { proposal, idempotencyKey: key, reason, explainBy } = input;
    const ask = { subject: actor.subject, key, said: ['confirmProposal', input], at: desk.now() };
    return once(tx, ask, async () => {
      const { card, clock } = await openProposal(tx, desk, actor, proposal);
      return give(tx, desk, actor, card, {
        kind: 'YELLOW_CARD',
        ground: 'OVERDUE_CLOCK',
        clock,
        reason,
        explainBy,
      });
    });
  });

/** A person says why there is no card: the proposal does not come back for this clock. */
export const dismissProposal = (desk: Desk, actor: Actor, input: DismissProposalInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { proposal, idempotencyKey: key } = input;
    const ask = { subject: actor.subject, key, said: ['dismissProposal', input], at: desk.now() };
    return once(tx, ask, async () => {
      const reason = said(input.reason, LONGEST.note, ['A reason', '不亮牌理由']);
      const { card, clock } = await openProposal(tx, desk, actor, proposal);
      await settleProposal(tx, desk, actor, card.id, clock, { supervision: null, reason });
      return card.id;
    });
  });
