import type { Actor } from '@sanji/edge/identity.ts';
import { post } from '../delivery/outbox.ts';
import { Place } from '../jurisdiction/place.ts';
import { isAbove, placeAt, tierOf } from '../jurisdiction/region.ts';
import { tracesBeside } from '../persons/traces.ts';
import type { AssignInput, EscalateInput, MoveInput, Tier } from '../schema.types.ts';
import type { CardState, MilestoneState } from './card.ts';
import { change, type HeldCase, type Plan } from './change.ts';
import type { Desk } from './desk.ts';
import { travelling } from './dossier.ts';
import { Handling, Party } from './handling.ts';
import { assertMayClimb } from './ladder.ts';
import { assertMayObject } from './objection.ts';
import { refuse } from './refusal.ts';
import type { Handover } from './wire.ts';

/** Hands a case up, on a ground that the ladder knows. The office above is the one whose place contains ours. */
export const escalateCase = (desk: Desk, actor: Actor, input: EscalateInput): Promise<string> =>
  change(desk, actor, 'ESCALATE', input, (held) => {
    assertGround(held, input);
    assertReasoned(held.note);
    const office = placeAt(input.to, held.custody.office);
    if (office === undefined || !isAbove(input.to, desk.tier)) {
      return refuse('BAD_INPUT', 'An escalation goes up.', '上报须向上级进行。');
    }
    return handOver(held, { move: 'ESCALATE', to: input.to, office, ground: input.ground });
  });

/** An objection is judged by its own rule; every other ground by the ladder. */
function assertGround(held: HeldCase, { to, ground }: EscalateInput): void {
  const { desk, card, timeline, custody, note: reasons, at } = held;
  if (ground === 'OBJECTION') assertMayObject({ card, timeline, office: custody.office, to, reasons, at });
  else assertMayClimb(desk.tier, to, ground, held);
}

/** Hands a case down to an office below. The receiver declines what is not its place or kind. */
export const assignCase = (desk: Desk, actor: Actor, input: AssignInput): Promise<string> =>
  change(desk, actor, 'ASSIGN', input, async (held) => {
    const to = tierOf(input.office);
    if (to === undefined || !isAbove(desk.tier, to)) {
      return refuse('BAD_INPUT', 'A case is assigned to an office of a tier below.', '交办须指向下级单位。');
    }
    if (!input.office.startsWith(held.custody.office)) {
      return refuse('OUT_OF_REGION', 'That office is not below yours.', '该单位不在本级辖区内。');
    }
    const known = await held.tx.count(Place, { code: input.office });
    if (known === 0)
      return refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
    return handOver(held, { move: 'ASSIGN', to, office: input.office });
  });

/** Sends a case back to the office that it came from. A person's objection is a new hand-over, not a recall. */
export const returnCase = (desk: Desk, actor: Actor, input: MoveInput): Promise<string> =>
  change(desk, actor, 'RETURN', { case: input }, (held) => {
    const { receivedFromTier: to, receivedFromOffice: office } = held.custody;
    if (to === null || office === null) {
      return refuse(
        'NOT_ALLOWED_NOW',
        'The case was registered here; there is nowhere to return it.',
        '案件由本级登记,无处可退。',
      );
    }
    assertReasoned(held.note);
    return handOver(held, { move: 'RETURN', to, office });
  });

function assertReasoned(note: string): void {
  if (note.trim() === '') refuse('BAD_INPUT', 'Give the reason in the note.', '请在说明中写明理由。');
}

export type Destination = {
  move: Handover['move'];
  to: Tier;
  office: string;
  ground?: EscalateInput['ground'];
};

/** What a hand-over adds to the step, and the promise that it makes. */
export const handOver = (held: HeldCase, { move, to, office, ground }: Destination): Plan => ({
  step: { sentTo: to, ...(ground ? { ground } : {}) },
  after: (revised) => sendOff(held, move, to, office, revised),
});

/** The sender's transaction: in transit here, and promised there, or neither. */
async function sendOff(
  held: HeldCase,
  move: Handover['move'],
  to: Tier,
  toOffice: string,
  { card, timeline }: { card: CardState; timeline: MilestoneState[] },
): Promise<void> {
  const { tx, desk, custody, at, note } = held;
  const epoch = custody.epoch + 1;
  const handover: Handover = {
    move,
    fromOffice: custody.office,
    toOffice,
    reason: note,
    card,
    timeline,
    reach: await reachRows(held),
    ...(await whatTheNextHolderNeeds(held)),
    dossier: travelling(await held.papers()),
    traces: await tracesBeside(tx, card.id, custody.office),
  };
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `update custody set state = 'IN_TRANSIT' where case_id = ? and state = 'HELD' and epoch = ?`,
    [card.id, custody.epoch],
    'run',
  );
  if (affectedRows !== 1) throw new Error('the custody row was not the one that was locked');
  desk.checkpoint('handover.in-transit');
  const payload = JSON.stringify(handover);
  await post(tx, desk.keys, { id: desk.newId(), caseId: card.id, epoch, peer: to, payload, at });
}

async function reachRows({ tx, card }: HeldCase): Promise<string[]> {
  const rows = await tx.execute<{ region: string }[]>('select region from reach where case_id = ?', [
    card.id,
  ]);
  return rows.map((row) => row.region);
}

async function whatTheNextHolderNeeds({
  tx,
  custody,
}: HeldCase): Promise<Pick<Handover, 'narrative' | 'parties'>> {
  const key = { caseId: custody.caseId, office: custody.office };
  const { narrative } = await tx.findOneOrFail(Handling, key);
  const parties = await tx.find(Party, key, { orderBy: { id: 'asc' } });
  return {
    narrative,
    parties: parties.map(({ id, role, name, phone, address }) => ({ id, role, name, phone, address })),
  };
}
