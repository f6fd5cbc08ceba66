import { papersOfOffice } from '../cases/case-resolvers.ts';
import type { PaperRow } from '../cases/dossier.ts';
import type { HandlingRow } from '../cases/handling.ts';
import { through } from '../cases/move-resolvers.ts';
import { type Calendar, calendarWith } from '../clocks/calendar.ts';
import { askedMonths } from '../figures/asked-months.ts';
import { seesSmallCells } from '../jurisdiction/policy.ts';
import type { Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { agreementsOf } from './agreements.ts';
import { CALLBACK, recordCallback } from './callbacks.ts';
import { checklistOf, needsChecklist, tickChecklist } from './checklist.ts';
import { commitmentOf, makeCommitment, signCommitment } from './commitments.ts';
import { confirmCase, recordNotConfirmed, requestConfirmation } from './confirmation.ts';
import { COURT_STEP, recordCourtStep } from './court-steps.ts';
import { addDemand, demandsOf } from './demands.ts';
import { deposit, depositsOf, recordDepositNotice, release } from './escrow.ts';
import { EVALUATION, evaluateCase } from './evaluation.ts';
import { OPINION } from './opinion.ts';
import { recordPerformance } from './performance.ts';
import { ratio, satisfactionFigures } from './ratios.ts';
import { REPLY, replyToParties } from './replies.ts';

const dossier = async ({ caseId, office }: HandlingRow, { load }: Operation): Promise<PaperRow[]> =>
  (await load.papers.load(caseId)).filter((paper) => paper.office === office);

const calendarOf = ({ office }: HandlingRow, { desk }: Operation): Calendar =>
  calendarWith(desk.rulesOf(office.slice(0, 6)).holidayNotices);

/** The papers of one kind with what their bodies say. */
const told = async <Body extends object>(
  kind: Parameters<typeof papersOfOffice<Body>>[0],
  row: HandlingRow,
  operation: Operation,
) =>
  (await papersOfOffice(kind, row, operation)).map(({ id, at, author, body }) => ({
    id,
    at,
    author,
    ...body,
  }));

export const outcomeResolvers: Resolvers = {
  ThisTierHandling: {
    demands: async (row, _, operation) => {
      const card = await operation.load.card.load(row.caseId);
      return card === null ? [] : demandsOf(card, await dossier(row, operation));
    },
    replies: (row, _, operation) => told(REPLY, row, operation),
    opinions: (row, _, operation) => told(OPINION, row, operation),
    agreements: async (row, _, operation) =>
      agreementsOf(await dossier(row, operation), operation.now, calendarOf(row, operation)),
    courtSteps: (row, _, operation) => told(COURT_STEP, row, operation),
    deposits: async (row, _, operation) =>
      depositsOf(await dossier(row, operation), calendarOf(row, operation)),
    commitment: async (row, _, operation) => commitmentOf(await dossier(row, operation)),
    firstCaseChecklist: async (row, _, operation) => {
      const card = await operation.load.card.load(row.caseId);
      if (card === null || !needsChecklist(card)) return [];
      return checklistOf(operation.desk.rulesOf(row.office.slice(0, 6)), await dossier(row, operation));
    },
    evaluations: (row, _, operation) => told(EVALUATION, row, operation),
    callbacks: (row, _, operation) => told(CALLBACK, row, operation),
  },
  ThisTier: {
    confirmation: async ({ code }, months, { load, actor }) => {
      const { settled, confirmed } = await load.settledAndConfirmed.load(code, askedMonths(months));
      return ratio(confirmed, settled, seesSmallCells(actor));
    },
    satisfaction: async ({ code }, { channel = null, ...months }, { load, actor }) =>
      satisfactionFigures(
        await load.satisfaction.load(code, { ...askedMonths(months), channel }),
        seesSmallCells(actor),
      ),
    unansweredCases: ({ code }, { first }, { load, desk }) =>
      load.unansweredCases.load(code, { tier: desk.tier, first: pageSize(first) }),
    endedUnanswered: ({ code }, months, { load, desk }) =>
      load.endedUnanswered.load(code, { ...askedMonths(months), tier: desk.tier }),
    missingCallbacks: ({ code }, { first, ...months }, { load, desk }) =>
      load.missingCallbacks.load(code, { ...askedMonths(months), tier: desk.tier, first: pageSize(first) }),
  },
  Mutation: {
    addDemandAtThisTier: through(addDemand),
    replyAtThisTier: through(replyToParties),
    recordPerformanceAtThisTier: through(recordPerformance),
    requestConfirmationAtThisTier: through(requestConfirmation),
    confirmCaseAtThisTier: through(confirmCase),
    recordNotConfirmedAtThisTier: through(recordNotConfirmed),
    recordCourtStepAtThisTier: through(recordCourtStep),
    depositAtThisTier: through(deposit),
    recordDepositNoticeAtThisTier: through(recordDepositNotice),
    releaseDepositAtThisTier: through(release),
    makeCommitmentAtThisTier: through(makeCommitment),
    signCommitmentAtThisTier: through(signCommitment),
    tickChecklistAtThisTier: through(tickChecklist),
    evaluateCaseAtThisTier: through(evaluateCase),
    recordCallbackAtThisTier: through(recordCallback),
  },
};
