import { Party } from '../cases/handling.ts';
import type { OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';

type InTheMatter = Pick<Party, 'id' | 'role'>;

/** Those whom the matter is between: whoever brought it and whoever it is brought against. An agent decides nothing. */
export const sidesOf = ({ tx, card, custody }: OpenDossier): Promise<InTheMatter[]> =>
  tx.find(
    Party,
    { caseId: card.id, office: custody.office, role: { $in: ['APPLICANT', 'RESPONDENT'] } },
    { orderBy: { id: 'asc' } },
  );

/** The sides that are missing from a list of parties; refuses somebody who is no side of the matter. */
export function missingSides(sides: readonly InTheMatter[], named: readonly string[]): InTheMatter[] {
  if (!named.every((id) => sides.some((side) => side.id === id))) {
    refuse('BAD_INPUT', 'That is no party of this case.', '该人员不是本案当事人。');
  }
  return sides.filter((side) => !named.includes(side.id));
}
