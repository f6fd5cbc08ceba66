import { isRefused } from '../cases/refusal.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { pageInfoOf } from '../server/instant-cursor.ts';
import {
  findingsOfPlace,
  isOverdue,
  reportsOfFindings,
  type UnitFindingRow,
  unitFinding,
} from './finding-reads.ts';
import { reportOnFinding } from './report-on-finding.ts';

const reported = changedBy(unitFinding, ['There is no such finding.', '未找到该督查发现。']);

/** What the tiers that are inspected have; the county, which inspects, has its own. */
export const inspectedResolvers: Resolvers = {
  Mutation: { reportOnFindingAtThisTier: reported(reportOnFinding) },
  ThisTier: { findings: ({ code }, asked, { reads }) => findingsOfPlace(reads, code, asked) },
  UnitFinding: {
    case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)),
    overdue: (row, _, { now }) => isOverdue(row, now),
    reports: ({ id }, _, operation) => reportsOfFindings(operation).load(id),
  },
  UnitFindingPage: { pageInfo: pageInfoOf((row: UnitFindingRow) => row.foundAt) },
  UnitFindingResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'UnitFinding') },
};
