import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import type { DisorderInput } from '../schema.types.ts';
import { LONGEST } from './bounds.ts';
import type { Desk } from './desk.ts';
import { paperKind } from './dossier.ts';
import { keepInDossier } from './open-dossier.ts';
import { refuse } from './refusal.ts';
import { said } from './said.ts';

const LONGEST_HANDLING = 200;

/** A breach of order around a matter (mechanism 95). No rule reads it: it gates neither intake nor any move. */
export const DISORDER = paperKind(
  'DISORDER',
  z.object({
    happenedOn: z.string(),
    text: z.string().min(1).max(LONGEST.note),
    handledAs: z.string().min(1).max(LONGEST_HANDLING),
  }),
);

export const recordDisorder = (desk: Desk, actor: Actor, input: DisorderInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'recordDisorder', input, ({ file, at }) => {
    const text = said(input.text, LONGEST.note, ['The record', '记录']);
    const handledAs = said(input.handledAs, LONGEST_HANDLING, ['How it was dealt with', '处置情况']);
    if (!isCivilDate(input.happenedOn) || input.happenedOn > civilDate(at))
      refuse(
        'BAD_INPUT',
        '`happenedOn` is a day, YYYY-MM-DD, not in the future.',
        '发生日期须为已过去的日期。',
      );
    return file(DISORDER, { happenedOn: input.happenedOn, text, handledAs });
  });
