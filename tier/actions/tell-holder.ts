import type { EntityManager } from '@mikro-orm/postgresql';
import { giveNotice } from '../office-desk/notices.ts';
import type { OfficeNoticeKind, TierActionKind } from '../schema.types.ts';
import type { TierActionState } from './tier-action.ts';

/** What the office that has the case must learn of, and no thread tells it. */
const TOLD: Partial<Record<TierActionKind, OfficeNoticeKind>> = {
  SUPERVISED: 'SUPERVISED',
  REMINDED: 'REMINDED',
  MEETING_OPENED: 'MEETING_OPENED',
};

/** Puts a notice into the inbox of the office of this tier that has the case, unless it did it itself. */
export async function tellHolderOfAction(
  tx: EntityManager,
  { caseId, tier, number, at, office: by, action }: TierActionState,
): Promise<void> {
  const kind = TOLD[action];
  if (kind === undefined) return;
  const [holder] = await tx.execute<{ office: string }[]>(
    `select office from custody where case_id = ? and state <> 'GONE'`,
    [caseId],
  );
  if (holder === undefined || holder.office === by) return;
  await giveNotice(tx, { office: holder.office, id: `action.${caseId}.${tier}.${number}`, kind, caseId, at });
}
