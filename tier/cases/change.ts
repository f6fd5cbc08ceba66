import type { Actor } from '@sanji/edge/identity.ts';
import { roleFor } from '../jurisdiction/policy.ts';
import { assertRoomFor } from '../review/guards.ts';
import type { MoveInput } from '../schema.types.ts';
import { LONGEST } from './bounds.ts';
import type { CardState, MilestoneState } from './card.ts';
import { asCaller, type Desk, rulesFor } from './desk.ts';
import { Entry } from './handling.ts';
import { once } from './idempotency.ts';
import { ACT_FOR, type PersonalMove } from './moves.ts';
import { type OpenDossier, openDossier } from './open-dossier.ts';
import { refuse } from './refusal.ts';
import { revise, type Step, writeRevision } from './revision.ts';

/** A case that the caller's office holds, locked, at the version that the caller saw. */
export interface HeldCase extends OpenDossier {
  note: string;
}

/** What a move adds to the common step, and what it still has to write once the revision stands. */
export interface Plan {
  step?: Partial<
    Pick<
      Step,
      | 'sentTo'
      | 'ground'
      | 'outcome'
      | 'closing'
      | 'decides'
      | 'answered'
      | 'extendDays'
      | 'effectiveAt'
      | 'epoch'
      | 'newOffice'
    >
  >;
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
      const held = { ...(await openDossier(tx, desk, actor, ACT_FOR[move], id, at)), note };
      assertCurrent(held.card, version);
      assertRoomFor(held, move);
      await carryOut(held, move, await plan(held));
      return id;
    }),
  );
  desk.checkpoint(`${move.toLowerCase()}.committed`);
  return changed;
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
  const revised = revise(held.card, timeline, step, rulesFor(desk, held.card));
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
