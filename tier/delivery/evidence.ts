import type { EntityManager } from '@mikro-orm/postgresql';
import { brokenAt } from './ledger.ts';

interface Line {
  caseId: string;
  seq: number;
  at: string;
  kind: string;
  body: string;
  hash: string;
}

const PAGE = 500;

/** The cases whose chain in this database does not follow line from line, with the line where it breaks. */
export async function brokenChains(em: EntityManager): Promise<string[]> {
  const broken: string[] = [];
  let after = '';
  for (;;) {
    const lines = await em.fork().execute<Line[]>(
      `select case_id as "caseId", seq, at, kind, body, hash from ledger
       where case_id in (select distinct case_id from ledger where case_id > ? order by case_id limit ${PAGE})
       order by case_id, seq`,
      [after],
    );
    const last = lines.at(-1);
    if (last === undefined) return broken;
    for (const [caseId, chain] of Map.groupBy(lines, (line) => line.caseId)) {
      const at = brokenAt(chain.map((line) => ({ ...line, at: new Date(line.at) })));
      if (at !== undefined) broken.push(`${caseId}#${at}`);
    }
    after = last.caseId;
  }
}

/** Hand-overs that a peer has rejected too often: somebody must look. */
export async function flaggedHandovers(em: EntityManager): Promise<string[]> {
  const rows = await em.fork().execute<{ name: string }[]>(
    `select case_id || '@' || epoch as name from outbox
       where kind = 'handover' and flagged and settled_at is null order by 1`,
  );
  return rows.map((row) => row.name);
}
