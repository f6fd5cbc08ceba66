import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { Round } from '../cases/handling.ts';
import { isCompetent, nextRound } from '../cases/ladder.ts';
import { refuse } from '../cases/refusal.ts';
import { acceptanceText, writeNotice } from '../routes/notice.ts';
import type { MoveInput, OpenRoundInput, RoundOutcome } from '../schema.types.ts';

/** Accepts a registered matter (条例23). A village accepts disputes and passes claims on. */
export const acceptCase = (desk: Desk, actor: Actor, input: MoveInput): Promise<string> =>
  change(desk, actor, 'ACCEPT', { case: input }, (held) => {
    const { card } = held;
    if (!isCompetent(desk.tier, card.kind)) {
      refuse(
        'NOT_COMPETENT',
        'A village does not accept claims; pass it on.',
        '村(社区)不受理申诉求决事项,请移送有权单位。',
      );
    }
    if (card.kind !== 'CLAIM') return {};
    return {
      after: async () => {
        await writeNotice(held, 'ACCEPTED', acceptanceText(card.id));
      },
    };
  });

/** Opens the ladder's next round at this tier. */
export const openRound = (desk: Desk, actor: Actor, input: OpenRoundInput): Promise<string> =>
  change(desk, actor, 'OPEN_ROUND', input, ({ tx, card, timeline, custody, at }) => {
    const leaderName = input.leaderName.trim();
    if (leaderName.length < 1 || leaderName.length > LONGEST.name) {
      refuse('BAD_INPUT', "The leader's name has 1 to 80 characters.", '牵头人姓名须为 1 至 80 字。');
    }
    const { number } = nextRound(desk.tier, { card, timeline }, input.leader);
    const round = {
      caseId: card.id,
      office: custody.office,
      number,
      openedAt: at,
      leader: input.leader,
      leaderName,
    };
    return {
      after: async () => {
        await tx.insert(Round, { ...round, closedAt: null, outcome: 'OPEN', note: null });
      },
    };
  });

export const settleRound = (desk: Desk, actor: Actor, input: MoveInput): Promise<string> =>
  change(desk, actor, 'SETTLE_ROUND', { case: input }, (held) => ({
    after: () => closeRound(held, 'SETTLED'),
  }));

export const failRound = (desk: Desk, actor: Actor, input: MoveInput): Promise<string> =>
  change(desk, actor, 'FAIL_ROUND', { case: input }, (held) => ({ after: () => closeRound(held, 'FAILED') }));

async function closeRound({ tx, card, custody, at, note }: HeldCase, outcome: RoundOutcome): Promise<void> {
  const open = { caseId: card.id, office: custody.office, closedAt: null };
  await tx.nativeUpdate(Round, open, { closedAt: at, outcome, note });
}
