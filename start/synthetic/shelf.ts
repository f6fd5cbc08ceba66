import type { TierActionState } from '@sanji/tier/actions/tier-action.ts';
import type { CardState, MilestoneState } from '@sanji/tier/cases/card.ts';
import type { Custody } from '@sanji/tier/cases/custody.ts';
import type { Entry, Handling, Party, Round } from '@sanji/tier/cases/handling.ts';
import type { MarkState } from '@sanji/tier/cases/marks.ts';
import { copyHolders } from '@sanji/tier/cases/revision.ts';
import type { Version } from '@sanji/tier/delivery/dispatch.ts';
import type { InboxRow } from '@sanji/tier/delivery/inbox.ts';
import { followingLine, type LedgerLine, type NewLine } from '@sanji/tier/delivery/ledger.ts';
import type { OutboxRow } from '@sanji/tier/delivery/outbox.ts';
import type { Peer, ReplicaKind } from '@sanji/tier/delivery/statement.ts';
import type { NewNotice } from '@sanji/tier/office-desk/notices.ts';
import type { ThreadStatus, Tier } from '@sanji/tier/schema.types.ts';
import type { MessageState, ThreadState } from '@sanji/tier/threads/thread.ts';
import { type AdoptionRows, noAdoption } from './adoption-rows.ts';

interface DispatchRow {
  caseId: string;
  peer: Peer;
  kind: ReplicaKind;
  wantedEpoch: number;
  wantedRevision: number;
  sentEpoch: number;
  sentRevision: number;
}

/** What one tier's database keeps of one case. */
export interface Shelf {
  custody: Custody | null;
  card: CardState | null;
  timeline: readonly MilestoneState[];
  reach: Set<string>;
  marks: Map<Tier, MarkState>;
  actions: TierActionState[];
  handlings: Handling[];
  parties: Party[];
  rounds: Round[];
  entries: Entry[];
  outbox: OutboxRow[];
  inbox: InboxRow[];
  dispatch: Map<string, DispatchRow>;
  ledger: LedgerLine[];
  notices: Required<NewNotice>[];
  threads: (ThreadState & { status: ThreadStatus; dueAt: string | null })[];
  threadOffices: { threadId: string; office: string; openedAt: Date }[];
  threadMessages: (MessageState & { threadId: string })[];
  /** Cards that were given, and what became of the proposals for them: at the tier that gave them. */
  supervisions: object[];
  proposals: object[];
  /** Of an adopted case, at the county. */
  adoption: AdoptionRows;
}
export type Shelves = Record<Tier, Shelf>;

const emptyShelf = (): Shelf => ({
  custody: null,
  card: null,
  timeline: [],
  reach: new Set(),
  marks: new Map(),
  actions: [],
  handlings: [],
  parties: [],
  rounds: [],
  entries: [],
  outbox: [],
  inbox: [],
  dispatch: new Map(),
  ledger: [],
  notices: [],
  threads: [],
  threadOffices: [],
  threadMessages: [],
  supervisions: [],
  proposals: [],
  adoption: noAdoption(),
});
export const emptyShelves = (): Shelves => ({
  VILLAGE: emptyShelf(),
  TOWNSHIP: emptyShelf(),
  COUNTY: emptyShelf(),
});

/** Adds a line to the chain, as `record` does. */
export function recordOn(shelf: Shelf, line: NewLine): void {
  shelf.ledger.push(followingLine(shelf.ledger.at(-1), line));
}

/** Notes that the peers have this version by now: what they are to know is what they were told. */
export function toldOf(
  shelf: Shelf,
  kind: ReplicaKind,
  { id: caseId, ...card }: Pick<CardState, 'id' | 'places' | 'handledBy'>,
  { self, version }: { self: Tier; version: Version },
): void {
  for (const peer of copyHolders(card, self)) {
    const { epoch, revision } = version;
    const sent = { wantedEpoch: epoch, wantedRevision: revision, sentEpoch: epoch, sentRevision: revision };
    shelf.dispatch.set(`${kind} ${peer}`, { caseId, peer, kind, ...sent });
  }
}

/** The rows of the shelf by table, in an order in which they may be inserted. */
export const rowsOf = (shelf: Shelf): Record<string, readonly object[]> => ({
  custody: shelf.custody === null ? [] : [shelf.custody],
  card: shelf.card === null ? [] : [shelf.card],
  reach: reachRows(shelf),
  milestone: shelf.card === null ? [] : shelf.timeline,
  mark: [...shelf.marks.values()],
  tier_action: shelf.actions,
  handling: shelf.handlings,
  party: shelf.parties,
  round: shelf.rounds,
  entry: shelf.entries,
  outbox: shelf.outbox,
  inbox: shelf.inbox,
  dispatch: [...shelf.dispatch.values()],
  ledger: shelf.ledger,
  office_notice: shelf.notices,
  thread: shelf.threads,
  thread_office: shelf.threadOffices,
  thread_message: shelf.threadMessages,
  supervision: shelf.supervisions,
  proposal_decision: shelf.proposals,
  ...shelf.adoption,
});

function reachRows({ card, reach }: Shelf): object[] {
  if (card === null) return [];
  return [...reach].map((region) => ({ caseId: card.id, region, registeredAt: card.registeredAt }));
}
