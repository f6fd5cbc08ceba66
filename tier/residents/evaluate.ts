import type { EntityManager } from '@mikro-orm/postgresql';
import type { Desk } from '../cases/desk.ts';
import type { Statement } from '../delivery/statement.ts';
import { keepResidentEvaluation } from '../outcomes/evaluation.ts';
import type { Satisfaction } from '../schema.types.ts';
import { keepWords } from './words.ts';

/** What it takes to evaluate: in whose tier, by which rules, when. */
export type Evaluating = Pick<Desk, 'tier' | 'rulesOf' | 'now' | 'newId'>;

/**
 * Makes of the resident's rating the case's evaluation, where this tier holds the case. Nobody of an office does it, so
 * it is done with the courier's rights. Done again it does nothing: a resident evaluates once.
 */
export async function evaluateAsRated(tx: EntityManager, desk: Evaluating, caseId: string): Promise<void> {
  const [rated] = await tx.execute<{ party: string; satisfaction: Satisfaction; comment: string }[]>(
    `select party.id as party, body ->> 'satisfaction' as satisfaction, body ->> 'comment' as comment
     from custody join paper using (case_id, office) join party using (case_id, office)
     where case_id = ? and paper.kind = 'RESIDENT_RATING' and party.role in ('APPLICANT', 'REPRESENTATIVE')
     order by party.role, party.id, paper.at limit 1`,
    [caseId],
  );
  if (rated !== undefined)
    await keepResidentEvaluation(tx, { ...desk, at: desk.now() }, { caseId, ...rated });
}

/** Keeps what came of the resident's, and evaluates the case where a rating was among it. */
export async function keepWordsAndRatings(
  tx: EntityManager,
  desk: Evaluating,
  statement: Statement,
  payload: unknown,
): Promise<void> {
  await keepWords(tx, desk.tier, statement, payload);
  await evaluateAsRated(tx, desk, statement.caseId);
}
