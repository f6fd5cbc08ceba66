import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { said } from '../cases/said.ts';
import type { CourtStepInput, CourtStepKind } from '../schema.types.ts';
import { courtNumber, dayWithin } from './days-and-numbers.ts';

/** A step at a court: a reference to its file, and nothing of what is in it (mechanism 94). */
export const COURT_STEP = paperKind(
  'COURT_STEP',
  z.object({
    kind: z.enum([
      'FILING',
      'PRETRIAL_MEDIATION',
      'EXPEDITED_TRIAL',
      'OTHER',
    ]) satisfies z.ZodType<CourtStepKind>,
    court: z.string().min(1).max(LONGEST.name),
    caseNumber: z.string().min(1).max(60),
    on: z.string(),
  }),
);

// A court may have had the matter before it came here.
const LONG_AGO = new Date('2000-01-01T00:00:00+08:00');

export const recordCourtStep = (desk: Desk, actor: Actor, input: CourtStepInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'recordCourtStep', input, (dossier) =>
    dossier.file(COURT_STEP, {
      kind: input.kind,
      court: said(input.court, LONGEST.name, ['The name of the court', '法院名称']),
      caseNumber: courtNumber(input.caseNumber),
      on: dayWithin(input.on, LONG_AGO, dossier.at, ['The day of the step', '日期']),
    }),
  );
