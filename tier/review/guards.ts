import { isEnded } from '../cases/moves.ts';
import { refuse } from '../cases/refusal.ts';
import type { CaseStatus, Move, ReviewStage } from '../schema.types.ts';

/** What the guards see of a case. */
interface Reviewed {
  card: { status: CaseStatus; stage: ReviewStage };
  timeline: readonly { move: Move }[];
}

/** Whether a hearing was opened and not closed yet. */
export const isHeard = ({ timeline }: Pick<Reviewed, 'timeline'>): boolean =>
  timeline.findLast(({ move }) => move === 'OPEN_HEARING' || move === 'CLOSE_HEARING')?.move ===
  'OPEN_HEARING';

/** What may happen to a case between the opening and the closing of its hearing: it goes nowhere and does not end. */
const DURING_A_HEARING: readonly Move[] = [
  'CLOSE_HEARING',
  'CLASSIFY',
  'EXTEND',
  'REQUEST_CONFIRM',
  'CONFIRM',
  'DEPOSIT',
  'RELEASE',
  'EVALUATE',
  'RECOMPUTE',
];

/**
 * What may happen to an opinion under review until the reviewing office has decided: nobody else may do it in its
 * stead, and nothing is mediated any more (条例35).
 */
const UNDER_REVIEW: readonly Move[] = [
  'ACCEPT',
  'CLASSIFY',
  'WITHDRAW',
  'OPEN_HEARING',
  'CLOSE_HEARING',
  'CONCLUDE',
  'RECOMPUTE',
];

/** Refuses a move that a hearing or a review leaves no room for. */
export function assertRoomFor(so: Reviewed, move: Move): void {
  if (isHeard(so) && !DURING_A_HEARING.includes(move)) {
    refuse('NOT_ALLOWED_NOW', 'A hearing is open; close it first.', '听证正在进行,请先结束听证。');
  }
  if (so.card.stage === 'HANDLING' || isEnded(so.card.status)) return;
  if (!UNDER_REVIEW.includes(move)) {
    refuse(
      'NOT_ALLOWED_NOW',
      `The opinion is under review; ${move} is not possible.`,
      `处理意见正在复查,不能进行 ${move} 操作。`,
    );
  }
}
