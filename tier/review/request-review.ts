import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { handOver } from '../cases/handover.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { calendarWith } from '../clocks/calendar.ts';
import { placeAt, TIERS } from '../jurisdiction/region.ts';
import type { RequestReviewInput } from '../schema.types.ts';
import { askableUntil, assertAskedInTime, repliedAt } from './review-terms.ts';

/** That a petitioner asked for a review, and why. It goes up with the case. */
export const REVIEW_REQUEST = paperKind(
  'REVIEW_REQUEST',
  z.object({
    askedAt: z.iso.datetime(),
    askedBy: z.string().min(1).max(LONGEST.name),
    reasons: z.string().min(1).max(LONGEST.note),
    askableUntil: z.iso.datetime(),
  }),
);

/** Hands a concluded case to the office one tier up, which looks at the opinion again (条例35). */
export const requestReview = (desk: Desk, actor: Actor, input: RequestReviewInput): Promise<string> =>
  change(desk, actor, 'REQUEST_REVIEW', input, (held) => {
    const askedBy = said(input.askedBy, LONGEST.name);
    const reasons = said(input.reasons, LONGEST.note);
    const replied = assertReviewable(held);
    const askedAt = new Date(input.askedAt);
    const calendar = calendarWith(held.rules.holidayNotices);
    assertAskedInTime(askedAt, replied, held.at, calendar);
    const to = TIERS[TIERS.indexOf(desk.tier) + 1];
    const office = to && placeAt(to, held.custody.office);
    if (to === undefined || office === undefined) {
      return refuse(
        'NOT_COMPETENT',
        'A review above the county is recorded, not handed up.',
        '县级以上复查请登记。',
      );
    }
    const { step, text, after } = handOver(held, { move: 'REQUEST_REVIEW', to, office });
    const request = {
      askedAt: askedAt.toISOString(),
      askedBy,
      reasons,
      askableUntil: askableUntil(replied, calendar).toISOString(),
    };
    return {
      step: { ...step, decides: { stage: 'REVIEW' }, effectiveAt: askedAt },
      ...(text === undefined ? {} : { text }),
      after: async (revised) => {
        // Before the case is in transit: the paper belongs to the dossier that goes along.
        await held.file(REVIEW_REQUEST, request);
        await after?.(revised);
      },
    };
  });

function assertReviewable({ card, timeline }: HeldCase): Date {
  if (card.stage !== 'HANDLING') {
    refuse('NOT_ALLOWED_NOW', 'A review was asked for before.', '已申请过复查。');
  }
  const replied = repliedAt(timeline);
  if (card.outcome === 'OPINION_ISSUED' && replied !== undefined) return replied;
  return refuse(
    'NOT_ALLOWED_NOW',
    'A review is of an opinion that was issued.',
    '仅对已出具的处理意见可申请复查。',
  );
}
