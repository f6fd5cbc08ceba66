import { LONGEST } from '../cases/bounds.ts';
import { refuse } from '../cases/refusal.ts';
import { said, saidIfAny } from '../cases/said.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { officialInPost } from '../officials/official.ts';
import type { CancelVisitInput, MeetVisitInput, VisitParticipantKind } from '../schema.types.ts';
import { stepVisit, writeDown } from './open-visit.ts';
import { assertPrepared } from './visit-steps.ts';

/** The meeting took place (访中会商研究). */
export const meetVisit = stepVisit<MeetVisitInput>('meet', async (open, input) => {
  const { tx, desk, at, visit, written, next } = open;
  const on = input.on ?? visit.on;
  if (!isCivilDate(on)) refuse('BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。');
  if (on > civilDate(at)) refuse('TOO_EARLY', 'The day has not come yet.', '尚未到接访日。');
  if (visit.official !== null) await officialInPost(tx, visit.place, visit.official, on);
  const there = await tx.execute<{ kind: VisitParticipantKind }[]>(
    'select kind from visit_participant where visit = ?',
    [visit.id],
  );
  assertPrepared({
    level: visit.level,
    rule: desk.rulesOf(visit.place.slice(0, 6)).visitModes[visit.mode],
    hasBrief: written.includes('PREPARE'),
    participants: there.map(({ kind }) => kind),
  });
  const deliberation = saidIfAny(input.deliberation, LONGEST.note, ['The deliberation', '会商记录']);
  if (deliberation !== '') await writeDown(open, 'MEET', deliberation);
  await tx.execute('update visit set stage = ?, on_day = ?, met_at = ? where id = ?', [
    next,
    on,
    at,
    visit.id,
  ]);
});

/** It does not take place; the record stays. */
export const cancelVisit = stepVisit<CancelVisitInput>('cancel', async (open, { reason }) => {
  const { tx, at, visit, next } = open;
  await writeDown(open, next, said(reason, LONGEST.note, ['A reason', '理由']));
  await tx.execute('update visit set stage = ?, closed_at = ? where id = ?', [next, at, visit.id]);
});
