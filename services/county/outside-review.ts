import type { Actor } from '@sanji/edge/identity.ts';
import { papersOfCase } from '@sanji/tier/cases/case-resolvers.ts';
import { change, type HeldCase } from '@sanji/tier/cases/change.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { through } from '@sanji/tier/cases/move-resolvers.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { calendarWith } from '@sanji/tier/clocks/calendar.ts';
import {
  awaited,
  OUTSIDE_REVIEW_ANSWERED,
  OUTSIDE_REVIEW_ASKED,
  type OutsideReviewState,
  type OutsideStage,
  outsideReviews,
} from '@sanji/tier/review/outside-reviews.ts';
import { assertAskedInTime, repliedAt } from '@sanji/tier/review/review-terms.ts';
import type {
  OutsideReviewAnsweredInput,
  OutsideReviewAskedInput,
  OutsideReviewInput,
  Resolvers,
} from './schema.types.ts';

const ORGAN = 80;

/** Records a review above the county: that it was asked for, what came back, or both. The case stays where it is. */
const recordOutsideReview = (desk: Desk, actor: Actor, input: OutsideReviewInput): Promise<string> =>
  change(desk, actor, 'OUTSIDE_REVIEW', input, async (held) => {
    const { stage, asked, answered } = input;
    if (stage === 'HANDLING' || (!asked && !answered)) {
      return refuse('BAD_INPUT', 'Name a review and what is known of it.', '请指明复查或复核及其内容。');
    }
    const before = outsideReviews(await held.papers());
    const question = asked ? questionOf(held, stage, asked, before) : undefined;
    const open = question ?? awaited(before);
    if (answered && open?.stage !== stage) {
      refuse(
        'TOO_EARLY',
        'No such review was asked for, or it was answered.',
        '未申请该项复查复核,或已答复。',
      );
    }
    const answer = answered && open ? answerTo(open, answered, held.at) : undefined;
    return {
      step: {
        ...(question ? { decides: { stage } } : {}),
        answered: answer !== undefined,
        effectiveAt: new Date(answer?.servedAt ?? open?.askedAt ?? held.at),
      },
      after: async () => {
        const about = question ? await held.file(OUTSIDE_REVIEW_ASKED, question) : awaited(before)?.id;
        if (answer) await held.file(OUTSIDE_REVIEW_ANSWERED, answer, about);
      },
    };
  });

interface Question {
  stage: OutsideStage;
  askedAt: string;
  organ: string;
}

function questionOf(
  { card, timeline, at, rules }: HeldCase,
  stage: OutsideStage,
  asked: OutsideReviewAskedInput,
  before: readonly OutsideReviewState[],
): Question {
  if (card.outcome !== 'OPINION_ISSUED') {
    refuse(
      'NOT_ALLOWED_NOW',
      'A review is of an opinion that was issued.',
      '仅对已出具的处理意见可申请复查复核。',
    );
  }
  if (awaited(before)) {
    refuse('TOO_EARLY', 'The answer to the review before is awaited.', '前一复查尚未答复。');
  }
  const next = NEXT[card.stage];
  if (next === null) refuse('NOT_ALLOWED_NOW', 'A re-review was asked for before.', '已申请过复核。');
  if (next === 'REVIEW' && stage === 'REREVIEW') {
    refuse('TOO_EARLY', 'There is no re-review before a review.', '未经复查,不得申请复核。');
  }
  if (next !== stage) refuse('NOT_ALLOWED_NOW', 'A review was made before.', '已进行过复查。');
  const served = before.at(-1)?.servedAt;
  const replied = served ? new Date(served) : repliedAt(timeline);
  const askedAt = new Date(asked.askedAt);
  assertAskedInTime(askedAt, replied ?? at, at, calendarWith(rules.holidayNotices));
  return { stage, askedAt: askedAt.toISOString(), organ: said(asked.organ, ORGAN) };
}

/** What may be asked for next: three levels, and then no more (三级终结). */
const NEXT = { HANDLING: 'REVIEW', REVIEW: 'REREVIEW', REREVIEW: null } as const;

function answerTo({ askedAt }: Question, answered: OutsideReviewAnsweredInput, now: Date) {
  const [asked, decided, served] = [askedAt, answered.decidedAt, answered.servedAt].map((at) => new Date(at));
  const inOrder = asked && decided && served && asked <= decided && decided <= served && served <= now;
  if (!inOrder) {
    return refuse(
      'BAD_INPUT',
      'It is asked, decided and served in this order, and not after now.',
      '申请、作出、送达的时间须依次排列,且不晚于当前。',
    );
  }
  return { decidedAt: decided.toISOString(), verdict: answered.verdict, servedAt: served.toISOString() };
}

export const outsideReview: Resolvers = {
  CountyHandling: {
    outsideReviews: async (row, _, operation) => outsideReviews(await papersOfCase(row, operation)),
  },
  Mutation: { recordOutsideReviewAtCounty: through(recordOutsideReview) },
};
