import type { EntityManager } from '@mikro-orm/postgresql';
import { Milestone, type MilestoneState } from './card.ts';

/** Every step of the case so far, oldest first. */
export const timelineOf = (tx: EntityManager, caseId: string): Promise<MilestoneState[]> =>
  tx.find(Milestone, { caseId }, { orderBy: { epoch: 'asc', revision: 'asc' } });
