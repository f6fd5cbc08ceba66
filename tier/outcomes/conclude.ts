import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { assertMayEnd } from '../cases/ladder.ts';
import { refuse } from '../cases/refusal.ts';
import { guidanceFor } from '../mediation/guidance.ts';
import type { ConcludeInput } from '../schema.types.ts';

/** Ends a case with an outcome and a reply (mechanism 6: every matter is answered). */
export const concludeCase = (desk: Desk, actor: Actor, input: ConcludeInput): Promise<string> =>
  change(desk, actor, 'CONCLUDE', input, async (held) => {
    const reply = input.reply.trim();
    if (reply.length < 1 || reply.length > LONGEST.reply) {
      refuse('BAD_INPUT', 'The reply has 1 to 2,000 characters.', '答复须为 1 至 2000 字。');
    }
    if (held.card.stage !== 'HANDLING') {
      refuse('NOT_ALLOWED_NOW', 'A review ends with a review opinion.', '复查案件须以复查意见书办结。');
    }
    assertMayEnd(desk.tier, input.outcome, held);
    const guidance = await guidanceFor(held, input);
    return {
      step: { outcome: input.outcome },
      text: held.note === '' ? reply : `${reply}\n${held.note}`,
      ...guidance,
    };
  });
