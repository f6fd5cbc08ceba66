import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import type { NoteInput } from '../schema.types.ts';
import { LONGEST } from './bounds.ts';
import type { Desk } from './desk.ts';
import { paperKind } from './dossier.ts';
import { keepInDossier } from './open-dossier.ts';
import { said } from './said.ts';

/** A line in the office's own record, written without a move. */
export const NOTE = paperKind('NOTE', z.object({ text: z.string().min(1).max(LONGEST.note) }));

export const noteCase = (desk: Desk, actor: Actor, input: NoteInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'noteCase', input, (dossier) => {
    const text = said(input.text, LONGEST.note, ['A note', '办理记录']);
    return dossier.file(NOTE, { text });
  });
