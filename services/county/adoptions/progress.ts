import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import type { AdoptionRecordKind, SlowGround } from '../schema.types.ts';
import type { AdoptionRow } from './adoption-reads.ts';
import { missingMonths } from './months.ts';
import type { ProgressRow } from './record-reads.ts';
import { slowGrounds } from './slow.ts';

/** The months of the past in which the adopted case owed a consultation, or a report, and had none. */
export const missingIn = (
  { adoptedAt, solvedAt }: AdoptionRow,
  { consulted, reported }: ProgressRow,
  kind: AdoptionRecordKind,
  now: Date,
): string[] =>
  missingMonths(
    { adoptedAt: new Date(adoptedAt), end: solvedAt === null ? now : new Date(solvedAt) },
    new Set({ CONSULTATION: consulted, REPORT: reported }[kind]),
  );

/** Why the adoption goes slowly now; a solved one does not, nor one whose case has ended. */
export const slowNow = (
  { county, adoptedAt, solvedAt }: AdoptionRow,
  progress: ProgressRow,
  { now, desk }: Pick<Operation, 'now'> & { desk: Pick<Operation['desk'], 'rulesOf'> },
): SlowGround[] =>
  solvedAt === null && !progress.ended
    ? slowGrounds(
        { ...progress, adoptedOn: civilDate(new Date(adoptedAt)) },
        now,
        desk.rulesOf(county).adoption,
      )
    : [];
