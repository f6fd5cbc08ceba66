import { tierOf } from '@sanji/tier/jurisdiction/region.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import type { MessageState, ThreadState } from '@sanji/tier/threads/thread.ts';
import { standingAfter } from '@sanji/tier/threads/thread-rules.ts';
import { type OpenThread, partTiers, versionOf } from '@sanji/tier/threads/write-thread.ts';
import type { Shelves } from './shelf.ts';

interface Kept {
  thread: ThreadState;
  offices: readonly string[];
  messages: readonly MessageState[];
}

/** The thread wherever it is kept, with everything told: as after `settle()`. */
export function keepThread(shelves: Shelves, { thread, offices, messages }: Kept): void {
  const { status, dueAt } = standingAfter(thread.purpose, messages);
  const row = { ...thread, status, dueAt };
  const of: Pick<OpenThread, 'thread' | 'offices'> = { thread, offices };
  for (const tier of new Set([thread.owner, ...partTiers(of, thread.owner)])) {
    const shelf = shelves[tier];
    shelf.threads.push(row);
    shelf.threadOffices.push(
      ...offices.map((office) => ({ threadId: thread.id, office, openedAt: thread.openedAt })),
    );
    shelf.threadMessages.push(...messages.map((message) => ({ threadId: thread.id, ...message })));
    tellOf(shelves, tier, of, messages);
    notice(shelves, tier, of, messages);
  }
}

/** What this tier told: the owner every place, a copy what was written there. */
function tellOf(
  shelves: Shelves,
  self: Tier,
  of: Pick<OpenThread, 'thread' | 'offices'>,
  messages: readonly MessageState[],
): void {
  const newest = messages.findLast(({ tier }) => of.thread.owner === self || tier === self);
  if (newest === undefined) return;
  const { epoch, revision } = versionOf(self, of, newest);
  for (const peer of partTiers(of, self))
    shelves[self].dispatch.set(`thread ${of.thread.id} ${peer}`, {
      caseId: of.thread.id,
      peer,
      kind: 'thread',
      wantedEpoch: epoch,
      wantedRevision: revision,
      sentEpoch: epoch,
      sentRevision: revision,
    });
}

/** The notices of the offices of this tier, as `noticeParts` gives them. */
function notice(
  shelves: Shelves,
  self: Tier,
  { thread, offices }: Pick<OpenThread, 'thread' | 'offices'>,
  messages: readonly MessageState[],
): void {
  const here = new Set([...offices, thread.office].filter((office) => tierOf(office) === self));
  for (const { id, at, office: author } of messages)
    for (const office of here)
      if (office !== author)
        shelves[self].notices.push({
          office,
          id,
          kind: thread.purpose,
          caseId: thread.caseId,
          subjectId: thread.id,
          at,
        });
}
