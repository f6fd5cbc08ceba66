import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { hasAct, may, roleFor } from '../jurisdiction/policy.ts';
import type { MoveInput } from '../schema.types.ts';
import { LONGEST } from './bounds.ts';
import { Card, type CardState, type MilestoneState } from './card.ts';
import { Custody } from './custody.ts';
import { asCaller, type Desk } from './desk.ts';
import { Entry } from './handling.ts';
import { once } from './idempotency.ts';
import { ACT_FOR, type PersonalMove } from './moves.ts';
import { refuse } from './refusal.ts';
import { revise, type Step, writeRevision } from './revision.ts';
import { timelineOf } from './timeline.ts';

/** A case that the caller's office holds, locked, at the version that the caller saw. */
export interface HeldCase {
  tx: EntityManager;
  desk: Desk;
  actor: Actor;
  at: Date;
  card: CardState;
  timeline: MilestoneState[];
  custody: Custody;
  note: string;
}

/** What a move adds to the common step, and what it still has to write once the revision stands. */
export interface Plan {
  step?: Partial<Pick<Step, 'sentTo' | 'ground' | 'outcome' | 'epoch' | 'newOffice'>>;
  /** What the record says; the caller's note by default. */
  text?: string;
  after?: (revised: { card: CardState; timeline: MilestoneState[] }) => Promise<void>;
}

/** The one door of every change: once per key, locked, allowed, current, moved, written and posted in one transaction. */
export async function change(
  desk: Desk,
  actor: Actor,
  move: PersonalMove,
  request: { case: MoveInput },
  plan: (held: HeldCase) => Plan | Promise<Plan>,
): Promise<string> {
  const { id, idempotencyKey, version, note } = request.case;
  const at = desk.now();
  if (note.length > LONGEST.note)
    refuse('BAD_INPUT', 'The note has at most 2,000 characters.', '说明不得超过 2000 字。');
  const changed = await asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: idempotencyKey, said: [move, request], at }, async () => {
      const custody = await lockedCustody(tx, actor, move, id);
      const card = await tx.findOneOrFail(Card, { id });
      assertCurrent(card, version);
      const timeline = await timelineOf(tx, id);
      const held = { tx, desk, actor, at, card, timeline, custody, note };
      await carryOut(held, move, await plan(held));
      return id;
    }),
  );
  desk.checkpoint(`${move.toLowerCase()}.committed`);
  return changed;
}

/** The custody row, locked for the caller's office, or the reason why the office cannot act. */
async function lockedCustody(
  tx: EntityManager,
  actor: Actor,
  move: PersonalMove,
  id: string,
): Promise<Custody> {
  const act = ACT_FOR[move];
  const visible = await tx.count(Card, { id });
  if (visible === 0)
    return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  if (!hasAct(actor, act))
    return refuse('NOT_ALLOWED', `Your role may not ${act}.`, '您的角色无权进行此操作。');
  const custody = await tx.findOne(Custody, { caseId: id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (custody?.state === 'HELD' && may(actor, act, custody.office)) return custody;
  if (custody?.state === 'IN_TRANSIT') {
    return refuse('IN_TRANSIT', 'The case is on its way to another tier.', '案件正在移交途中。');
  }
  return refuse('NOT_HOLDER', 'Your office does not hold the case.', '案件不由贵单位持有。');
}

function assertCurrent(card: CardState, version: string): void {
  const now = `${card.epoch}.${card.revision}`;
  if (version === now) return;
  refuse(
    'STALE_VERSION',
    `The case is at version ${now}; read it again before you act.`,
    `案件已更新至版本 ${now},请刷新后再操作。`,
  );
}

async function carryOut(held: HeldCase, move: PersonalMove, plan: Plan): Promise<void> {
  const { tx, desk, actor, at, custody, timeline } = held;
  const step: Step = {
    move,
    at,
    tier: desk.tier,
    office: custody.office,
    role: roleFor(actor, ACT_FOR[move]),
    ...plan.step,
  };
  const revised = revise(held.card, timeline, step);
  desk.checkpoint(`${move.toLowerCase()}.locked`);
  await writeRevision(tx, desk.tier, revised);
  await tx.insert(Entry, {
    caseId: revised.card.id,
    office: custody.office,
    epoch: revised.card.epoch,
    revision: revised.card.revision,
    at,
    author: actor.name,
    move,
    body: plan.text ?? held.note,
  });
  desk.checkpoint(`${move.toLowerCase()}.revised`);
  await plan.after?.({ card: revised.card, timeline: [...timeline, revised.milestone] });
  desk.checkpoint(`${move.toLowerCase()}.posted`);
}
