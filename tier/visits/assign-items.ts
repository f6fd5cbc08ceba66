import type { Actor } from '@sanji/edge/identity.ts';
import { caseId } from '../cases/case-id.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { asData, Refusal, type RefusedRow, refuse } from '../cases/refusal.ts';
import { enterMatter } from '../intake/register.ts';
import { withoutNumbers } from '../persons/person-trace.ts';
import { assertOwnPlace } from '../registers/own-place.ts';
import type { AssignedItemInput, AssignSessionItemsInput } from '../schema.types.ts';
import { assertBatches, lockSession } from './keep-session.ts';

// A registration is some dozen statements, and the gateway gives a change five seconds.
const MOST_AT_ONCE = 25;

/** What became of one matter of the call. */
export interface AssignedItemRow {
  key: string;
  caseId: string | null;
  refused: RefusedRow | null;
}

/** Registers what a session assigns: each matter becomes a case of the caller's office, in a transaction of its own. */
export async function assignItems(
  desk: Desk,
  actor: Actor,
  { id, items }: AssignSessionItemsInput,
): Promise<AssignedItemRow[]> {
  assertOwnPlace(desk, actor);
  if (items.length < 1 || items.length > MOST_AT_ONCE)
    refuse('BAD_INPUT', 'Assign 1 to 25 matters at once.', '每次须交办 1 至 25 件。');
  await asCaller(desk, actor, (tx) => lockSession(tx, actor.region, id));
  const assigned: AssignedItemRow[] = [];
  for (const item of items) assigned.push(await assignItem(desk, actor, id, item));
  return assigned;
}

async function assignItem(
  desk: Desk,
  actor: Actor,
  session: string,
  item: AssignedItemInput,
): Promise<AssignedItemRow> {
  const key = item.matter.idempotencyKey;
  try {
    return { key, caseId: await entered(desk, actor, session, item), refused: null };
  } catch (error) {
    if (error instanceof Refusal) return { key, caseId: null, refused: asData(error) };
    throw error;
  }
}

function entered(
  desk: Desk,
  actor: Actor,
  session: string,
  { batch, matter }: AssignedItemInput,
): Promise<string> {
  if (matter.channel !== 'LEADER_VISIT')
    refuse('BAD_INPUT', 'What leaders receive came by LEADER_VISIT.', '接访事项的来源渠道须为领导接访下访。');
  const at = desk.now();
  const place = actor.region;
  const said = ['assignItem', session, batch, withoutNumbers(desk.personKey, place.slice(0, 6), matter)];
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: matter.idempotencyKey, said, at }, async () => {
      await assertBatches(tx, session, [batch]);
      const id = caseId(place, desk.tier, desk.newId());
      await enterMatter({ tx, desk, actor, at, id }, matter, null);
      // Last, for the registration asks other tiers, and nobody is to wait for them on a lock.
      const highest = await lockSession(tx, place, session);
      await tx.execute(
        `insert into session_item (session, place, number, batch, outcome, subject, case_id)
         values (?, ?, ?, ?, 'ASSIGNED', ?, ?)`,
        [session, place, highest + 1, batch, matter.title.trim(), id],
      );
      return id;
    }),
  );
}
