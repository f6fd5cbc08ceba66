import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { isDisputed } from '../cases/objection.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { timelineOf } from '../cases/timeline.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { assertTitleNamesNobody } from '../intake/title.ts';
import { keepHere, type OpenRegister } from '../registers/keep-here.ts';
import type { FinishDecisionInput, MeetingDecisionInput, MeetingKind } from '../schema.types.ts';
import { DECISION, type DecisionRow } from './decision.ts';
import { keepDecision, tellOfDecision } from './decision-replica.ts';

/** In which meeting, and as which of its decisions. */
interface Decided {
  meeting: string;
  kind: MeetingKind;
  on: string;
  number: number;
}

/** Writes down what a meeting decided, and tells whoever answers for it. The case, if it is about one, stays where it is. */
export async function decide(
  open: OpenRegister,
  { meeting, kind, on, number }: Decided,
  input: MeetingDecisionInput,
): Promise<void> {
  const { tx, desk, place } = open;
  if (!isCivilDate(input.dueOn) || input.dueOn < on)
    refuse(
      'BAD_INPUT',
      '`dueOn` is a day, YYYY-MM-DD, not before the meeting.',
      '落实期限须为 YYYY-MM-DD,且不早于会议日期。',
    );
  await assertAbout(open, kind, input);
  const decision: DecisionRow = {
    id: desk.newId(),
    meeting,
    place,
    meetingKind: kind,
    on,
    number,
    text: plainText(input.text, ['A decision', '会议决定']),
    responsible: input.responsible,
    unit: input.unit == null ? null : said(input.unit, LONGEST.name, ['A unit', '单位']),
    dueOn: input.dueOn,
    caseId: input.case ?? null,
    decidesJurisdiction: input.decidesJurisdiction,
    doneOn: null,
    done: null,
  };
  await keepDecision(tx, decision);
  await tellOfDecision(tx, desk.tier, decision);
}

/** What is read by another office has no party's number in it. */
function plainText(text: string, what: readonly [string, string]): string {
  const plain = said(text, LONGEST.note, what);
  assertTitleNamesNobody(plain, []);
  return plain;
}

/** Refuses a case that the caller may not see, and a decision on jurisdiction about which nobody quarrels here (条例24). */
async function assertAbout(
  { tx, place }: OpenRegister,
  kind: MeetingKind,
  { case: id, decidesJurisdiction }: MeetingDecisionInput,
): Promise<void> {
  const card = id == null ? null : await tx.findOne(Card, { id });
  if (id != null && card === null)
    refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  if (!decidesJurisdiction) return;
  if (kind !== 'JOINT_MEETING' || card === null)
    return refuse(
      'BAD_INPUT',
      'A joint meeting decides on jurisdiction, and about a case.',
      '管辖争议由联席会议就具体事项决定。',
    );
  if (card.holderOffice !== place || !isDisputed(card, await timelineOf(tx, card.id)))
    refuse(
      'NOT_ALLOWED_NOW',
      'No objection to jurisdiction has brought this case to your office, or it was accepted since.',
      '该事项未因管辖异议报至贵单位,或已受理。',
    );
}

/** The office that answers for a decision says that it is done. */
export const finishDecision = keepHere<FinishDecisionInput>(
  'finishDecision',
  async ({ tx, desk, place, at }, input) => {
    const [found] = await tx.execute<DecisionRow[]>(
      `select ${DECISION} from meeting_decision where id = ? and responsible = ? for update`,
      [input.id, place],
    );
    if (found === undefined)
      return refuse('NOT_FOUND', 'Your office answers for no such decision.', '贵单位没有该项会议决定。');
    if (found.doneOn !== null) refuse('NOT_ALLOWED_NOW', 'It is done already.', '该项决定已落实。');
    if (!isCivilDate(input.on) || input.on < found.on || input.on > civilDate(at))
      refuse(
        'BAD_INPUT',
        'It was done between the meeting and today, YYYY-MM-DD.',
        '落实日期须在会议日期至今天之间。',
      );
    const done = { ...found, doneOn: input.on, done: plainText(input.text, ['What was done', '落实情况']) };
    await tx.execute('update meeting_decision set done_on = ?, done = ? where id = ?', [
      done.doneOn,
      done.done,
      done.id,
    ]);
    await tellOfDecision(tx, desk.tier, done);
    return found.id;
  },
);
