import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import { type Draft, publishDocument } from '@sanji/tier/documents/publish.ts';
import { periodOf, type Span } from '@sanji/tier/duties/occurrences.ts';
import { tierShares } from '@sanji/tier/figures/tier-shares.ts';
import { claimsIn, type FirstClaimsRow, newByPlace } from '@sanji/tier/meetings/morning-pack.ts';
import type { AdoptionFiguresRow } from '@sanji/tier/meetings/pack-adoptions.ts';
import { resolvedOncePercent } from '@sanji/tier/persons/first-cases.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import { countAdoptions } from '../adoptions/adoption-figures.ts';
import type { PublishQuarterlyReportInput, QuarterlyReport } from '../schema.types.ts';
import { instantsOf, sixMechanisms, TIER_LABELS } from './six-mechanisms.ts';

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

/** A quarter as the committee hears it, before the cases that it names are looked up. */
export type QuarterlyReportRow = Omit<QuarterlyReport, 'firstClaims' | 'adoptions'> & {
  firstClaims: FirstClaimsRow;
  adoptions: AdoptionFiguresRow;
};

/** What the standing committee hears of a quarter, from the records of this moment (mechanism 70). */
export async function quarterlyReport(
  county: string,
  quarter: string,
  span: Span,
  operation: Operation,
): Promise<QuarterlyReportRow> {
  const { reads, now, load, desk } = operation;
  const instants = instantsOf(span);
  const claims = await claimsIn(county, instants, operation);
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
    [span.from, span.until, span.from, span.until, instants.from, instants.until, county],
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
    byTownship: await newByPlace(reads, county, instants),
    firstClaims: claims,
    adoptions: await countAdoptions(county, instants, operation),
    scorecard: await sixMechanisms(county, span, operation, claims),
  };
}

const percentOf = (percent: number | null | undefined): string => (percent == null ? '—' : `${percent}%`);

function firstClaimsIn({ firstClaims: { counts, silent } }: QuarterlyReportRow): string {
  const rate = percentOf(resolvedOncePercent(counts));
  const lacking = silent.map((tier) => TIER_LABELS[tier]).join('、');
  return `本季度登记初次信访 ${counts.first} 件,办结 ${counts.concluded} 件,一次性化解 ${counts.resolvedOnce} 件,一次性化解率 ${rate}${
    lacking === '' ? '' : `(不含未报数的${lacking})`
  }。`;
}

const adoptionsIn = ({ adoptions }: QuarterlyReportRow): string =>
  `县领导包案上季结转 ${adoptions.carriedOver} 件,本季新增 ${adoptions.new} 件、化解 ${adoptions.solved} 件,季末在办 ${adoptions.open} 件;截至生成时进度偏慢 ${adoptions.slow} 件。`;

/** What the report says in writing. Pure. */
export function written(report: QuarterlyReportRow): Draft {
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
          {
            head: ['乡镇(街道)', '登记件数', '人次', '重复信访'],
            rows: report.byTownship.map(({ placeName, cases, persons, repeated }) => [
              placeName,
              ...[cases, persons, repeated].map(String),
            ]),
          },
        ],
      },
      {
        heading: '二、初信初访和包案化解',
        paragraphs: [firstClaimsIn(report), adoptionsIn(report)],
        tables: [],
      },
      {
        heading: '三、六大机制',
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
  report: QuarterlyReportRow,
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
