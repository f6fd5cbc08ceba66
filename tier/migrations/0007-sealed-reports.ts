import { numbered } from './numbered.ts';
import { acts, appRule, lock, REGION } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

/**
 * Reports against officials (条例30). Every tier has the tables; only the discipline desk's tier has rows in them. An
 * office writes a report and cannot read it back: there is no policy that would show it.
 */
export const sealedReports = numbered('0007-sealed-reports', [
  `alter table outbox add column kind text not null default 'handover' check (kind in ('handover', 'report'))`,
  // A report's number has the letter R where a case's id has its tier's: nobody posts a hand-over by this policy.
  `create policy app_insert_report on outbox for insert to :app with check (
     ${acts('REGISTER')} and kind = 'report' and epoch = 0
     and substr(case_id, 1, 8) = (select substr(nullif(current_setting('app.region', true), ''), 1, 6) || 'R-'))`,
  `create table sealed_report (
     number ${CODE} primary key,
     county ${CODE} not null,
     desk text not null check (desk in ('COUNTY', 'ABOVE')),
     sealed text not null,
     received_at timestamptz(3) not null
   )`,
  'create index sealed_report_of_county on sealed_report (county, received_at, number)',
  ...lock('sealed_report'),
  ...appRule({
    table: 'sealed_report',
    select: `${acts('READ_REPORT')} and county = ${REGION}`,
    insert: `${acts('REGISTER')} and county = ${REGION}`,
  }),
  // What arrives from below is laid down, and never read, by whoever carries it.
  'grant insert on sealed_report to :courier',
  'create policy courier_insert on sealed_report for insert to :courier with check (true)',
  `create table report_reading (
     id ${CODE} primary key,
     number ${CODE} not null references sealed_report (number),
     at timestamptz(3) not null,
     subject text not null,
     reader text not null
   )`,
  'create index report_reading_of_report on report_reading (number, at, id)',
  ...lock('report_reading'),
  ...appRule({
    table: 'report_reading',
    select: `${acts('READ_REPORT')} and exists (select 1 from sealed_report where sealed_report.number = report_reading.number)`,
    insert: `${acts('READ_REPORT')} and subject = (select current_setting('app.subject', true))
      and exists (select 1 from sealed_report where sealed_report.number = report_reading.number)`,
  }),
]);
