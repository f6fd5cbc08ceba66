import type { Requirement } from '../configuration/required-system.ts';
import type { OrganisationFunction, OrganisationKind } from '../schema.types.ts';

export interface SystemGap {
  part: string;
  kind: OrganisationKind;
  wanted: number;
  present: number;
  missingFunctions: OrganisationFunction[];
}

interface Standing {
  kind: OrganisationKind;
  functions: readonly OrganisationFunction[];
}

/** What a place should have by its county's rules and does not. Pure. */
export function systemGaps(
  required: readonly Requirement[],
  organisations: readonly Standing[],
): SystemGap[] {
  return required
    .map(({ part, kind, least, functions }) => {
      const ofKind = organisations.filter((organisation) => organisation.kind === kind);
      const done = new Set(ofKind.flatMap((organisation) => organisation.functions));
      const missingFunctions = functions.filter((wanted) => !done.has(wanted));
      return { part, kind, wanted: least, present: ofKind.length, missingFunctions };
    })
    .filter(({ present, wanted, missingFunctions }) => present < wanted || missingFunctions.length > 0);
}
