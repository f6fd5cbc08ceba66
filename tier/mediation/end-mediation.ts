import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { assertMediable } from '../cases/ladder.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { EndMediationInput } from '../schema.types.ts';
import { closeRound } from './rounds.ts';
import { missingSides, sidesOf } from './sides.ts';

const remedy = z.enum([
  'LITIGATION',
  'ARBITRATION',
  'PARTY_APPEAL',
  'ADMINISTRATIVE',
  'STATUTORY_DUTY',
  'PETITION',
  'DISCIPLINE',
]);

/** A party refused to be mediated, and the parties were told what else they can do. About the party who refused. */
export const MEDIATION_ENDED = paperKind(
  'MEDIATION_ENDED',
  z.object({
    reason: z.string().min(1).max(LONGEST.note),
    remedies: z.array(remedy).min(1).max(7),
    told: z.array(z.string().max(64)).min(1),
  }),
);

/**
 * Ends mediation because a party clearly refuses it (调解法17). An open round closes as failed, and yet is none of the two
 * village rounds of mechanism 28: these ran and failed, while nothing more is mediated here at any tier.
 */
export const endMediation = (desk: Desk, actor: Actor, input: EndMediationInput): Promise<string> =>
  change(desk, actor, 'END_MEDIATION', input, async (held) => {
    assertMediable(held);
    const reason = said(held.note, LONGEST.note, [
      'The note, which says how the party refused,',
      '拒绝调解的说明',
    ]);
    const sides = await sidesOf(held);
    missingSides(sides, [input.refusedBy]);
    if (missingSides(sides, input.told).length > 0) {
      refuse(
        'BAD_INPUT',
        'Tell every party of the other remedies (调解法26).',
        '须将其他救济途径告知各方当事人(调解法第二十六条)。',
      );
    }
    const remedies = [...new Set(input.remedies)];
    if (remedies.length === 0)
      refuse('BAD_INPUT', 'Say which other remedies there are (调解法26).', '请写明可供选择的其他途径。');
    return {
      after: async () => {
        await closeRound(held, 'FAILED');
        const told = [...new Set(input.told)];
        await held.file(MEDIATION_ENDED, { reason, remedies, told }, input.refusedBy);
      },
    };
  });
