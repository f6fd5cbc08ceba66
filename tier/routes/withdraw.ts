import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperRow, paperKind, papersOf } from '../cases/dossier.ts';
import { Round } from '../cases/handling.ts';
import type { Withdrawal, WithdrawInput } from '../schema.types.ts';
import { named } from './divert.ts';
import { wellSaid, within, writeNotice } from './notice.ts';

/** At whose request a matter was taken back. */
export const WITHDRAWAL = paperKind(
  'WITHDRAWAL',
  z.object({
    requestedBy: z.string().min(1).max(LONGEST.name),
    requestedAt: z.string(),
    form: z.enum(['WRITTEN', 'ORAL', 'ONLINE']),
  }),
  { forParties: true },
);

/** Ends a matter that those who brought it took back. They are answered all the same (mechanism 6). */
export const withdrawCase = (desk: Desk, actor: Actor, input: WithdrawInput): Promise<string> =>
  change(desk, actor, 'WITHDRAW', input, (held) => {
    const requestedBy = named(input.requestedBy);
    const requestedAt = within(input.requestedAt, held.card.registeredAt, held.at);
    const reply = wellSaid(input.reply);
    return {
      step: { closing: 'BY_PETITIONER' },
      text: reply,
      after: async () => {
        await endOpenRound(held);
        await held.file(WITHDRAWAL, { requestedBy, requestedAt, form: input.form });
        await writeNotice(held, 'WITHDRAWN', reply);
      },
    };
  });

/** The round that was open ends without an agreement. It is no failed round: the ladder counts moves, not rounds. */
async function endOpenRound({ tx, card, custody, at }: HeldCase): Promise<void> {
  const open = { caseId: card.id, office: custody.office, closedAt: null };
  await tx.nativeUpdate(Round, open, { closedAt: at, outcome: 'FAILED', note: '信访人撤回' });
}

export function withdrawalIn(papers: readonly PaperRow[]): Withdrawal | null {
  const paper = papersOf(papers, WITHDRAWAL).at(-1);
  return paper === undefined ? null : { ...paper.body, at: paper.at, author: paper.author };
}
