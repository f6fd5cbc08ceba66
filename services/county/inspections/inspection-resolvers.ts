import { graphError } from '@sanji/edge/errors.ts';
import { isRefused, Refusal } from '@sanji/tier/cases/refusal.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import { documentById } from '@sanji/tier/documents/document-reads.ts';
import { reportsOfFindings } from '@sanji/tier/findings/finding-reads.ts';
import { changedBy } from '@sanji/tier/registers/changed-by.ts';
import { pageInfoOf } from '@sanji/tier/server/instant-cursor.ts';
import { loaderOf } from '@sanji/tier/server/loader-of.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import { pageSize } from '@sanji/tier/server/page-size.ts';
import type { Resolvers } from '../schema.types.ts';
import { assertWholeCounty, unitName } from '../spot-checks/spot-check-resolvers.ts';
import { assertDays, publishBulletin } from './bulletin.ts';
import { type Ask, bulletinFigures } from './bulletin-figures.ts';
import { type CardGivenRow, cardsGiven, clockOf } from './cards-given.ts';
import { openInspection, recordFinding, rectifyFinding } from './inspect-places.ts';
import {
  findingsOf,
  type InspectionRow,
  inspectionById,
  inspectionsOf,
  isLate,
  openFindings,
} from './inspection-reads.ts';

const findings = loaderOf(findingsOf);
const inspected = changedBy(inspectionById, ['There is no such inspection.', '未找到该督查。']);
const published = changedBy(documentById, ['There is no such document.', '未找到该文件。']);

/** A question that is badly asked fails; nothing was to be changed. */
function daysAsked(from: string, until: string, now: Date) {
  try {
    return assertDays(from, until, civilDate(now));
  } catch (error) {
    if (error instanceof Refusal) throw graphError('BAD_USER_INPUT', error.message);
    throw error;
  }
}

const askOf =
  ({ reads }: Pick<Operation, 'reads'>): Ask =>
  (sql, parameters) =>
    reads.rows(sql, parameters);

export const inspectionResolvers: Resolvers = {
  Mutation: {
    openInspectionAtCounty: inspected(openInspection),
    recordFindingAtCounty: inspected(recordFinding),
    rectifyFindingAtCounty: inspected(rectifyFinding),
    publishBulletinAtCounty: published(publishBulletin),
  },
  Query: {
    openFindings: (_, { unit, first }, { reads }) => openFindings(reads, unit, first),
    bulletinFigures: (_, { county, from, until }, operation) => {
      assertWholeCounty(county, operation);
      const { now } = operation;
      return bulletinFigures(askOf(operation), { county, ...daysAsked(from, until, now), now });
    },
    cardsGiven: (_, { county, from, until, first, after }, operation) => {
      assertWholeCounty(county, operation);
      const days = daysAsked(from, until, operation.now);
      return cardsGiven(askOf(operation), { county, ...days }, { first: pageSize(first), after });
    },
  },
  County: { inspections: ({ code }, asked, { reads }) => inspectionsOf(reads, code, asked) },
  Inspection: { findings: ({ id }, _, operation) => findings(operation).load(id) },
  InspectionFinding: {
    case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)),
    reports: ({ inspection, number }, _, operation) =>
      reportsOfFindings(operation).load(`${inspection}.${number}`),
    unitName: ({ unit }, _, operation) => unitName(unit, operation),
    overdue: (row, _, { now }) => isLate(row, now),
  },
  CardGiven: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    officeName: ({ office }, _, operation) => unitName(office, operation),
    unitName: ({ unit }, _, operation) => unitName(unit, operation),
    clock: clockOf,
  },
  CardGivenPage: { pageInfo: pageInfoOf((row: CardGivenRow) => row.givenAt) },
  InspectionPage: { pageInfo: pageInfoOf((row: InspectionRow) => row.openedAt) },
  InspectionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Inspection') },
  OfficeDocumentResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'OfficeDocument') },
};
