import { isRefused } from '@sanji/tier/cases/refusal.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import { meetingLoaded } from '@sanji/tier/meetings/meeting-reads.ts';
import { changedBy } from '@sanji/tier/registers/changed-by.ts';
import { loaderOf } from '@sanji/tier/server/loader-of.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import { pageSize } from '@sanji/tier/server/page-size.ts';
import type { Resolvers } from '../schema.types.ts';
import { assertWholeCounty } from '../spot-checks/spot-check-resolvers.ts';
import { adoptCase } from './adopt.ts';
import {
  type AdoptionRow,
  adoptionById,
  adoptionsForCaller,
  adoptionsOfCases,
  leadersOf,
  openAdoptions,
  plansOf,
  sponsorsOf,
  taskForcesOf,
  withoutLeader,
} from './adoption-reads.ts';
import { handOnAdoption, solveAdoption } from './end-of-adoption.ts';
import { explanationsOf, overdueExplanations, threadsById } from './explanation-reads.ts';
import { demandExplanation } from './explanations.ts';
import { withoutLegacyCase } from './leaders.ts';
import { ledgerOf, ledgerRows } from './ledger.ts';
import { consultOnAdoption, reportOnAdoption } from './month-records.ts';
import { completePlanStep, planAdoption, sponsorAdoption } from './plans.ts';
import { missingIn, slowNow } from './progress.ts';
import { progressOf, recordsAsked, recordsOf } from './record-reads.ts';
import { setTaskForce } from './task-force.ts';

const MOST = 500;

const ofCases = loaderOf(adoptionsOfCases);
const leaders = loaderOf(leadersOf);
const taskForces = loaderOf(taskForcesOf);
const plans = loaderOf(plansOf);
const sponsors = loaderOf(sponsorsOf);
const progress = loaderOf(progressOf);
const records = loaderOf(recordsOf);
const explanations = loaderOf(explanationsOf);
const demandThreads = loaderOf(threadsById);

const changed = changedBy(adoptionById, ['Your county has no such adoption.', '本县没有该包案。']);

/** What must be there: an adoption begins with a leader and a task force, and is never without. */
async function present<Row>(found: Promise<Row | undefined>): Promise<Row> {
  const row = await found;
  if (row === undefined) throw new Error('an adoption lacks what every adoption has');
  return row;
}

const slow = async (row: AdoptionRow, operation: Operation) =>
  slowNow(row, await progress(operation).load(row.id), operation);

async function slowOnes(county: string, first: number, operation: Operation): Promise<AdoptionRow[]> {
  const open = await openAdoptions(operation.reads, county, MOST);
  const grounds = await Promise.all(open.map((row) => slow(row, operation)));
  return open.filter((_, index) => (grounds[index] ?? []).length > 0).slice(0, first);
}

export const adoptionResolvers: Resolvers = {
  Query: {
    adoptionsForCaller: (_, { first }, { reads }) => adoptionsForCaller(reads, pageSize(first, MOST)),
  },
  Case: { adoptions: ({ id }, _, operation) => ofCases(operation).load(id) },
  County: {
    openAdoptions: ({ code }, { first }, { reads }) => openAdoptions(reads, code, pageSize(first, MOST)),
    adoptionsWithoutLeader: ({ code }, { first }, { reads, now }) =>
      withoutLeader(reads, code, civilDate(now), pageSize(first, MOST)),
    slowAdoptions: ({ code }, { first }, operation) => slowOnes(code, pageSize(first, MOST), operation),
    overdueExplanations: ({ code }, { first }, { reads, now }) =>
      overdueExplanations(reads, code, now, pageSize(first, MOST)),
    adoptionLedger: ({ code }, { year }, operation) => {
      assertWholeCounty(code, operation);
      return ledgerOf(operation.reads, code, year, operation.now);
    },
    leadersWithoutLegacyCase: ({ code }, { year }, operation) => {
      assertWholeCounty(code, operation);
      return withoutLegacyCase(operation.reads, code, year, operation.now);
    },
  },
  AdoptionLedger: {
    rows: (ledger, { first }, { reads, now }) => ledgerRows(reads, ledger, now, pageSize(first, MOST)),
  },
  Adoption: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    leaders: ({ id }, _, operation) => leaders(operation).load(id),
    leader: ({ id }, _, operation) =>
      present(
        leaders(operation)
          .load(id)
          .then((all) => all.at(-1)),
      ),
    taskForces: ({ id }, _, operation) => taskForces(operation).load(id),
    taskForce: ({ id }, _, operation) =>
      present(
        taskForces(operation)
          .load(id)
          .then((all) => all[0]),
      ),
    plans: ({ id }, _, operation) => plans(operation).load(id),
    plan: async ({ id }, _, operation) => (await plans(operation).load(id))[0] ?? null,
    sponsor: async ({ id }, _, operation) => (await sponsors(operation).load(id))[0] ?? null,
    records: ({ id }, { kind, first }, operation) =>
      records(operation).load(recordsAsked(id, kind ?? null, pageSize(first, 200))),
    missing: async (row, { kind }, operation) =>
      missingIn(row, await progress(operation).load(row.id), kind, operation.now),
    slow: (row, _, operation) => slow(row, operation),
    explanations: ({ id }, _, operation) => explanations(operation).load(id),
  },
  AdoptionRecord: {
    meeting: ({ meeting }, _, operation) =>
      meeting === null ? null : meetingLoaded(operation).load(meeting),
  },
  AdoptionExplanation: {
    thread: ({ thread }, _, operation) => present(demandThreads(operation).load(thread)),
  },
  AdoptionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Adoption') },
  Mutation: {
    adoptCaseAtCounty: changed(adoptCase),
    setTaskForceAtCounty: changed(setTaskForce),
    planAdoptionAtCounty: changed(planAdoption),
    sponsorAdoptionAtCounty: changed(sponsorAdoption),
    handOnAdoptionAtCounty: changed(handOnAdoption),
    demandExplanationAtCounty: changed(demandExplanation),
    solveAdoptionAtCounty: changed(solveAdoption),
    completePlanStepAtCounty: changed(completePlanStep),
    consultOnAdoptionAtCounty: changed(consultOnAdoption),
    reportOnAdoptionAtCounty: changed(reportOnAdoption),
  },
};
