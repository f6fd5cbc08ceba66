import { graphError } from '@sanji/edge/errors.ts';
import { papersOfOffice } from '../cases/case-resolvers.ts';
import type { HandlingRow } from '../cases/handling.ts';
import { through } from '../cases/move-resolvers.ts';
import { seesSmallCells } from '../jurisdiction/policy.ts';
import type { MutationResolvers, Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { claimsByLevel } from './claims-by-level.ts';
import { classifyCase } from './classify.ts';
import { divertCase } from './divert.ts';
import { responsibleUnits } from './duty-list.ts';
import { notAcceptCase } from './not-accept.ts';
import { noticesIn, serveNotice } from './notice.ts';
import { presentationIn } from './presentation.ts';
import { REWARD, rewardSuggestion } from './reward.ts';
import { proposedRoute } from './route.ts';
import { byHandlingClass, shownTo, verdictsOn } from './route-figures.ts';
import { withdrawalIn, withdrawCase } from './withdraw.ts';

const CATEGORY = /^\d{2}(\d{2})?$/;

const moves: MutationResolvers = {
  classifyCaseAtThisTier: through(classifyCase),
  divertCaseAtThisTier: through(divertCase),
  notAcceptCaseAtThisTier: through(notAcceptCase),
  withdrawCaseAtThisTier: through(withdrawCase),
  serveNoticeAtThisTier: through(serveNotice),
  rewardSuggestionAtThisTier: through(rewardSuggestion),
};

const rulesFor = (code: string, { desk }: Operation) => desk.rulesOf(code.slice(0, 6));

/** Everything in one office's dossier of the case. */
const papersIn = async ({ caseId, office }: HandlingRow, { load }: Operation) =>
  (await load.papers.load(caseId)).filter((paper) => paper.office === office);

const shown = ({ actor }: Operation) => shownTo(seesSmallCells(actor));

export const routeResolvers: Resolvers = {
  Mutation: moves,
  Case: {
    proposedRoute,
    responsibleUnits: ({ region, category }, _, operation) =>
      responsibleUnits(rulesFor(region, operation), category),
  },
  ThisTier: {
    casesByHandlingClass: async ({ code }, span, operation) =>
      byHandlingClass(
        await operation.load.alike.load(code, span),
        rulesFor(code, operation),
        shown(operation),
      ),
    suggestionVerdicts: async ({ code }, span, operation) =>
      verdictsOn(await operation.load.alike.load(code, span), shown(operation)),
    claimsByLevel: ({ code }, period, operation) => claimsByLevel(code, period, operation),
    responsibleUnits: ({ code }, { category }, operation) => {
      if (CATEGORY.test(category)) return responsibleUnits(rulesFor(code, operation), category);
      throw graphError('BAD_USER_INPUT', '`category` has 2 or 4 digits.');
    },
  },
  ThisTierHandling: {
    notices: async (row, _, operation) => noticesIn(await papersIn(row, operation)),
    withdrawal: async (row, _, operation) => withdrawalIn(await papersIn(row, operation)),
    presentation: async (row, _, operation) => presentationIn(await papersIn(row, operation)),
    rewards: async (row, _, operation) =>
      (await papersOfOffice(REWARD, row, operation)).map(({ at, author, body }) => ({ at, author, ...body })),
  },
};
