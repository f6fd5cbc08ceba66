import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { said } from '../cases/said.ts';
import type { CaucusInput } from '../schema.types.ts';
import { openRoundOf } from './join-leave.ts';
import { missingSides, sidesOf } from './sides.ts';

/**
 * What one side said with the other away (背靠背, mechanism 47). About that party. It stays where it was written, and the
 * second lock shows it only to those who mediate in that office: see the policies of migration 0010, which know its name.
 */
export const CAUCUS = paperKind(
  'CAUCUS',
  z.object({ round: z.string().max(64), text: z.string().min(1).max(LONGEST.note) }),
  { stays: true },
);

/** Notes a talk with one side of the open round. */
export const noteCaucus = (desk: Desk, actor: Actor, input: CaucusInput): Promise<string> =>
  keepInDossier(desk, actor, 'MEDIATE', 'noteCaucus', input, async (dossier) => {
    const round = await openRoundOf(dossier);
    missingSides(await sidesOf(dossier), [input.party]);
    const text = said(input.text, LONGEST.note, ['A note', '背靠背调解记录']);
    await dossier.file(CAUCUS, { round, text }, input.party);
  });
