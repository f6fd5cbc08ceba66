import type { Actor } from '@sanji/edge/identity.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { Round } from '../cases/handling.ts';
import { isCompetent } from '../cases/ladder.ts';
import { refuse } from '../cases/refusal.ts';
import { acceptedAfter, lookAround } from '../persons/in-hand.ts';
import { acceptanceText, writeNotice } from '../routes/notice.ts';
import type { MoveInput, RoundOutcome } from '../schema.types.ts';

/** Accepts a registered matter (条例23). A village accepts disputes and passes claims on. */
export async function acceptCase(desk: Desk, actor: Actor, input: MoveInput): Promise<string> {
  const look = await lookAround(desk, actor, input.id);
  return change(desk, actor, 'ACCEPT', { case: input }, async (held) => {
    const { card } = held;
    if (!isCompetent(desk.tier, card.kind)) {
      refuse(
        'NOT_COMPETENT',
        'A village does not accept claims; pass it on.',
        '村(社区)不受理申诉求决事项,请移送有权单位。',
      );
    }
    const accepted = look === null ? null : await acceptedAfter(held, look);
    return {
      step: accepted?.step ?? {},
      after: async (revised) => {
        await accepted?.after?.(revised);
        if (card.kind === 'CLAIM') await writeNotice(held, 'ACCEPTED', acceptanceText(card.id));
      },
    };
  });
}

export const failRound = (desk: Desk, actor: Actor, input: MoveInput): Promise<string> =>
  change(desk, actor, 'FAIL_ROUND', { case: input }, (held) => ({ after: () => closeRound(held, 'FAILED') }));

export async function closeRound(
  { tx, card, custody, at, note }: HeldCase,
  outcome: RoundOutcome,
): Promise<void> {
  const open = { caseId: card.id, office: custody.office, closedAt: null };
  await tx.nativeUpdate(Round, open, { closedAt: at, outcome, note });
}
