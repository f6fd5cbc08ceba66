import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { isCivilDate } from '../clocks/calendar.ts';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import { contains, TIERS, tierOf } from '../jurisdiction/region.ts';
import { giveNotice } from '../office-desk/notices.ts';
import type { MeetingKind, Tier } from '../schema.types.ts';
import { DECISION, type DecisionRow } from './decision.ts';

// The tier that met writes the decision, and the tier of whoever answers for it writes that it was done: each has one
// writer. What waits for a tier that is away is sent when it is back.

const day = z.string().refine((text) => isCivilDate(text));
const code = z.string().regex(/^(?:\d{6}|\d{9}|\d{12})$/);

const DecisionShape = z.object({
  id: z.string().min(8).max(64),
  meeting: z.string().min(8).max(64),
  place: code,
  meetingKind: z.enum([
    'TUESDAY_MORNING',
    'FRIDAY_MORNING',
    'MONTHLY',
    'QUARTERLY_STANDING_COMMITTEE',
    'JOINT_MEETING',
    'VILLAGE_SUPERVISION',
    'ADOPTION_CONSULTATION',
  ]) satisfies z.ZodType<MeetingKind>,
  on: day,
  number: z.int().min(1).max(100),
  text: z.string().min(1).max(LONGEST.note),
  responsible: code,
  unit: z.string().max(LONGEST.name).nullable(),
  dueOn: day,
  caseId: z.string().min(8).max(64).nullable(),
  decidesJurisdiction: z.boolean(),
  doneOn: day.nullable(),
  done: z.string().max(LONGEST.note).nullable(),
}) satisfies z.ZodType<DecisionRow>;

export const keepDecision = (tx: EntityManager, decision: DecisionRow): Promise<unknown> =>
  tx.execute(
    `insert into meeting_decision (id, meeting, place, meeting_kind, on_day, number, text, responsible, unit, due_on,
       case_id, decides_jurisdiction, done_on, done)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [
      decision.id,
      decision.meeting,
      decision.place,
      decision.meetingKind,
      decision.on,
      decision.number,
      decision.text,
      decision.responsible,
      decision.unit,
      decision.dueOn,
      decision.caseId,
      decision.decidesJurisdiction,
      decision.doneOn,
      decision.done,
    ],
  );

/** Wants the other side to know: below, what was decided; above, that it was done. */
export async function tellOfDecision(tx: EntityManager, self: Tier, decision: DecisionRow): Promise<void> {
  const sides = [tierOf(decision.place), tierOf(decision.responsible)];
  const peers = TIERS.filter((tier) => tier !== self && sides.includes(tier));
  await wantSent(tx, decision.id, 'decision', { epoch: 0, revision: 1 }, peers);
}

/** What this tier says of a decision: only its own part of it, so that a message sent again is the same. */
export async function decisionMessage(
  em: EntityManager,
  self: Tier,
  { caseId }: Waiting,
): Promise<DecisionRow | null> {
  const [row] = await em.execute<DecisionRow[]>(`select ${DECISION} from meeting_decision where id = ?`, [
    caseId,
  ]);
  if (row === undefined) return null;
  return tierOf(row.place) === self ? { ...row, doneOn: null, done: null } : row;
}

/** Keeps what a peer says of a decision: what was decided from the tier that met, that it was done from the one responsible. */
export async function keepDecisionMessage(
  tx: EntityManager,
  self: Tier,
  statement: Statement,
  payload: unknown,
  now: Date,
): Promise<void> {
  const said = DecisionShape.parse(payload);
  const [above, below] = [tierOf(said.place), tierOf(said.responsible)];
  const decided = statement.from === above && below === self && said.doneOn === null;
  const done = statement.from === below && above === self && said.doneOn !== null;
  if (statement.caseId !== said.id || !contains(said.place, said.responsible) || !(decided || done))
    throw new ForgedStatement('the payload is not what its sender may say');
  if (decided) {
    await keepDecision(tx, said);
    await giveNotice(tx, {
      office: said.responsible,
      id: said.id,
      kind: 'MEETING_DECISION',
      caseId: said.caseId,
      subjectId: said.id,
      at: now,
    });
    return;
  }
  await tx.execute(
    `update meeting_decision set done_on = ?, done = ? where id = ? and place = ? and responsible = ? and done_on is null`,
    [said.doneOn, said.done, said.id, said.place, said.responsible],
  );
}
