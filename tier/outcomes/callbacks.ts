import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { CallbackInput } from '../schema.types.ts';
import { dayWithin } from './days-and-numbers.ts';

/** A visit or call after the end (回访). */
export const CALLBACK = paperKind(
  'CALLBACK',
  z.object({
    on: z.string(),
    by: z.string().min(1).max(LONGEST.name),
    reached: z.boolean(),
    result: z.string().min(1).max(LONGEST.note),
  }),
);

export const recordCallback = (desk: Desk, actor: Actor, input: CallbackInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'recordCallback', input, (dossier) => {
    const { concludedAt } = dossier.card;
    if (concludedAt === null) return refuse('TOO_EARLY', 'The case is open.', '案件尚未办结。');
    return dossier.file(CALLBACK, {
      on: dayWithin(input.on, concludedAt, dossier.at, ['The day of the visit', '回访日期']),
      by: said(input.by, LONGEST.name, ['Who visited', '回访人']),
      reached: input.reached,
      result: said(input.result, LONGEST.note, ['The result', '回访结果']),
    });
  });
