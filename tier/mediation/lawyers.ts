import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { isEnded } from '../cases/moves.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { AssignLawyerInput } from '../schema.types.ts';

/** A lawyer helps with the matter, whether or not it is mediated (mechanism 130). */
export const LAWYER = paperKind(
  'LAWYER',
  z.object({ name: z.string().min(1).max(LONGEST.name), firm: z.string().min(1).max(LONGEST.name) }),
);

export const assignLawyer = (desk: Desk, actor: Actor, input: AssignLawyerInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'assignLawyer', input, (dossier) => {
    if (isEnded(dossier.card.status)) refuse('NOT_ALLOWED_NOW', 'The matter has ended.', '该事项已办结。');
    const name = said(input.name, LONGEST.name, ["The lawyer's name", '律师姓名']);
    const firm = said(input.firm, LONGEST.name, ['The firm', '执业机构']);
    return dossier.file(LAWYER, { name, firm });
  });
