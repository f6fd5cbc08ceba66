import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { said } from '../cases/said.ts';
import type { NoticeKind, ReplyInput } from '../schema.types.ts';

/** A written answer to those who brought the matter (mechanism 6). */
export const REPLY = paperKind(
  'REPLY',
  z.object({
    text: z.string().min(1).max(LONGEST.reply),
    /** Whether the case was concluded with it. */
    final: z.boolean(),
  }),
  { forParties: true },
);

/** What counts as an answer (mechanism 6): a reply, and the notice of a matter that was not accepted, diverted or withdrawn. */
export const ANSWERING_NOTICES: readonly NoticeKind[] = ['NOT_ACCEPTED', 'DIVERTED', 'WITHDRAWN'];

export const replyText = (text: string): string => said(text, LONGEST.reply, ['The reply', '答复']);

/** Tells those who brought the matter how it stands, before the end. */
export const replyToParties = (desk: Desk, actor: Actor, input: ReplyInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'replyToParties', input, (dossier) =>
    dossier.file(REPLY, { text: replyText(input.text), final: false }),
  );
