import { answer, isRefused, type RefusedRow } from '../cases/refusal.ts';
import { addressed, applicantAt } from '../residents/addressed.ts';
import type { ReportOfficialInput, ReportReceipt, Resolvers, SubmitReportInput } from '../schema.types.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import { checkReceipt, reportOfficial } from './report.ts';

async function report(operation: Operation, input: ReportOfficialInput): Promise<ReportReceipt | RefusedRow> {
  await beforeChange(operation);
  return answer(reportOfficial(operation.desk, operation.actor, input));
}

/** As the office that the resident turns to would take it, and unread by anybody there. */
async function submitted({ desk, actor }: Operation, input: SubmitReportInput): Promise<ReportReceipt> {
  const { office } = await addressed(desk, actor, input);
  return reportOfficial(desk, applicantAt(office, actor), input.report);
}

export const reportResolvers: Resolvers = {
  Query: { reportReceiptOfThisTier: (_, { receipt }, { desk }) => checkReceipt(desk, receipt) },
  Mutation: {
    reportOfficialAtThisTier: (_, { input }, operation) => report(operation, input),
    submitReportAtThisTier: (_, { input }, operation) => answer(submitted(operation, input)),
  },
  ReportResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'ReportReceipt') },
};
