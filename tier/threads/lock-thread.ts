import type { EntityManager } from '@mikro-orm/postgresql';
import { lockChain } from '../delivery/ledger.ts';
import type { ThreadState } from './thread.ts';

/** The case before the thread, as `followHolder` does it: whoever writes may note an action of the case as well. */
export async function lockBoth(
  tx: EntityManager,
  { id, caseId }: Pick<ThreadState, 'id' | 'caseId'>,
): Promise<void> {
  await lockChain(tx, caseId);
  await lockChain(tx, id);
}
