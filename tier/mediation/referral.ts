import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { CardState } from '../cases/card.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { assertMediable } from '../cases/ladder.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { CaseKind, ReferToMediationInput } from '../schema.types.ts';
import { missingSides, sidesOf } from './sides.ts';

/** A petition went to a mediation organisation (访调对接, mechanism 24): same case, same holder, same clocks. */
export const REFERRAL = paperKind(
  'MEDIATION_REFERRAL',
  z.object({
    body: z.enum([
      'PEOPLES_COMMITTEE',
      'PROFESSIONAL_BODY',
      'PERSONAL_STUDIO',
      'EXPERT_STUDIO',
      'JUDGE_STUDIO',
    ]),
    name: z.string().min(1).max(LONGEST.name),
    consents: z.array(z.string().max(64)),
    unitConsenting: z.string().max(LONGEST.name).nullable(),
  }),
);

/** Which kinds are mediated only once both sides have consented (条例33). A dispute is what mediation is for. */
const NEEDS_CONSENT: Record<CaseKind, boolean> = { DISPUTE: false, CLAIM: true, SUGGESTION: true };

/** Gives an accepted matter to an organisation that mediates. */
export const transferToMediation = (
  desk: Desk,
  actor: Actor,
  input: ReferToMediationInput,
): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'transferToMediation', input, async (dossier) => {
    const { card } = dossier;
    if (card.status !== 'ACCEPTED')
      refuse('NOT_ALLOWED_NOW', 'Accept the matter first.', '须先受理,再移交调解组织。');
    assertMediable(dossier);
    const name = said(input.name, LONGEST.name, ["The organisation's name", '调解组织名称']);
    const unit = input.unitConsenting?.trim() ?? '';
    const unitConsenting = unit === '' ? null : said(unit, LONGEST.name, ["The unit's name", '单位名称']);
    const sides = await sidesOf(dossier);
    const silent = missingSides(sides, input.consents);
    const twoSided = sides.some(({ role }) => role === 'RESPONDENT') || unitConsenting !== null;
    if (NEEDS_CONSENT[card.kind] && (silent.length > 0 || !twoSided)) {
      refuse(
        'CONSENT_MISSING',
        'A claim is mediated with the consent of both sides (条例33).',
        '申诉求决事项调解须经双方同意(条例第三十三条)。',
      );
    }
    const consents = [...new Set(input.consents)];
    await dossier.file(REFERRAL, { body: input.body, name, consents, unitConsenting });
  });

/** Refuses a round of what needs the parties' consent and was never given to mediation with it. */
export function assertReferred({ kind }: Pick<CardState, 'kind'>, papers: readonly PaperState[]): void {
  if (!NEEDS_CONSENT[kind] || papersOf(papers, REFERRAL).length > 0) return;
  refuse(
    'CONSENT_MISSING',
    'A claim goes to mediation with the consent of both sides before a round opens (条例33).',
    '申诉求决事项须经双方同意并移交调解组织后,方可开始调解。',
  );
}
