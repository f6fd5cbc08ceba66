import type { Actor } from '@sanji/edge/identity.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { assertMayEnd } from '../cases/ladder.ts';
import { refuse } from '../cases/refusal.ts';
import { guidanceFor } from '../mediation/guidance.ts';
import type { ConcludeInput, DemandAnswerInput } from '../schema.types.ts';
import { assertChecked } from './checklist.ts';
import { answered, DEMAND_ANSWER, demandsOf } from './demands.ts';
import { OPINION, type Opinion, opinionFor } from './opinion.ts';
import { REPLY, replyText } from './replies.ts';

/** Ends a case with an outcome, a reply, and an answer to every demand (mechanisms 6, 21). */
export const concludeCase = (desk: Desk, actor: Actor, input: ConcludeInput): Promise<string> =>
  change(desk, actor, 'CONCLUDE', input, async (held) => {
    const reply = replyText(input.reply);
    if (held.card.stage !== 'HANDLING') {
      refuse('NOT_ALLOWED_NOW', 'A review ends with a review opinion.', '复查案件须以复查意见书办结。');
    }
    assertMayEnd(desk.tier, input.outcome, held);
    const papers = await held.papers();
    assertChecked(held.card, held.rules, papers);
    const answers = answered(demandsOf(held.card, papers), input.demands);
    const opinion = opinionFor(input.outcome, input.opinion);
    const guidance = await guidanceFor(held, input);
    return {
      step: { outcome: input.outcome },
      text: held.note === '' ? reply : `${reply}\n${held.note}`,
      after: async (revised) => {
        await fileEnd(held, { reply, answers, opinion });
        await guidance.after?.(revised);
      },
    };
  });

interface End {
  reply: string;
  answers: readonly DemandAnswerInput[];
  opinion: Opinion | null;
}

async function fileEnd(held: HeldCase, { reply, answers, opinion }: End): Promise<void> {
  for (const { demand, ...answer } of answers) await held.file(DEMAND_ANSWER, answer, demand);
  if (opinion !== null) await held.file(OPINION, opinion);
  await held.file(REPLY, { text: reply, final: true });
}
