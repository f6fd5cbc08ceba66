import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { said } from '../cases/said.ts';
import type { HelpInput } from '../schema.types.ts';

/** One thing that was done to help. */
export const HELP = paperKind(
  'HELP',
  z.object({ kind: z.enum(['COUNSELLING', 'RELIEF']), text: z.string().min(1).max(LONGEST.note) }),
);

/** Keeps what was done to help. The end of a case, even for good, ends no help (条例37). */
export const recordHelp = (desk: Desk, actor: Actor, input: HelpInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'recordHelp', input, (dossier) =>
    dossier.file(HELP, { kind: input.kind, text: said(input.text, LONGEST.note) }),
  );
