import type { Actor } from '@sanji/edge/identity.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import type { PaperState } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { calendarWith } from '../clocks/calendar.ts';
import { allPerformed } from '../outcomes/agreements.ts';
import type { ClosingGround, FinaliseInput } from '../schema.types.ts';
import { awaited, type OutsideReviewState, outsideReviews } from './outside-reviews.ts';
import { askableUntil, repliedAt } from './review-terms.ts';

interface FinalRule {
  holds(held: HeldCase, reviews: readonly OutsideReviewState[], papers: readonly PaperState[]): boolean;
  otherwise: readonly [string, string];
}

/** The last written reply that a further review could be asked of. */
function lastReply({ timeline }: HeldCase, reviews: readonly OutsideReviewState[]): Date | undefined {
  const served = reviews.findLast(({ servedAt }) => servedAt !== null)?.servedAt;
  return served ? new Date(served) : repliedAt(timeline);
}

/** The three ways in which a case ends for good (Zhejiang 2016, art. 25). */
const FINAL_RULES: Partial<Record<ClosingGround, FinalRule>> = {
  REREVIEW_SERVED: {
    holds: (_, reviews) => reviews.some(({ stage, servedAt }) => stage === 'REREVIEW' && servedAt !== null),
    otherwise: ['No answer to a re-review was recorded.', '尚未登记复核意见的送达。'],
  },
  NO_REVIEW_ASKED: {
    holds: (held, reviews) => {
      const replied = lastReply(held, reviews);
      const rereviewed = reviews.some(({ stage }) => stage === 'REREVIEW');
      if (held.card.outcome !== 'OPINION_ISSUED' || replied === undefined || rereviewed) return false;
      return (
        awaited(reviews) === undefined &&
        held.at >= askableUntil(replied, calendarWith(held.rules.holidayNotices))
      );
    },
    otherwise: [
      'A review can still be asked for, was asked for, or there is no opinion to ask it of.',
      '申请复查复核的期限未满、已有申请,或没有可复查的处理意见。',
    ],
  },
  AGREEMENT_PERFORMED: {
    // A case that was settled before agreements were papers has none: there the note says how it was performed.
    holds: ({ card, note }, _, papers) =>
      card.outcome === 'SETTLED' && (allPerformed(papers) ?? note.trim() !== ''),
    otherwise: [
      'No agreement was reached, or the last look at it did not find it performed.',
      '未达成协议,或最近一次履行回访未确认已履行。',
    ],
  },
};

/** Ends a case for good. What follows is help, and no move but a deposit's release. */
export const finaliseCase = (desk: Desk, actor: Actor, input: FinaliseInput): Promise<string> =>
  change(desk, actor, 'FINALISE', input, async (held) => {
    const rule = FINAL_RULES[input.ground];
    if (rule === undefined) {
      return refuse('BAD_INPUT', `${input.ground} ends no case for good.`, '该理由不能作为终结依据。');
    }
    const papers = await held.papers();
    if (!rule.holds(held, outsideReviews(papers), papers)) refuse('TOO_EARLY', ...rule.otherwise);
    return { step: { closing: input.ground } };
  });
