import { Party } from '../cases/handling.ts';
import type { OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';

/** The parties of the case as the office has them, by id. An agent is none: it acts for one. */
export async function principals({
  tx,
  custody: { caseId, office },
}: OpenDossier): Promise<Map<string, Party>> {
  const parties = await tx.find(Party, { caseId, office }, { orderBy: { id: 'asc' } });
  return new Map(parties.filter(({ role }) => role !== 'AGENT').map((party) => [party.id, party]));
}

/** One party of the case, or a refusal. */
export const principal = async (dossier: OpenDossier, id: string): Promise<Party> =>
  (await principals(dossier)).get(id) ??
  refuse('BAD_INPUT', 'That is no party of the case.', '该人员不是本案当事人。');
