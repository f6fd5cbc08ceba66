import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import type { NoteInput } from '../schema.types.ts';
import { LONGEST } from './bounds.ts';
import type { Desk } from './desk.ts';
import { paperKind } from './dossier.ts';
import { keepInDossier } from './open-dossier.ts';
import { refuse } from './refusal.ts';

/** A line in the office's own record, written without a move. */
export const NOTE = paperKind('NOTE', z.object({ text: z.string().min(1).max(LONGEST.note) }));

export const noteCase = (desk: Desk, actor: Actor, input: NoteInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', input, (dossier) => {
    const text = input.text.trim();
    if (text.length < 1 || text.length > LONGEST.note) {
      refuse('BAD_INPUT', 'A note has 1 to 2,000 characters.', '办理记录须为 1 至 2000 字。');
    }
    return dossier.file(NOTE, { text });
  });
