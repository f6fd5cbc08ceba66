import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import type { Outcome, RewardInput } from '../schema.types.ts';

/** What was given for a suggestion (条例29). */
export const REWARD = paperKind('REWARD', z.object({ text: z.string().min(1).max(LONGEST.note) }), {
  forParties: true,
});

const REWARDED: readonly (Outcome | null)[] = ['ADOPTED', 'PARTLY_ADOPTED'];

export const rewardSuggestion = (desk: Desk, actor: Actor, input: RewardInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'rewardSuggestion', input, (dossier) => {
    const text = input.text.trim();
    if (text.length < 1 || text.length > LONGEST.note)
      refuse('BAD_INPUT', 'The text has 1 to 2,000 characters.', '内容须为 1 至 2000 字。');
    if (!REWARDED.includes(dossier.card.outcome))
      refuse('NOT_ALLOWED_NOW', 'Only an adopted suggestion is rewarded.', '仅被采纳的建议可予奖励。');
    return dossier.file(REWARD, { text });
  });
