import type { EntityManager } from '@mikro-orm/postgresql';
import type { Judgement } from '../delivery/inbox.ts';
import { ForgedStatement, type Receipt, type Statement } from '../delivery/statement.ts';
import { Place } from '../jurisdiction/place.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import { wantMaterials } from '../materials/wanted.ts';
import { giveNotice } from '../office-desk/notices.ts';
import { keepTraces } from '../persons/traces.ts';
import { bringWords } from '../residents/words.ts';
import type { Tier } from '../schema.types.ts';
import { Card, type CardState } from './card.ts';
import { type Desk, rulesFor } from './desk.ts';
import { layIn } from './dossier.ts';
import { Entry } from './handling.ts';
import { isCompetent } from './ladder.ts';
import { keepCard, keepMilestones, keepReach, reachOf } from './replicas.ts';
import { revise, writeRevision } from './revision.ts';
import { timelineOf } from './timeline.ts';
import { type Handover, HandoverShape } from './wire.ts';

/** What taking a case over needs of the desk. */
type Officeholder = Pick<Desk, 'tier' | 'rulesOf'>;

const STALE: Judgement = { verdict: 'STALE', reason: null };

/** The receiver's transaction: takes the case, declines it, or says that the envelope comes too late. */
export async function take(
  tx: EntityManager,
  desk: Officeholder,
  statement: Statement,
  payload: unknown,
  at: Date,
): Promise<Judgement> {
  const handover = HandoverShape.parse(payload);
  if (handover.card.id !== statement.caseId) throw new ForgedStatement('the payload is about another case');
  // The fence comes before the question whether we want the case: the sender acts on a decline.
  const [row] = await tx.execute<{ epoch: number; state: string }[]>(
    'select epoch, state from custody where case_id = ? for update',
    [statement.caseId],
  );
  if (row !== undefined && (row.state === 'HELD' || row.epoch >= statement.epoch)) return STALE;
  const unwanted = await reasonToDecline(tx, desk.tier, handover);
  if (unwanted !== null) return { verdict: 'DECLINED', reason: unwanted };
  // Where there was no row, nothing was locked: the guard is judged again as the row is written.
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into custody (case_id, epoch, state, office, received_from_tier, received_from_office)
     values (?, ?, 'HELD', ?, ?, ?)
     on conflict (case_id) do update set epoch = excluded.epoch, state = 'HELD', office = excluded.office,
       received_from_tier = excluded.received_from_tier, received_from_office = excluded.received_from_office
     where custody.epoch < excluded.epoch and custody.state <> 'HELD'`,
    [statement.caseId, statement.epoch, handover.toOffice, statement.from, handover.fromOffice],
    'run',
  );
  if (affectedRows !== 1) return STALE;
  await settleIn(tx, desk, statement, handover, at);
  return { verdict: 'TAKEN', reason: null };
}

/** Not our place; or, for an assignment, not our kind: a claim that climbs or comes back is ours to deal with. */
async function reasonToDecline(tx: EntityManager, self: Tier, handover: Handover): Promise<string | null> {
  const known =
    isPlaceOf(self, handover.toOffice) && (await tx.count(Place, { code: handover.toOffice })) > 0;
  if (!known) return 'NOT_OUR_PLACE';
  return handover.move === 'ASSIGN' && !isCompetent(self, handover.card.kind) ? 'NOT_OUR_KIND' : null;
}

async function settleIn(
  tx: EntityManager,
  desk: Officeholder,
  statement: Statement,
  handover: Handover,
  at: Date,
): Promise<void> {
  const { card, toOffice } = handover;
  await keepCard(tx, card);
  await keepMilestones(tx, handover.timeline);
  await keepReach(tx, card.id, card.registeredAt, [...handover.reach, ...reachOf(card.region, [toOffice])]);
  await tx.execute(
    `insert into handling (case_id, office, narrative, received_at) values (?, ?, ?, ?)
     on conflict (case_id, office) do update set received_at = excluded.received_at`,
    [card.id, toOffice, handover.narrative, at],
  );
  for (const party of handover.parties) {
    await tx.execute(
      `insert into party (id, case_id, office, role, name, phone, address) values (?, ?, ?, ?, ?, ?, ?)
       on conflict do nothing`,
      [party.id, card.id, toOffice, party.role, party.name, party.phone, party.address],
    );
  }
  await wantMaterials(tx, { caseId: card.id, from: statement.from, dossier: handover.dossier, at });
  await layIn(tx, card.id, toOffice, handover.dossier);
  await bringWords(tx, desk.tier, card.id, toOffice);
  const beside = { caseId: card.id, office: toOffice, category: card.category };
  await keepTraces(tx, beside, handover.traces);
  const step = {
    move: 'TAKE',
    at,
    tier: desk.tier,
    office: toOffice,
    role: null,
    epoch: statement.epoch,
  } as const;
  const revised = revise(card, handover.timeline, step, rulesFor(desk, card));
  await writeRevision(tx, desk.tier, revised);
  await tx.insert(Entry, {
    caseId: card.id,
    office: toOffice,
    epoch: revised.card.epoch,
    revision: revised.card.revision,
    at,
    author: handover.fromOffice,
    move: 'TAKE',
    body: handover.reason,
  });
  const told = { caseId: card.id, subjectId: statement.id, at };
  await giveNotice(tx, { office: toOffice, id: statement.id, kind: 'HANDOVER_ARRIVED', ...told });
}

/** The sender's last step: the case is gone, or here again, where it is still in transit at the epoch below. */
export async function acknowledged(
  tx: EntityManager,
  desk: Officeholder,
  statement: Statement,
  receipt: Receipt,
  at: Date,
): Promise<void> {
  const state = receipt.verdict === 'TAKEN' ? 'GONE' : 'HELD';
  const epoch = receipt.verdict === 'TAKEN' ? statement.epoch - 1 : statement.epoch;
  const [row] = await tx.execute<{ office: string }[]>(
    `update custody set state = ?, epoch = ? where case_id = ? and state = 'IN_TRANSIT' and epoch = ? returning office`,
    [state, epoch, statement.caseId, statement.epoch - 1],
  );
  if (row === undefined || receipt.verdict !== 'DECLINED') return;
  const card: CardState = await tx.findOneOrFail(Card, { id: statement.caseId });
  const timeline = await timelineOf(tx, card.id);
  const step = {
    move: 'DECLINE',
    at,
    tier: desk.tier,
    office: row.office,
    role: null,
    epoch: statement.epoch,
  } as const;
  await writeRevision(tx, desk.tier, revise(card, timeline, step, rulesFor(desk, card)));
  const told = { caseId: card.id, subjectId: statement.id, at };
  await giveNotice(tx, { office: row.office, id: statement.id, kind: 'HANDOVER_DECLINED', ...told });
}
