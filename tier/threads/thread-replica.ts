import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Card, type CardState } from '../cases/card.ts';
import { isEnded } from '../cases/moves.ts';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import { lockChain } from '../delivery/ledger.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import { contains, isAbove, speaksAt, tierOf } from '../jurisdiction/region.ts';
import type { Tier } from '../schema.types.ts';
import {
  MessageShape,
  type MessageState,
  MOST_MESSAGES,
  messagesOf,
  officesOf,
  THREAD_COLUMNS,
  ThreadShape,
  type ThreadState,
  takesPart,
  threadById,
} from './thread.ts';
import { nextPosition, placed } from './thread-order.ts';
import { FOLLOWS_HOLDER, MESSAGES } from './thread-rules.ts';
import { keepMessage, keepStanding, noticeParts, partTiers, versionOf } from './write-thread.ts';

// A thread between tiers. The owner sends every message with its place, a copy sends its own: always all that the peer
// has not confirmed, in order. What came before is known by its tier and number, so nothing is there twice.

const MOST_OFFICES = 50;

const ThreadMessageShape = z.object({
  thread: ThreadShape,
  offices: z
    .array(z.string().regex(/^\d{6,12}$/))
    .min(1)
    .max(MOST_OFFICES),
  // A copy may hold messages that the owner had not placed when it was full.
  messages: z.array(MessageShape).max(2 * MOST_MESSAGES),
});
type ThreadMessage = z.infer<typeof ThreadMessageShape>;

/** What the peer is to know of the thread. */
export async function threadMessage(
  em: EntityManager,
  self: Tier,
  { caseId: id, sentRevision }: Waiting,
): Promise<ThreadMessage | null> {
  const found = await threadById(em, id);
  if (found === undefined) return null;
  const { status: _, ...thread } = found;
  const messages = (await messagesOf(em, id)).filter((message) =>
    thread.owner === self
      ? (message.position ?? 0) > sentRevision
      : message.tier === self && message.number > sentRevision,
  );
  return { thread, offices: await officesOf(em, id), messages };
}

/** Keeps what a peer says of a thread. */
export async function keepThread(
  tx: EntityManager,
  self: Tier,
  statement: Statement,
  payload: unknown,
): Promise<void> {
  const said = ThreadMessageShape.parse(payload);
  const { thread } = said;
  assertMaySay(self, statement, said);
  // The case before the thread, as whoever writes and `followHolder` do it.
  if (thread.owner === self) await lockChain(tx, thread.caseId);
  await lockChain(tx, thread.id);
  await keepHeader(tx, self, statement.from, said);
  const offices = await officesOf(tx, thread.id);
  // A copy's own list of who takes part proves nothing.
  if (thread.owner === self && !said.messages.every(({ office }) => offices.includes(office)))
    throw new ForgedStatement('the payload is not what its sender may say');
  const before = await messagesOf(tx, thread.id);
  const kept = thread.owner === self ? await place(tx, said, before) : await copy(tx, self, said, before);
  const after = await messagesOf(tx, thread.id);
  await keepStanding(tx, thread, after);
  await noticeParts(
    tx,
    self,
    { thread, offices },
    kept.filter(({ tier }) => tier !== self),
  );
  // The owner tells everybody who takes part the place of what came in, its writer included.
  if (thread.owner === self && kept.length > 0) {
    const newest = { position: nextPosition(after) - 1, number: 0 };
    const of = { thread, offices };
    await wantSent(tx, thread.id, 'thread', versionOf(self, of, newest), partTiers(of, self));
  }
  // The case may have moved on before its thread came here.
  const card = thread.owner === self ? await tx.findOne(Card, { id: thread.caseId }) : null;
  if (card !== null) await followHolder(tx, self, card);
}

/** A copy says what its own offices wrote, and begins what may begin below; the owner says everything. */
function assertMaySay(self: Tier, { caseId, from }: Statement, said: ThreadMessage) {
  const { thread, offices, messages } = said;
  const fromOwner = thread.owner === from && messages.every(({ position }) => position !== null);
  const fromCopy =
    thread.owner === self &&
    messages.every(({ tier, kind }) => tier === from && MESSAGES[thread.purpose][kind]?.by === 'BELOW');
  const ofItsPlace =
    tierOf(thread.office) === thread.owner && offices.every((office) => contains(thread.office, office));
  if (
    caseId !== thread.id ||
    !ofItsPlace ||
    !(fromOwner || fromCopy) ||
    !messages.every(speaksForItself(said))
  )
    throw new ForgedStatement('the payload is not what its sender may say');
}

/** Every message is of an office of the tier that it names, on the side where that office stands, with that tier's files. */
const speaksForItself =
  ({ thread, offices }: ThreadMessage) =>
  ({ tier, kind, office, body }: MessageState): boolean => {
    const by = MESSAGES[thread.purpose][kind]?.by;
    const takesPart = by === 'ABOVE' ? tier === thread.owner : by === 'BELOW' && offices.includes(office);
    return (
      takesPart &&
      speaksAt(office) === tier &&
      body.attachments.every((attachment) => attachment.tier === tier)
    );
  };

async function keepHeader(
  tx: EntityManager,
  self: Tier,
  from: Tier,
  { thread, offices, messages }: ThreadMessage,
): Promise<void> {
  const known = await threadById(tx, thread.id);
  const same =
    known?.caseId === thread.caseId &&
    known.owner === thread.owner &&
    known.office === thread.office &&
    known.purpose === thread.purpose;
  const beginsBelow = messages[0] !== undefined && MESSAGES[thread.purpose][messages[0].kind]?.opens === true;
  if (known ? !same : thread.owner === self && !beginsBelow)
    throw new ForgedStatement('the payload is not what its sender may say');
  if (known === undefined)
    await tx.execute(
      `insert into thread (id, case_id, purpose, owner, office, opened_at, status)
       values (?, ?, ?, ?, ?, ?, 'AWAITS_BELOW')`,
      [thread.id, thread.caseId, thread.purpose, thread.owner, thread.office, thread.openedAt],
    );
  // Who takes part is the owner's to say; where a thread begins below, its own office takes part.
  const taking =
    from === thread.owner ? offices : known ? [] : offices.filter((office) => tierOf(office) === from);
  for (const office of taking) await takesPart(tx, thread, office);
}

/** At the owner: each message that is new gets the next place. */
async function place(
  tx: EntityManager,
  { thread, messages }: ThreadMessage,
  before: readonly MessageState[],
): Promise<MessageState[]> {
  const kept = placed(before, messages);
  for (const message of kept) await keepMessage(tx, thread.id, message);
  return kept;
}

/** At a copy: what is new comes in at its place, and what was written here learns its own. */
async function copy(
  tx: EntityManager,
  self: Tier,
  { thread, messages }: ThreadMessage,
  before: readonly MessageState[],
): Promise<MessageState[]> {
  const kept: MessageState[] = [];
  for (const message of messages) {
    const here = before.find(({ tier, number }) => tier === message.tier && number === message.number);
    if (here === undefined) {
      // What was written here is here: nobody brings words of this tier's own offices.
      if (message.tier === self) throw new ForgedStatement('the payload is not what its sender may say');
      await keepMessage(tx, thread.id, message);
      kept.push(message);
    } else if (here.position === null) {
      await tx.execute(
        'update thread_message set position = ? where thread_id = ? and tier = ? and number = ?',
        [message.position, thread.id, message.tier, message.number],
      );
    }
  }
  return kept;
}

/**
 * At the owner: whoever holds the case by now takes part in the threads that go with it, and is sent all of them. A holder
 * outside the place of the office that guides is not guided from there.
 */
export async function followHolder(tx: EntityManager, self: Tier, card: CardState): Promise<void> {
  const { holderOffice, inTransitTo } = card;
  const holder = tierOf(holderOffice);
  if (inTransitTo !== null || isEnded(card.status) || holder === undefined || !isAbove(self, holder)) return;
  const threads = await tx.execute<ThreadState[]>(
    `select ${THREAD_COLUMNS} from thread where case_id = ? and owner = ? and status <> 'CLOSED'
       and not exists (select 1 from thread_office where thread_id = thread.id and office = ?)`,
    [card.id, self, holderOffice],
  );
  const goesAlong = ({ purpose, office }: ThreadState) =>
    FOLLOWS_HOLDER[purpose] && contains(office, holderOffice);
  for (const thread of threads.filter(goesAlong)) {
    await lockChain(tx, thread.id);
    await takesPart(tx, thread, holderOffice);
    const of = { thread, offices: await officesOf(tx, thread.id) };
    const newest = { position: nextPosition(await messagesOf(tx, thread.id)) - 1, number: 0 };
    await wantSent(tx, thread.id, 'thread', versionOf(self, of, newest), partTiers(of, self));
  }
}
