import { refuse } from '../cases/refusal.ts';
import type { VisitLevel, VisitParticipantKind, VisitResultKind, VisitStage } from '../schema.types.ts';
import type { VisitModes } from './visit-rules.ts';

export type VisitStep = 'prepare' | 'meet' | 'close' | 'cancel' | 'finish';

/** Every step of a visit (mechanism 57). What is not in this table cannot happen. */
const STEPS: Record<VisitStage, Partial<Record<VisitStep, VisitStage>>> = {
  PREPARE: { prepare: 'PREPARE', meet: 'MEET', cancel: 'CANCELLED' },
  MEET: { close: 'CLOSED' },
  CLOSED: { finish: 'CLOSED' },
  CANCELLED: {},
};

export const stepped = (from: VisitStage, step: VisitStep): VisitStage =>
  STEPS[from][step] ??
  refuse('NOT_ALLOWED_NOW', `A visit that is ${from} has no such step.`, '接访当前环节不允许此操作。');

/** 都有律师或法律顾问同行 (mechanism 58). */
const OF_THE_LAW: readonly VisitParticipantKind[] = ['LAWYER', 'LEGAL_ADVISER'];

/** What a visit needs before it is met. */
export interface Prepared {
  level: VisitLevel;
  rule: VisitModes[keyof VisitModes];
  hasBrief: boolean;
  participants: readonly VisitParticipantKind[];
}

// Those above the county prepare in their own way: of them only what happened is recorded.
const EXTERNAL: readonly VisitLevel[] = ['PROVINCE', 'CITY'];
export const isExternal = (level: VisitLevel): boolean => EXTERNAL.includes(level);

export function assertPrepared({ level, rule, hasBrief, participants }: Prepared): void {
  if (isExternal(level)) return;
  if (rule.briefed && !hasBrief)
    refuse('NOT_ALLOWED_NOW', 'There is no brief yet.', '尚未完成访前调查准备。');
  if (rule.accompanied && !participants.some((kind) => OF_THE_LAW.includes(kind)))
    refuse('PARTICIPANT_MISSING', 'No lawyer or legal adviser goes along.', '须有律师或法律顾问同行。');
}

/** Which results leave something to do, and so need a day until when (访后限期办结). */
export const LEAVES_WORK: Record<VisitResultKind, boolean> = {
  SOLVED: false,
  EXPLAINED: false,
  ASSIGNED: true,
  CONTINUED: true,
};
