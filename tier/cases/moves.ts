import type { Act, CaseStatus, Move } from '../schema.types.ts';
import { refuse } from './refusal.ts';

/** Every move a held case can make. What is not in this table cannot happen. */
const MOVES: Record<CaseStatus, Partial<Record<Move, CaseStatus>>> = {
  REGISTERED: {
    ACCEPT: 'ACCEPTED',
    ESCALATE: 'IN_TRANSIT',
    ASSIGN: 'IN_TRANSIT',
    RETURN: 'IN_TRANSIT',
    TRANSFER: 'REGISTERED',
  },
  ACCEPTED: {
    OPEN_ROUND: 'MEDIATING',
    ESCALATE: 'IN_TRANSIT',
    ASSIGN: 'IN_TRANSIT',
    RETURN: 'IN_TRANSIT',
    TRANSFER: 'REGISTERED',
    CONCLUDE: 'CONCLUDED',
  },
  MEDIATING: { SETTLE_ROUND: 'SETTLED', FAIL_ROUND: 'ACCEPTED' },
  SETTLED: { CONCLUDE: 'CONCLUDED' },
  // Only the other tier's answer ends a transit. Declined, the case stands where it stood: revision.ts says where.
  IN_TRANSIT: { TAKE: 'REGISTERED' },
  CONCLUDED: {},
};

/** The status after the move. Refuses what the table does not know. */
export function statusAfter(status: CaseStatus, move: Move): CaseStatus {
  return (
    MOVES[status][move] ??
    refuse(
      'NOT_ALLOWED_NOW',
      `A case that is ${status} cannot make the move ${move}.`,
      `案件处于 ${status} 状态,不能进行 ${move} 操作。`,
    )
  );
}

/** What the caller needs to be allowed for each move; automatic steps have no caller. */
export const ACT_FOR: Record<Exclude<Move, 'TAKE' | 'DECLINE'>, Act> = {
  REGISTER: 'REGISTER',
  ACCEPT: 'ACCEPT',
  OPEN_ROUND: 'MEDIATE',
  SETTLE_ROUND: 'MEDIATE',
  FAIL_ROUND: 'MEDIATE',
  ESCALATE: 'ESCALATE',
  ASSIGN: 'ASSIGN',
  RETURN: 'RETURN',
  TRANSFER: 'TRANSFER',
  CONCLUDE: 'CONCLUDE',
};
/** The moves that a person makes. */
export type PersonalMove = keyof typeof ACT_FOR;
