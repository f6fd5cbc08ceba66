import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { saidIfAny } from '../cases/said.ts';
import type { LitigationStage, LitigationStageInput } from '../schema.types.ts';

/** Where the matter stands towards a court: 诉前、诉中、判后全程 (mechanism 60). The last one counts. */
export const LITIGATION_STAGE = paperKind(
  'LITIGATION_STAGE',
  z.object({
    stage: z.enum(['PRE_LITIGATION', 'IN_LITIGATION', 'POST_JUDGMENT']) satisfies z.ZodType<LitigationStage>,
    note: z.string().max(LONGEST.note),
  }),
);

export const tagLitigationStage = (desk: Desk, actor: Actor, input: LitigationStageInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'tagLitigationStage', input, (dossier) => {
    const note = saidIfAny(input.note, LONGEST.note, ['A note', '说明']);
    return dossier.file(LITIGATION_STAGE, { stage: input.stage, note });
  });
