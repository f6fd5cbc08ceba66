import type { Act, CaseStatus, Move } from '../schema.types.ts';
import { refuse } from './refusal.ts';

/** Every move a held case can make. What is not in this table cannot happen. */
const MOVES: Record<CaseStatus, Partial<Record<Move, CaseStatus>>> = {
  REGISTERED: {
    ACCEPT: 'ACCEPTED',
    NOT_ACCEPT: 'NOT_ACCEPTED',
    CLASSIFY: 'REGISTERED',
    DIVERT: 'DIVERTED',
    WITHDRAW: 'WITHDRAWN',
    ESCALATE: 'IN_TRANSIT',
    ASSIGN: 'IN_TRANSIT',
    RETURN: 'IN_TRANSIT',
    TRANSFER: 'REGISTERED',
    RECOMPUTE: 'REGISTERED',
  },
  ACCEPTED: {
    CLASSIFY: 'ACCEPTED',
    DIVERT: 'DIVERTED',
    WITHDRAW: 'WITHDRAWN',
    OPEN_ROUND: 'MEDIATING',
    END_MEDIATION: 'ACCEPTED',
    EXTEND: 'ACCEPTED',
    OPEN_HEARING: 'ACCEPTED',
    CLOSE_HEARING: 'ACCEPTED',
    ESCALATE: 'IN_TRANSIT',
    ASSIGN: 'IN_TRANSIT',
    RETURN: 'IN_TRANSIT',
    TRANSFER: 'REGISTERED',
    CONCLUDE: 'CONCLUDED',
    RECOMPUTE: 'ACCEPTED',
  },
  MEDIATING: {
    SETTLE_ROUND: 'SETTLED',
    FAIL_ROUND: 'ACCEPTED',
    END_MEDIATION: 'ACCEPTED',
    EXTEND_ROUND: 'MEDIATING',
    EXTEND: 'MEDIATING',
    WITHDRAW: 'WITHDRAWN',
    RECOMPUTE: 'MEDIATING',
  },
  SETTLED: {
    REQUEST_CONFIRM: 'SETTLED',
    CONFIRM: 'SETTLED',
    DEPOSIT: 'SETTLED',
    RELEASE: 'SETTLED',
    CONCLUDE: 'CONCLUDED',
    RECOMPUTE: 'SETTLED',
  },
  // Only the other tier's answer ends a transit. Declined, the case stands where it stood: revision.ts says where.
  IN_TRANSIT: { TAKE: 'REGISTERED' },
  CONCLUDED: {
    REQUEST_CONFIRM: 'CONCLUDED',
    CONFIRM: 'CONCLUDED',
    DEPOSIT: 'CONCLUDED',
    RELEASE: 'CONCLUDED',
    OPEN_HEARING: 'CONCLUDED',
    CLOSE_HEARING: 'CONCLUDED',
    REQUEST_REVIEW: 'IN_TRANSIT',
    OUTSIDE_REVIEW: 'CONCLUDED',
    FINALISE: 'FINAL',
    EVALUATE: 'CONCLUDED',
    RECOMPUTE: 'CONCLUDED',
  },
  NOT_ACCEPTED: { EVALUATE: 'NOT_ACCEPTED' },
  DIVERTED: { EVALUATE: 'DIVERTED' },
  WITHDRAWN: { EVALUATE: 'WITHDRAWN' },
  // The right to a deposit outlives the case.
  FINAL: { RELEASE: 'FINAL', EVALUATE: 'FINAL', RECOMPUTE: 'FINAL' },
};

/** The statuses in which nobody has anything left to decide. */
const ENDED: readonly CaseStatus[] = ['CONCLUDED', 'NOT_ACCEPTED', 'DIVERTED', 'WITHDRAWN', 'FINAL'];
export const isEnded = (status: CaseStatus): boolean => ENDED.includes(status);

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
export const ACT_FOR: Record<Exclude<Move, 'TAKE' | 'DECLINE' | 'RECOMPUTE'>, Act> = {
  REGISTER: 'REGISTER',
  ACCEPT: 'ACCEPT',
  NOT_ACCEPT: 'ACCEPT',
  CLASSIFY: 'ACCEPT',
  DIVERT: 'ACCEPT',
  OPEN_ROUND: 'MEDIATE',
  SETTLE_ROUND: 'MEDIATE',
  FAIL_ROUND: 'MEDIATE',
  EXTEND_ROUND: 'MEDIATE',
  END_MEDIATION: 'MEDIATE',
  ESCALATE: 'ESCALATE',
  REQUEST_REVIEW: 'ESCALATE',
  ASSIGN: 'ASSIGN',
  RETURN: 'RETURN',
  TRANSFER: 'TRANSFER',
  CONCLUDE: 'CONCLUDE',
  WITHDRAW: 'CONCLUDE',
  OUTSIDE_REVIEW: 'CONCLUDE',
  FINALISE: 'CONCLUDE',
  EXTEND: 'EXTEND',
  OPEN_HEARING: 'HANDLE',
  CLOSE_HEARING: 'HANDLE',
  REQUEST_CONFIRM: 'HANDLE',
  CONFIRM: 'HANDLE',
  DEPOSIT: 'HANDLE',
  RELEASE: 'HANDLE',
  EVALUATE: 'HANDLE',
};
/** The moves that a person makes. */
export type PersonalMove = keyof typeof ACT_FOR;
