import type { CardState } from '../cases/card.ts';
import type { LegalRoute, OrganKind } from '../schema.types.ts';

/** Which organs a route leads to (条例20, 22, 30, 31). Where it leads to none, the matter stays with the offices. */
export const DESTINATIONS: Record<LegalRoute, readonly OrganKind[]> = {
  LITIGATION: ['COURT', 'PROCURATORATE', 'POLICE', 'JUSTICE', 'POLITICAL_LEGAL'],
  ARBITRATION: ['ARBITRATION_BODY'],
  PARTY_APPEAL: ['PARTY_ORGANISATION'],
  ADMINISTRATIVE: ['ADMINISTRATIVE_ORGAN'],
  STATUTORY_DUTY: [],
  PETITION: [],
  DISCIPLINE: ['DISCIPLINE_ORGAN'],
};

export const leavesTheLadder = (route: LegalRoute): boolean => DESTINATIONS[route].length > 0;

/** What a category of GB/T 31000 suggests by itself. Only 14 and 15 are never the offices' own (domain.md 2.5). */
const SUGGESTED: readonly { classCode: string; route: LegalRoute; binding: boolean }[] = [
  { classCode: '14', route: 'LITIGATION', binding: true },
  { classCode: '15', route: 'DISCIPLINE', binding: true },
  { classCode: '07', route: 'ARBITRATION', binding: false },
];

const suggested = (category: string) => SUGGESTED.find(({ classCode }) => category.startsWith(classCode));

/** A proposal to whoever classifies the matter; a suggestion (条例29) has no route. */
export const proposedRoute = ({ kind, category }: Pick<CardState, 'kind' | 'category'>): LegalRoute | null =>
  kind === 'SUGGESTION' ? null : (suggested(category)?.route ?? null);

/** Of the classes that belong to courts, police and discipline organs: diverted, never mediated or answered here. */
export const isOfOtherOrgans = (category: string): boolean => suggested(category)?.binding === true;

/** A matter that is not the ladder's: by its class, or because somebody found that another organ settles it. */
export const isForOtherOrgans = ({
  category,
  route,
}: Pick<CardState, 'category'> & Partial<Pick<CardState, 'route'>>): boolean =>
  isOfOtherOrgans(category) || (route != null && leavesTheLadder(route));
