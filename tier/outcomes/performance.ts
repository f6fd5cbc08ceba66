import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { said } from '../cases/said.ts';
import type { PerformanceInput } from '../schema.types.ts';
import { agreementIn, PERFORMANCE } from './agreements.ts';
import { dayWithin } from './days-and-numbers.ts';

/** Records what the committee found when it looked after an agreement (调解法31), also when the case has ended. */
export const recordPerformance = (desk: Desk, actor: Actor, input: PerformanceInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'recordPerformance', input, async (dossier) => {
    const agreement = agreementIn(await dossier.papers(), input.agreement);
    const body = {
      state: input.state,
      on: dayWithin(input.on, new Date(agreement.effectiveAt), dossier.at, [
        'The day of the look',
        '回访日期',
      ]),
      note: said(input.note, LONGEST.note, ['The note', '说明']),
    };
    return dossier.file(PERFORMANCE, body, agreement.id);
  });
