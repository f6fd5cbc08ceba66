import type { CaseStatus, LifeStage, Milestone } from '../schema.types.ts';

const STAGES: Record<CaseStatus, LifeStage> = {
  REGISTERED: 'RECEPTION',
  ACCEPTED: 'RECEPTION',
  IN_TRANSIT: 'ASSIGNMENT',
  MEDIATING: 'RESOLUTION',
  SETTLED: 'REPLY',
  CONCLUDED: 'EVALUATION',
  NOT_ACCEPTED: 'BY_LAW',
  DIVERTED: 'BY_LAW',
  WITHDRAWN: 'BY_LAW',
  FINAL: 'BY_LAW',
};

/** Which of the six stages a case is in (mechanism 35). What another office handed on is being followed up. Pure. */
export function lifeStage(status: CaseStatus, timeline: readonly Pick<Milestone, 'move'>[]): LifeStage {
  const stage = STAGES[status];
  const wasRound = timeline.some(({ move }) => move === 'OPEN_ROUND');
  if (status === 'ACCEPTED' && wasRound) return 'RESOLUTION';
  const handedOn = timeline.some(({ move }) => move === 'TAKE' || move === 'TRANSFER');
  return stage === 'RECEPTION' && handedOn ? 'ASSIGNMENT' : stage;
}
