import { papersOfOffice } from '../cases/case-resolvers.ts';
import type { HandlingRow } from '../cases/handling.ts';
import { through } from '../cases/move-resolvers.ts';
import type { CaseLink, Resolvers, SameMatter } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { assertPeriod, resolvedOncePercent } from './first-cases.ts';
import { IN_HAND_CHECK } from './in-hand.ts';
import { linkCase } from './link-case.ts';
import { LINK } from './links.ts';
import { proposed } from './same-matter.ts';

/** What the handling's reader may be told to look at: the tier's own knowledge now, and what the others said before. */
async function possibleDuplicates(row: HandlingRow, operation: Operation): Promise<SameMatter[]> {
  const checks = await papersOfOffice(IN_HAND_CHECK, row, operation);
  const links = await papersOfOffice(LINK, row, operation);
  const own = await operation.load.sameMatters.load(row.caseId);
  return proposed(
    own,
    checks.flatMap(({ body }) => body.found),
    links.map(({ body }) => body.other),
  );
}

export const personResolvers: Resolvers = {
  Mutation: { linkCasesAtThisTier: through(linkCase) },
  ThisTier: {
    firstCases: ({ code }, period, { load }) => {
      assertPeriod(period);
      return load.firstCases.load(code, period);
    },
  },
  FirstCases: { resolvedOncePercent },
  ThisTierHandling: {
    inHandChecks: async (row, _, operation) =>
      (await papersOfOffice(IN_HAND_CHECK, row, operation)).map(({ at, body }) => ({ at, ...body })),
    possibleDuplicates: (row, _, operation) => possibleDuplicates(row, operation),
  },
  Case: { thisTierLinks: ({ id }, _, { load }): Promise<CaseLink[]> => load.links.load(id) },
};
