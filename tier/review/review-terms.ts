import type { MilestoneState } from '../cases/card.ts';
import { refuse } from '../cases/refusal.ts';
import type { Calendar } from '../clocks/calendar.ts';
import { dueAt } from '../clocks/deadlines.ts';

// 条例35, 36: the same number of days for asking for a review and for a re-review.
const ASK_DAYS = 30;

/** Until when a review of a reply may be asked for; that instant itself is too late. */
export const askableUntil = (replied: Date, calendar: Calendar): Date =>
  dueAt({ start: replied, length: ASK_DAYS, unit: 'DAY' }, calendar).dueAt;

/** When the written reply that now stands was given. */
export const repliedAt = (timeline: readonly Pick<MilestoneState, 'move' | 'at'>[]): Date | undefined =>
  timeline.findLast(({ move }) => move === 'CONCLUDE')?.at;

/** Refuses a request that was made before the reply, is not made yet, or comes too late. */
export function assertAskedInTime(asked: Date, replied: Date, now: Date, calendar: Calendar): void {
  if (asked < replied || asked > now) {
    refuse('BAD_INPUT', 'It was asked between the reply and now.', '申请时间须在答复之后、当前之前。');
  }
  if (asked >= askableUntil(replied, calendar)) {
    refuse('TOO_LATE', 'The 30 days for asking are over.', '申请期限(三十日)已过。');
  }
}
