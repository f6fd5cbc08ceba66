import type { EntityManager } from '@mikro-orm/postgresql';
import { type PaperState, papersOf } from '../cases/dossier.ts';
import { wakeCouriers } from '../delivery/outbox.ts';
import type { Peer } from '../delivery/statement.ts';
import type { MaterialState } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { MATERIAL } from './material.ts';

/** What is known of a content that had to be pulled. */
export interface Wanted {
  sha256: string;
  damaged: boolean;
  arrivedAt: string | null;
}

/** What was never wanted was filed here. */
export function stateOf(wanted: Wanted | undefined): MaterialState {
  if (wanted === undefined || wanted.arrivedAt !== null) return 'READY';
  return wanted.damaged ? 'DAMAGED' : 'ON_ITS_WAY';
}

/**
 * Notes, in the transaction that takes the case, whose contents are still to come. What a paper of this very case
 * carries here already came before or is wanted; that another case has the same content says nothing.
 */
export async function wantMaterials(
  tx: EntityManager,
  { caseId, from, dossier, at }: { caseId: string; from: Peer; dossier: readonly PaperState[]; at: Date },
): Promise<void> {
  const wanted = new Map(papersOf(dossier, MATERIAL).map(({ body }) => [body.sha256, body.bytes]));
  if (wanted.size === 0) return;
  const rows = [...wanted].map(([sha256, bytes]) => ({ sha256, bytes }));
  await tx.execute(
    `insert into material_wanted (case_id, sha256, peer, bytes, next_attempt_at)
     select ?, sha256, ?, bytes, ? from jsonb_to_recordset(?::jsonb) as wanted(sha256 text, bytes int)
     where not exists (select 1 from paper
       where paper.case_id = ? and paper.kind = 'MATERIAL' and paper.body->>'sha256' = wanted.sha256)
     on conflict do nothing`,
    [caseId, from, at, JSON.stringify(rows), caseId],
  );
  await wakeCouriers(tx);
}

/** The contents that each case has pulled or waits for. */
export async function wantedMaterials(reads: Reads, ids: readonly string[]): Promise<Wanted[][]> {
  const rows = await reads.rows<Wanted & { caseId: string }>(
    `select case_id as "caseId", sha256, damaged, arrived_at as "arrivedAt"
     from material_wanted where case_id = any(?::text[])`,
    [textArray(ids)],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return ids.map((id) => byCase.get(id) ?? []);
}
