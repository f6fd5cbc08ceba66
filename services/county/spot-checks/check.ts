import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import type { RecordSpotCheckInput, RectifySpotCheckInput } from '../schema.types.ts';
import { type InspectedCase, inspect } from './inspected-case.ts';

interface Checked {
  result: string | null;
  rectification: string | null;
}

/** The case's line in the sample, locked. */
async function lineOf({ tx, id }: InspectedCase, sample: string): Promise<Checked> {
  const [line] = await tx.execute<Checked[]>(
    'select result, rectification from spot_check where sample = ? and case_id = ? for update',
    [sample, id],
  );
  return line ?? refuse('NOT_FOUND', 'The case is not in that sample.', '该案件不在此抽查样本中。');
}

/** Notes what was found: nothing, or a problem with a notice to the unit that answers for it. */
export const recordSpotCheck = (desk: Desk, actor: Actor, input: RecordSpotCheckInput): Promise<string> =>
  inspect(desk, actor, 'SPOT_CHECK', input, async (inspected) => {
    const isProblem = input.result === 'PROBLEM';
    if (isProblem !== (input.notice != null)) {
      refuse(
        'BAD_INPUT',
        'A problem needs a notice, and nothing else has one.',
        '问题件须附问题通报,其他不附。',
      );
    }
    const notice = input.notice == null ? null : said(input.notice, LONGEST.note);
    const { result } = await lineOf(inspected, input.sample);
    if (result !== null) refuse('NOT_ALLOWED_NOW', 'It was checked before.', '该件已登记抽查结果。');
    await inspected.tx.execute(
      `update spot_check set result = ?, checked_at = ?, checked_by = ?, unit = ?, notice = ?
       where sample = ? and case_id = ?`,
      [input.result, inspected.at, actor.name, inspected.holderOffice, notice, input.sample, inspected.id],
    );
  });

/** Notes what the unit reported to have put right. */
export const rectifySpotCheck = (desk: Desk, actor: Actor, input: RectifySpotCheckInput): Promise<string> =>
  inspect(desk, actor, 'RECTIFY', input, async (inspected) => {
    const report = said(input.report, LONGEST.note);
    const { result, rectification } = await lineOf(inspected, input.sample);
    if (result !== 'PROBLEM' || rectification !== null) {
      refuse('NOT_ALLOWED_NOW', 'There is no problem left to put right.', '没有待整改的问题。');
    }
    await inspected.tx.execute(
      'update spot_check set rectification = ?, rectified_at = ? where sample = ? and case_id = ?',
      [report, inspected.at, input.sample, inspected.id],
    );
  });
