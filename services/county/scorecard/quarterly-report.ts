import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { civilDate, endOfDay } from '@sanji/tier/clocks/calendar.ts';
import { type Draft, publishDocument } from '@sanji/tier/documents/publish.ts';
import { periodOf, type Span } from '@sanji/tier/duties/occurrences.ts';
import { tierShares } from '@sanji/tier/figures/tier-shares.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import type { PublishQuarterlyReportInput, QuarterlyReport, Tier } from '../schema.types.ts';
import { sixMechanisms } from './six-mechanisms.ts';

/** The days of a quarter; null for any other text. */
export const quarterOf = (text: string): Span | null => (text.includes('-Q') ? periodOf(text) : null);

interface Counts {
  registered: number;
  persons: number;
  ended: number;
  open: number;
  decisions: number;
  decisionsDone: number;
}
const NOTHING: Counts = { registered: 0, persons: 0, ended: 0, open: 0, decisions: 0, decisionsDone: 0 };

/** What the standing committee hears of a quarter, from the records of this moment (mechanism 70). */
export async function quarterlyReport(
  county: string,
  quarter: string,
  span: Span,
  operation: Operation,
): Promise<QuarterlyReport> {
  const { reads, now, load, desk } = operation;
  const begin = `${span.from}T00:00:00+08:00`;
  const end = endOfDay(span.until).toISOString();
  const [counts] = await reads.rows<Counts>(
    `select (count(*) filter (where registered_at >= span.begin and registered_at < span.until))::int as registered,
       coalesce(sum(persons) filter (where registered_at >= span.begin and registered_at < span.until), 0)::int as persons,
       (count(*) filter (where concluded_at >= span.begin and concluded_at < span.until))::int as ended,
       (count(card.id) filter (where concluded_at is null))::int as open,
       (select count(*)::int from meeting_decision where place = county_code
          and on_day between ?::date and ?::date) as decisions,
       (select count(*)::int from meeting_decision where place = county_code
          and on_day between ?::date and ?::date and done_on is not null) as "decisionsDone"
     from (select ?::timestamptz as begin, ?::timestamptz as until, ?::text as county_code) as span
     left join card on card.county = span.county_code group by span.county_code`,
    [span.from, span.until, span.from, span.until, begin, end, county],
  );
  const months = { from: span.from.slice(0, 7), to: span.until.slice(0, 7) };
  return {
    ...NOTHING,
    ...counts,
    quarter,
    asOf: now.toISOString(),
    over: span.until < civilDate(now),
    tierShares: tierShares(
      await load.concludedByTier.load(county, months),
      desk.rulesOf(county.slice(0, 6)).pyramid,
      true,
    ),
    scorecard: await sixMechanisms(county, span, operation),
  };
}

const TIER_LABELS: Record<Tier, string> = { VILLAGE: '村(社区)', TOWNSHIP: '乡镇(街道)', COUNTY: '县' };
const percentOf = (percent: number | null | undefined): string => (percent == null ? '—' : `${percent}%`);

/** What the report says in writing. Pure. */
export function written(report: QuarterlyReport): Draft {
  const [year, quarter] = report.quarter.split('-Q');
  return {
    title: `${year}年第${quarter}季度信访工作汇报`,
    sections: [
      {
        heading: '一、总体情况',
        paragraphs: [
          `本季度登记 ${report.registered} 件、${report.persons} 人次,办结 ${report.ended} 件;截至生成时在办 ${report.open} 件。`,
          `本季度县级会议作出决定 ${report.decisions} 项,已落实 ${report.decisionsDone} 项。`,
        ],
        tables: [
          {
            head: ['层级', '化解件数', '占比', '目标', '偏差'],
            rows: report.tierShares.map(({ tier, concluded, percent, target, deviation }) => [
              TIER_LABELS[tier],
              String(concluded ?? '—'),
              percentOf(percent),
              `${target}%`,
              String(deviation ?? '—'),
            ]),
          },
        ],
      },
      {
        heading: '二、六大机制',
        paragraphs: report.scorecard
          .filter(({ missing }) => missing.length > 0)
          .map(({ measure, missing }) => `${measure.split(':')[0]},未完成:${missing.join('、')}。`),
        tables: [
          {
            head: ['指标', '完成', '总数', '比例'],
            rows: report.scorecard.map(({ measure, done, of, percent }) => [
              measure,
              String(done),
              String(of),
              percentOf(percent),
            ]),
          },
        ],
      },
    ],
  };
}

/** Refuses a quarter that is none or is not over: its figures would not be the quarter's. */
export function assertQuarter(quarter: string, now: Date): Span {
  const span = quarterOf(quarter);
  if (span === null)
    return refuse('BAD_INPUT', 'A quarter is YYYY-Q1 to YYYY-Q4.', '季度格式为 YYYY-Q1 至 YYYY-Q4。');
  if (span.until >= civilDate(now)) refuse('TOO_EARLY', 'The quarter is not over.', '该季度尚未结束。');
  return span;
}

/** Publishes a report that was read in the caller's name: the same key gives the same document. */
export const publishReport = (
  desk: Desk,
  actor: Actor,
  input: PublishQuarterlyReportInput,
  report: QuarterlyReport,
): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      {
        subject: actor.subject,
        key: input.idempotencyKey,
        said: ['publishQuarterlyReport', input],
        at: desk.now(),
      },
      () => publishDocument(tx, desk, actor, 'QUARTERLY_REPORT', written(report)),
    ),
  );
