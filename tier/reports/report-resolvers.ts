import { answer, isRefused, type RefusedRow } from '../cases/refusal.ts';
import type { ReportOfficialInput, ReportReceipt, Resolvers } from '../schema.types.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import { checkReceipt, reportOfficial } from './report.ts';

async function report(operation: Operation, input: ReportOfficialInput): Promise<ReportReceipt | RefusedRow> {
  await beforeChange(operation);
  return answer(reportOfficial(operation.desk, operation.actor, input));
}

export const reportResolvers: Resolvers = {
  Query: { reportReceiptOfThisTier: (_, { receipt }, { desk }) => checkReceipt(desk, receipt) },
  Mutation: { reportOfficialAtThisTier: (_, { input }, operation) => report(operation, input) },
  ReportResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'ReportReceipt') },
};
