import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { HeldCase, Plan } from '../cases/change.ts';
import { paperKind } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { ConcludeInput } from '../schema.types.ts';
import { missingSides, sidesOf } from './sides.ts';

/** Who guided whom to court, and why (mechanism 30): the 访调对接办公室, by a person's decision. */
export const GUIDANCE = paperKind(
  'LITIGATION_GUIDANCE',
  z.object({
    reason: z.string().min(1).max(LONGEST.note),
    told: z.array(z.string().max(64)).min(1),
    desk: z.string().min(1).max(LONGEST.name),
  }),
  { forParties: true },
);

/** What ending a case in court asks for beside the outcome; nothing for other outcomes. */
export async function guidanceFor(
  held: HeldCase,
  { outcome, guidance }: Pick<ConcludeInput, 'outcome' | 'guidance'>,
): Promise<Pick<Plan, 'after'>> {
  if ((outcome === 'GUIDED_TO_LITIGATION') !== (guidance != null)) {
    return refuse(
      'BAD_INPUT',
      'Guidance to litigation, and no other ending, says who was told, why and by which office.',
      '引导诉讼须写明理由、被告知人及引导单位,其他办结方式不填。',
    );
  }
  if (guidance == null) return {};
  const reason = said(guidance.reason, LONGEST.note, ['The reason', '引导诉讼的理由']);
  const desk = said(guidance.desk, LONGEST.name, ["The office's name", '引导单位名称']);
  if (guidance.told.length === 0)
    refuse('BAD_INPUT', 'Say which parties were told.', '请写明已告知的当事人。');
  missingSides(await sidesOf(held), guidance.told);
  const told = [...new Set(guidance.told)];
  return { after: async () => void (await held.file(GUIDANCE, { reason, told, desk })) };
}
