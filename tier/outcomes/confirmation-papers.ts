import { z } from 'zod';
import { LONGEST, MOST } from '../cases/bounds.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import type { Confirmation, ConfirmationDecision, ConfirmationSubject } from '../schema.types.ts';

/** The parties' joint request to a court; about the agreement (调解法33). */
export const CONFIRMATION_REQUESTED = paperKind(
  'CONFIRMATION_REQUESTED',
  z.object({
    requestedBy: z.array(z.string().max(64)).min(1).max(MOST.parties),
    requestedAt: z.iso.datetime(),
    court: z.string().min(1).max(LONGEST.name),
    subject: z.enum([
      'OBLIGATIONS',
      'STATUS_RELATION',
      'PROPERTY_RIGHT',
      'INTELLECTUAL_PROPERTY',
      'SPECIAL_PROCEDURE',
    ]) satisfies z.ZodType<ConfirmationSubject>,
  }),
  { forParties: true },
);

/** What the court decided; about the request. The dates are the court's own. */
export const CONFIRMATION_DECIDED = paperKind(
  'CONFIRMATION_DECIDED',
  z.object({
    decision: z.enum(['CONFIRMED', 'REFUSED', 'REJECTED']) satisfies z.ZodType<ConfirmationDecision>,
    caseNumber: z.string().min(1).max(60),
    decidedOn: z.string(),
    ground: z.string().max(LONGEST.note).nullable(),
  }),
  { forParties: true },
);

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body'>;

/** Requests with what became of them. Pure. */
export const confirmationsOf = (
  requests: readonly { id: string; body: z.infer<typeof CONFIRMATION_REQUESTED.shape> }[],
  papers: readonly Filed[],
): Confirmation[] => {
  const decisions = papersOf(papers, CONFIRMATION_DECIDED);
  return requests.map(({ id, body: { requestedAt, court } }) => ({
    id,
    requestedAt,
    court,
    ...UNDECIDED,
    ...decisions.find(({ about }) => about === id)?.body,
  }));
};

const UNDECIDED = { decision: null, caseNumber: null, decidedOn: null, ground: null };
