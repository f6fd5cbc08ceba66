import { z } from 'zod';
import { LONGEST, MOST } from '../cases/bounds.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { type Calendar, civilDate } from '../clocks/calendar.ts';
import { dueAt } from '../clocks/deadlines.ts';
import type { Agreement, AgreementForm, Performance, PerformanceState } from '../schema.types.ts';
import { CONFIRMATION_REQUESTED, confirmationsOf } from './confirmation-papers.ts';

const instant = z.iso.datetime();
const LONGEST_OBLIGATION = 200;
export const BOUNDS = { obligation: LONGEST_OBLIGATION, obligations: 20 } as const;

/** What the parties agreed on in a round (调解法28-30). */
export const AGREEMENT = paperKind(
  'AGREEMENT',
  z.object({
    form: z.enum(['WRITTEN', 'ORAL']) satisfies z.ZodType<AgreementForm>,
    terms: z.string().min(1).max(LONGEST.note),
    parties: z.array(z.string().max(64)).min(1).max(MOST.parties),
    obligations: z
      .array(z.object({ what: z.string().min(1).max(LONGEST_OBLIGATION), dueOn: z.string().nullable() }))
      .max(BOUNDS.obligations),
    signatures: z.array(z.object({ by: z.string().max(LONGEST.name), at: instant })).max(MOST.parties + 2),
    effectiveAt: instant,
  }),
  { forParties: true },
);
export type AgreementBody = z.infer<typeof AGREEMENT.shape>;

/** What was found about an agreement; about it (调解法31). */
export const PERFORMANCE = paperKind(
  'PERFORMANCE',
  z.object({
    state: z.enum(['PERFORMED', 'PARTLY', 'NOT_PERFORMED']) satisfies z.ZodType<PerformanceState>,
    on: z.string(),
    note: z.string().min(1).max(LONGEST.note),
  }),
);

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body' | 'author'> & { at: string | Date };

const DAYS_TO_CONFIRM = 30;

/** Until when a court can be asked (调解法33). The day of effect is not counted (民法典201). */
export const confirmableUntil = (
  { effectiveAt }: Pick<AgreementBody, 'effectiveAt'>,
  calendar: Calendar,
): Date => dueAt({ start: new Date(effectiveAt), length: DAYS_TO_CONFIRM, unit: 'DAY' }, calendar).dueAt;

/** What was found about one agreement, by the day on which it was found. */
const looksAt = (agreement: string, papers: readonly Filed[]): Performance[] =>
  papersOf(papers, PERFORMANCE)
    .filter(({ about }) => about === agreement)
    .map(({ at, author, body }) => ({ at: new Date(at).toISOString(), author, ...body }))
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

/** The agreements of a dossier with what followed, oldest first. Pure. */
export function agreementsOf(papers: readonly Filed[], now: Date, calendar: Calendar): Agreement[] {
  const requests = papersOf(papers, CONFIRMATION_REQUESTED);
  return papersOf(papers, AGREEMENT).map(({ id, body }) => {
    const performance = looksAt(id, papers);
    return {
      id,
      ...body,
      confirmableUntil: confirmableUntil(body, calendar).toISOString(),
      performance,
      overdue:
        performance.at(-1)?.state !== 'PERFORMED' &&
        body.obligations.some(({ dueOn }) => dueOn !== null && dueOn < civilDate(now)),
      confirmations: confirmationsOf(
        requests.filter(({ about }) => about === id),
        papers,
      ),
    };
  });
}

/** Whether the last look at every agreement found it performed (调解法31); undefined where there is none. Pure. */
export function allPerformed(papers: readonly Filed[]): boolean | undefined {
  const agreements = papersOf(papers, AGREEMENT);
  if (agreements.length === 0) return undefined;
  return agreements.every(({ id }) => looksAt(id, papers).at(-1)?.state === 'PERFORMED');
}

/** The agreement that something is recorded about, or a refusal. */
export function agreementIn(papers: readonly Filed[], id: string): AgreementBody & { id: string } {
  const found = papersOf(papers, AGREEMENT).find((paper) => paper.id === id);
  if (found === undefined) return refuse('NOT_FOUND', 'There is no such agreement here.', '未找到该协议。');
  return { id, ...found.body };
}
