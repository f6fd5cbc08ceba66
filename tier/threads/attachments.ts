import type { EntityManager } from '@mikro-orm/postgresql';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { MATERIAL } from '../materials/material.ts';
import { type MessageBody, MOST_ATTACHMENTS } from './thread.ts';

/** The files that a message names: each a material in the writer's own dossier of the case. */
export async function attachmentsOf(
  tx: EntityManager,
  desk: Pick<Desk, 'tier'>,
  { caseId, office }: { caseId: string; office: string },
  named: readonly { materialId: string; name: string }[],
): Promise<MessageBody['attachments']> {
  if (named.length > MOST_ATTACHMENTS)
    refuse('BAD_INPUT', 'A message names at most 10 files.', '每条函件附件不得超过 10 个。');
  const attachments = named.map(({ materialId, name }) => ({
    tier: desk.tier,
    materialId,
    name: said(name, 120, ['The name of a file', '附件名']),
  }));
  for (const { materialId } of attachments) {
    const [paper] = await tx.execute<{ id: string }[]>(
      'select id from paper where case_id = ? and office = ? and id = ? and kind = ?',
      [caseId, office, materialId, MATERIAL.name],
    );
    if (paper === undefined)
      refuse('NOT_FOUND', 'Your office has no such file in this case.', '贵单位卷内没有该材料。');
  }
  return attachments;
}
