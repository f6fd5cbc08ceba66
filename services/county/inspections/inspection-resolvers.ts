import { graphError } from '@sanji/edge/errors.ts';
import { isRefused, Refusal } from '@sanji/tier/cases/refusal.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import { documentById } from '@sanji/tier/documents/document-reads.ts';
import { changedBy } from '@sanji/tier/registers/changed-by.ts';
import { pageInfoOf } from '@sanji/tier/server/instant-cursor.ts';
import { loaderOf } from '@sanji/tier/server/loader-of.ts';
import type { Resolvers } from '../schema.types.ts';
import { assertWholeCounty, unitName } from '../spot-checks/spot-check-resolvers.ts';
import { assertDays, publishBulletin } from './bulletin.ts';
import { bulletinFigures } from './bulletin-figures.ts';
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
      const { reads, now } = operation;
      const ask = <Row extends object>(sql: string, parameters: readonly unknown[]) =>
        reads.rows<Row>(sql, parameters);
      return bulletinFigures(ask, { county, ...daysAsked(from, until, now), now });
    },
  },
  County: { inspections: ({ code }, asked, { reads }) => inspectionsOf(reads, code, asked) },
  Inspection: { findings: ({ id }, _, operation) => findings(operation).load(id) },
  InspectionFinding: {
    case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)),
    unitName: ({ unit }, _, operation) => unitName(unit, operation),
    overdue: (row, _, { now }) => isLate(row, now),
  },
  InspectionPage: { pageInfo: pageInfoOf((row: InspectionRow) => row.openedAt) },
  InspectionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Inspection') },
  OfficeDocumentResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'OfficeDocument') },
};
