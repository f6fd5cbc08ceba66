import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { hasAct } from '../jurisdiction/policy.ts';
import type { Act } from '../schema.types.ts';

/** Whoever comes to a meeting: somebody of an office, or a party, who follows one case and nothing beside it. */
export interface Comer extends Actor {
  follows?: string;
}

export const asComer = <T>(desk: Desk, comer: Comer, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  asCaller(desk, comer, work, comer.follows);

const WRITE_IN_THREADS: readonly Act[] = [
  'GUIDE',
  'MARK',
  'INSTRUCT',
  'ADOPT',
  'ASK_GUIDANCE',
  'HANDLE',
  'ACKNOWLEDGE',
];

/** Whoever writes in threads takes part in the meetings of those that they may read; a party where they were invited. */
export function assertTakesPart(comer: Comer): void {
  if (comer.follows === undefined && !WRITE_IN_THREADS.some((act) => hasAct(comer, act)))
    refuse('NOT_ALLOWED', 'Your role takes part in no meeting.', '您的角色不参加视频会商。');
}
