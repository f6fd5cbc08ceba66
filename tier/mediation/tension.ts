import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { said } from '../cases/said.ts';
import type { ReportTensionInput } from '../schema.types.ts';

/** A dispute threatens to become worse: what was done, and to whom it was reported (调解法25, 条例25). */
export const TENSION = paperKind(
  'TENSION',
  z.object({
    what: z.string().min(1).max(LONGEST.note),
    police: z.string().min(1).max(LONGEST.name),
    superior: z.string().max(LONGEST.name).nullable(),
  }),
);

/** Records that rising tension was reported to the police, and at once to the superior where it is urgent. */
export const reportTension = (desk: Desk, actor: Actor, input: ReportTensionInput): Promise<string> =>
  keepInDossier(desk, actor, 'MEDIATE', 'reportTension', input, (dossier) => {
    const what = said(input.what, LONGEST.note, ['What happened', '情况说明']);
    const police = said(input.police, LONGEST.name, ['The police station', '报告的派出所']);
    const superior =
      input.superior == null ? null : said(input.superior, LONGEST.name, ['The superior', '上级单位']);
    return dossier.file(TENSION, { what, police, superior });
  });
