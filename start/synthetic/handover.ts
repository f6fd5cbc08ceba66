import { isCompetent } from '@sanji/tier/cases/ladder.ts';
import { reachOf } from '@sanji/tier/cases/replicas.ts';
import { type Handover, HandoverShape } from '@sanji/tier/cases/wire.ts';
import { receiptFor } from '@sanji/tier/delivery/inbox.ts';
import { handoverStatement, type PromisedHandover } from '@sanji/tier/delivery/outbox.ts';
import { type Receipt, type Statement, sign } from '@sanji/tier/delivery/statement.ts';
import { isPlaceOf } from '@sanji/tier/jurisdiction/region.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { BrokenStory, type Course, enterLine, makeRevision, reachFrom } from './course.ts';
import { recordOn, type Shelf } from './shelf.ts';

export interface Destination {
  tier: Tier;
  office: string;
}

interface Sending {
  move: Handover['move'];
  at: Date;
}

/** Gives the case up and has it taken, as the sender, the courier and the receiver do; both sign for it. */
export async function handOver(
  course: Course,
  { move, at }: Sending,
  to: Destination,
  reason: string,
): Promise<void> {
  const from = course.card.holderTier;
  const sender = course.shelves[from];
  const { custody } = sender;
  if (custody?.state !== 'HELD') throw new BrokenStory('only the holder hands over');
  const payload = JSON.stringify(everythingNeeded(course, sender, { move, office: to.office, reason }));
  const caseId = course.card.id;
  const promised = { id: course.chance.uuid(), caseId, epoch: custody.epoch + 1, peer: to.tier, payload, at };
  const statement = handoverStatement(from, promised);
  const signed = await sign(course.stage.keys[from], statement);
  recordOn(sender, { caseId, at, kind: 'SENT', body: signed });

  const takenAt = new Date(at.getTime() + course.chance.between(60, 900));
  settleIn(course, statement, to.office, takenAt, HandoverShape.parse(JSON.parse(payload)));
  const judgement = { verdict: 'TAKEN', reason: null } as const;
  const receipt = await sign(course.stage.keys[to.tier], receiptFor(to.tier, statement, judgement, takenAt));
  const receiver = course.shelves[to.tier];
  const { id, epoch } = promised;
  receiver.inbox.push({
    id,
    caseId,
    epoch,
    peer: from,
    statement: signed,
    receivedAt: takenAt,
    verdict: 'TAKEN',
    receipt,
  });
  receiver.notices.push({
    office: to.office,
    id,
    kind: 'HANDOVER_ARRIVED',
    caseId,
    subjectId: id,
    at: takenAt,
  });
  recordOn(receiver, { caseId, at: takenAt, kind: 'TOOK', body: `${signed}\n${receipt}` });

  const settledAt = new Date(takenAt.getTime() + course.chance.between(5, 40));
  sender.custody = { ...custody, state: 'GONE' };
  sender.outbox.push(settledRow(promised, signed, { receipt, verdict: 'TAKEN', settledAt }));
  recordOn(sender, { caseId, at: settledAt, kind: 'RECEIPT', body: receipt });
}

function everythingNeeded(
  { card, timeline }: Course,
  sender: Shelf,
  { move, office, reason }: { move: Handover['move']; office: string; reason: string },
): Handover {
  const from = card.holderOffice;
  const handling = sender.handlings.find((own) => own.office === from);
  if (handling === undefined) throw new BrokenStory(`${from} has no record of ${card.id}`);
  const parties = sender.parties
    .filter((party) => party.office === from)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    move,
    fromOffice: from,
    toOffice: office,
    reason,
    card,
    timeline,
    reach: [...sender.reach],
    narrative: handling.narrative,
    parties: parties.map(({ id, role, name, phone, address }) => ({ id, role, name, phone, address })),
    dossier: [],
    // Invented people bring nothing twice.
    traces: [],
  };
}

/** The receiver's part, as `take` does it. A story has nobody decline. */
function settleIn(course: Course, statement: Statement, office: string, at: Date, handover: Handover): void {
  const { to: self, epoch, caseId } = statement;
  const shelf = course.shelves[self];
  const declined =
    !isPlaceOf(self, office) || (handover.move === 'ASSIGN' && !isCompetent(self, handover.card.kind));
  const stale = shelf.custody !== null && (shelf.custody.state === 'HELD' || shelf.custody.epoch >= epoch);
  if (declined || stale) throw new BrokenStory(`${office} would not take ${caseId}`);
  const { fromOffice } = handover;
  shelf.custody = {
    caseId,
    epoch,
    state: 'HELD',
    office,
    receivedFromTier: statement.from,
    receivedFromOffice: fromOffice,
  };
  reachFrom(shelf, [...handover.reach, ...reachOf(handover.card.region, [office])]);
  if (!shelf.handlings.some((own) => own.office === office)) {
    shelf.handlings.push({ caseId, office, narrative: handover.narrative, receivedAt: at });
  }
  for (const party of handover.parties) {
    const known = shelf.parties.some((own) => own.office === office && own.id === party.id);
    if (!known) shelf.parties.push({ caseId, office, ...party });
  }
  makeRevision(course, { move: 'TAKE', at, tier: self, office, role: null, epoch });
  enterLine(course, { tier: self, office, author: fromOffice, body: handover.reason });
}

type Settled = { receipt: string; verdict: Extract<Receipt['verdict'], 'TAKEN'>; settledAt: Date };

/** The row once the receipt is there: the signed statement stays, and the personal data is gone. */
const settledRow = (
  { id, caseId, epoch, peer, at }: PromisedHandover,
  statement: string,
  settled: Settled,
) => ({
  id,
  kind: 'handover' as const,
  caseId,
  epoch,
  peer,
  statement,
  payload: null,
  createdAt: at,
  attempts: 0,
  nextAttemptAt: at,
  flagged: false,
  ...settled,
});
