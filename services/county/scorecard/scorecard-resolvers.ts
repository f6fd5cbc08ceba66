import { graphError } from '@sanji/edge/errors.ts';
import { answer, isRefused, refuse } from '@sanji/tier/cases/refusal.ts';
import { type DocumentRow, documentById } from '@sanji/tier/documents/document-reads.ts';
import { periodOf, type Span } from '@sanji/tier/duties/occurrences.ts';
import { isPlaceOf } from '@sanji/tier/jurisdiction/region.ts';
import { beforeChange, type Operation } from '@sanji/tier/server/operation.ts';
import type { PublishQuarterlyReportInput, Resolvers } from '../schema.types.ts';
import { assertWholeCounty } from '../spot-checks/spot-check-resolvers.ts';
import { assertQuarter, publishReport, quarterlyReport, quarterOf } from './quarterly-report.ts';
import { scorecard } from './six-mechanisms.ts';

function asked(span: Span | null): Span {
  if (span !== null) return span;
  throw graphError('BAD_USER_INPUT', 'A period is YYYY, YYYY-Q1 to YYYY-Q4, or YYYY-MM.');
}

async function published(input: PublishQuarterlyReportInput, operation: Operation): Promise<DocumentRow> {
  const { desk, actor, now } = operation;
  const span = assertQuarter(input.quarter, now);
  if (!isPlaceOf(desk.tier, actor.region))
    refuse('NOT_ALLOWED', 'Your office publishes nothing at this tier.', '贵单位不在本级发布文件。');
  const report = await quarterlyReport(actor.region, input.quarter, span, operation);
  await beforeChange(operation);
  const id = await publishReport(desk, actor, input, report);
  return (
    (await documentById(operation.reads, id)) ??
    refuse('NOT_FOUND', 'There is no such document that you may see.', '未找到可查看的该文件。')
  );
}

export const scorecardResolvers: Resolvers = {
  County: {
    sixMechanisms: ({ code }, { period }, operation) => {
      assertWholeCounty(code, operation);
      return scorecard(code, asked(periodOf(period)), operation);
    },
    quarterlyReport: ({ code }, { quarter }, operation) => {
      assertWholeCounty(code, operation);
      return quarterlyReport(code, quarter, asked(quarterOf(quarter)), operation);
    },
  },
  QuarterlyReportResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'OfficeDocument') },
  Mutation: {
    publishQuarterlyReportAtCounty: async (_, { input }, operation) => {
      await beforeChange(operation);
      return answer(published(input, operation));
    },
  },
};
