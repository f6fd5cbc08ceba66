import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { type Version, wantSent } from '../delivery/dispatch.ts';
import { hasAct, roleFor } from '../jurisdiction/policy.ts';
import { contains, speaksAt, tierOf } from '../jurisdiction/region.ts';
import { giveNotice } from '../office-desk/notices.ts';
import type { Act, ThreadMessageKind, Tier } from '../schema.types.ts';
import { endMeetingOf } from '../video/end-meeting.ts';
import { lockBoth } from './lock-thread.ts';
import {
  BodyShape,
  type MessageBody,
  type MessageState,
  MOST_MESSAGES,
  messagesOf,
  officesOf,
  type ThreadState,
  takesPart,
  threadById,
} from './thread.ts';
import { nextPosition } from './thread-order.ts';
import { askedIn, MESSAGES, type Side, standingAfter } from './thread-rules.ts';

export interface NewMessage {
  kind: ThreadMessageKind;
  body: Partial<MessageBody> & { text: string };
}

export type NewThread = Omit<ThreadState, 'id' | 'openedAt'> & {
  /** The offices below that take part. */
  offices: readonly string[];
  first: NewMessage;
};

/** Begins a thread about a case, in the caller's transaction. Whoever calls has judged whether the case allows it. */
export async function openThread(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  { offices, first, ...of }: NewThread,
): Promise<ThreadState> {
  const thread = { ...of, id: `${of.caseId.slice(0, 6)}-${desk.newId()}`, openedAt: desk.now() };
  if (MESSAGES[thread.purpose][first.kind]?.opens !== true)
    refuse('NOT_ALLOWED_NOW', 'A thread does not begin with this.', '函件往来不能以此开始。');
  await tx.execute(
    `insert into thread (id, case_id, purpose, owner, office, opened_at, status) values (?, ?, ?, ?, ?, ?, 'AWAITS_BELOW')`,
    [thread.id, thread.caseId, thread.purpose, thread.owner, thread.office, thread.openedAt],
  );
  for (const office of new Set(offices)) await takesPart(tx, thread, office);
  await lockBoth(tx, thread);
  await write(tx, desk, actor, { thread, offices, before: [] }, first);
  return thread;
}

/** Writes a message into a thread, in the caller's transaction: once, in order, and told to every tier that takes part. */
export async function sayInThread(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  threadId: string,
  message: NewMessage,
): Promise<ThreadState> {
  const thread = await threadById(tx, threadId);
  if (thread === undefined)
    return refuse('NOT_FOUND', 'There is no such thread that you may see.', '未找到可查看的该函件往来。');
  await lockBoth(tx, thread);
  const of = { thread, offices: await officesOf(tx, threadId), before: await messagesOf(tx, threadId) };
  await write(tx, desk, actor, of, message);
  return thread;
}

export interface OpenThread {
  thread: ThreadState;
  offices: readonly string[];
  before: readonly MessageState[];
}

/** Whether the caller writes from this side, here and with this act. A city's or a province's leader speaks through the county. */
function writesFrom(side: Side, { tier }: Desk, { thread, offices }: OpenThread, actor: Actor): boolean {
  if (side === 'ABOVE')
    return tier === thread.owner && speaksAt(actor.region) === tier && contains(actor.region, thread.office);
  return tierOf(actor.region) === tier && offices.includes(actor.region);
}

async function write(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  of: OpenThread,
  { kind, body }: NewMessage,
): Promise<void> {
  const { thread, before } = of;
  const rule = MESSAGES[thread.purpose][kind];
  if (rule === undefined || !hasAct(actor, rule.act) || !writesFrom(rule.by, desk, of, actor))
    return refuse('NOT_ALLOWED', 'You may not write this in the thread.', '您无权在此函件往来中发送该内容。');
  const standing = standingAfter(thread.purpose, before);
  if (before.length > 0) assertOpen(standing.status === 'CLOSED');
  // What is full can still be ended, and acknowledged where it cannot be ended otherwise.
  if (before.length >= MOST_MESSAGES && rule.next !== 'CLOSED' && rule.onceAnOffice !== true)
    refuse('BAD_INPUT', 'A thread takes at most 100 messages.', '每个函件往来不得超过 100 条。');
  if (rule.decidesPlan && !standing.openPlan)
    refuse('NOT_ALLOWED_NOW', 'No plan waits for a decision.', '没有待决定的方案。');
  if (rule.onceAnOffice && before.some((said) => said.kind === kind && said.office === actor.region))
    refuse('NOT_ALLOWED_NOW', 'Your office has written this already.', '贵单位已作此答复。');
  const message = written(desk, actor, of, rule.act, { kind, body });
  await keepWritten(tx, desk, of, message);
  if (rule.next === 'CLOSED') await endMeetingOf(tx, desk, thread.id, { ...message, subject: actor.subject });
}

/** The thread with one message more, for everybody who takes part. */
export async function keepWritten(
  tx: EntityManager,
  { tier }: Pick<Desk, 'tier'>,
  of: OpenThread,
  message: MessageState,
): Promise<void> {
  const { thread, before } = of;
  await keepMessage(tx, thread.id, message);
  await keepStanding(tx, thread, [...before, message]);
  await tellParts(tx, tier, of, message);
}

function assertOpen(closed: boolean): void {
  if (closed) refuse('NOT_ALLOWED_NOW', 'The thread is closed.', '该函件往来已结束。');
}

/** What the message answers: the newest that its writer's tier has heard of. */
const answeredBy = (
  { purpose }: Pick<ThreadState, 'purpose'>,
  before: readonly MessageState[],
  kind: ThreadMessageKind,
): string | null => (MESSAGES[purpose][kind]?.answers ? (askedIn(purpose, before)?.id ?? null) : null);

function written(
  desk: Desk,
  actor: Actor,
  { thread, before }: OpenThread,
  act: Act,
  { kind, body }: NewMessage,
): MessageState {
  const own = before.filter(({ tier }) => tier === desk.tier);
  return {
    tier: desk.tier,
    number: (own.at(-1)?.number ?? 0) + 1,
    id: desk.newId(),
    kind,
    at: desk.now(),
    office: actor.region,
    author: actor.name,
    role: roleFor(actor, act) ?? '',
    body: BodyShape.parse({ ...body, answers: answeredBy(thread, before, kind) }),
    position: desk.tier === thread.owner ? nextPosition(before) : null,
  };
}

export const keepMessage = (tx: EntityManager, threadId: string, message: MessageState): Promise<unknown> =>
  tx.execute(
    `insert into thread_message (thread_id, tier, number, id, kind, at, office, author, role, body, position)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [
      threadId,
      message.tier,
      message.number,
      message.id,
      message.kind,
      message.at,
      message.office,
      message.author,
      message.role,
      JSON.stringify(message.body),
      message.position,
    ],
  );

export async function keepStanding(
  tx: EntityManager,
  thread: Pick<ThreadState, 'id' | 'purpose'>,
  messages: readonly MessageState[],
): Promise<void> {
  const { status, dueAt } = standingAfter(thread.purpose, messages);
  await tx.execute('update thread set status = ?, due_at = ? where id = ?', [status, dueAt, thread.id]);
}

/** How new a thread is: at the owner by its offices and its places, at a copy by what was written there. */
export const versionOf = (
  self: Tier,
  { thread, offices }: Pick<OpenThread, 'thread' | 'offices'>,
  { position, number }: Pick<MessageState, 'position' | 'number'>,
): Version =>
  thread.owner === self ? { epoch: offices.length, revision: position ?? 0 } : { epoch: 0, revision: number };

/** The tiers beside this one that keep the thread. */
export const partTiers = (
  { thread, offices }: Pick<OpenThread, 'thread' | 'offices'>,
  self: Tier,
): Tier[] => {
  // A copy speaks to the owner alone, which tells the others in its order.
  if (thread.owner !== self) return [thread.owner];
  const tiers = offices.map(tierOf).filter((tier) => tier !== undefined && tier !== self);
  return [...new Set(tiers)].filter((tier) => tier !== undefined);
};

async function tellParts(
  tx: EntityManager,
  self: Tier,
  of: OpenThread,
  message: MessageState,
): Promise<void> {
  await wantSent(tx, of.thread.id, 'thread', versionOf(self, of, message), partTiers(of, self));
  await noticeParts(tx, self, of, [message]);
}

/** Tells the offices of this tier that take part what others have written. */
export async function noticeParts(
  tx: EntityManager,
  self: Tier,
  { thread, offices }: Pick<OpenThread, 'thread' | 'offices'>,
  messages: readonly MessageState[],
): Promise<void> {
  const here = [...offices, thread.office].filter((office) => tierOf(office) === self);
  for (const { id, at, office: author } of messages) {
    for (const office of new Set(here)) {
      if (office === author) continue;
      const about = { caseId: thread.caseId, subjectId: thread.id, at };
      await giveNotice(tx, { office, id, kind: thread.purpose, ...about });
    }
  }
}
