import type { CaseLink } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** The links from and to each of the cases, oldest first, as this tier set them. */
export async function linksOf(reads: Reads, ids: readonly string[]): Promise<CaseLink[][]> {
  const rows = await reads.rows<CaseLink>(
    `select kind, at, office, case_id as "caseId", other_id as "otherId" from case_link
     where case_id = any(?::text[]) or other_id = any(?::text[]) order by at, case_id, other_id, kind`,
    [textArray(ids), textArray(ids)],
  );
  return ids.map((id) => rows.filter(({ caseId, otherId }) => caseId === id || otherId === id));
}
