import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { tellOfActions } from '../actions/tier-action.ts';
import { type Version, type Waiting, wantSent } from '../delivery/dispatch.ts';
import { lockChain } from '../delivery/ledger.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import { placeAt, TIERS } from '../jurisdiction/region.ts';
import { tellHolder } from '../residents/words.ts';
import type { Tier } from '../schema.types.ts';
import { followHolder } from '../threads/thread-replica.ts';
import { Card, type CardState, Milestone, type MilestoneState } from './card.ts';
import { Mark, type MarkState } from './marks.ts';
import { copyHolders } from './revision.ts';
import { CardShape, MarkShape, MilestoneShape } from './wire.ts';

const CardMessage = z.object({
  card: CardShape,
  timeline: z.array(MilestoneShape),
  reach: z.array(z.string()),
});
type CardMessage = z.infer<typeof CardMessage>;

const cardColumns = (card: CardState): unknown[] => [
  card.id,
  card.title,
  card.kind,
  card.category,
  card.channel,
  card.scale,
  card.status,
  card.region,
  textArray(card.places),
  textArray(card.handledBy),
  card.holderTier,
  card.holderOffice,
  card.inTransitTo,
  JSON.stringify(card.clocks),
  card.registeredAt,
  card.concludedAt,
  card.outcome,
  card.closing,
  card.route,
  card.handlingClass,
  card.isFirst,
  card.persons,
  card.source,
  card.stage,
  card.satisfaction,
  card.epoch,
  card.revision,
  card.asOf,
  card.synthetic,
];

const CHANGING = [
  'status',
  'handled_by',
  'holder_tier',
  'holder_office',
  'in_transit_to',
  'clocks',
  'concluded_at',
  'outcome',
  'closing',
  'route',
  'handling_class',
  'is_first',
  'persons',
  'source',
  'stage',
  'satisfaction',
  'epoch',
  'revision',
  'as_of',
];

// Codes and tiers only: nothing in them needs quoting.
const textArray = (values: readonly string[]) => `{${values.join(',')}}`;

/** Keeps the card if it is newer than the copy here. Duplicates and reordering do no harm. */
export async function keepCard(tx: EntityManager, card: CardState): Promise<void> {
  await tx.execute(
    `insert into card (id, title, kind, category, channel, scale, status, region, places, handled_by, holder_tier,
       holder_office, in_transit_to, clocks, registered_at, concluded_at, outcome, closing, route, handling_class,
       is_first, persons, source, stage, satisfaction, epoch, revision, as_of, synthetic)
     values (${cardColumns(card)
       .map(() => '?')
       .join(', ')})
     on conflict (id) do update set ${CHANGING.map((column) => `${column} = excluded.${column}`).join(', ')}
     where (card.epoch, card.revision) < (excluded.epoch, excluded.revision)`,
    cardColumns(card),
  );
}

export async function keepMilestones(tx: EntityManager, timeline: readonly MilestoneState[]): Promise<void> {
  if (timeline.length > 0) await tx.upsertMany(Milestone, [...timeline], { onConflictAction: 'ignore' });
}

/** From where the case is seen beside its own place: each given code and what lies between it and the county. */
export function reachOf(region: string, codes: readonly string[]): string[] {
  const places = codes.flatMap((code) => TIERS.map((tier) => placeAt(tier, code)));
  // What contains the case's own place sees it without a row here.
  return [...new Set(places)]
    .filter((place) => place !== undefined)
    .filter((place) => !region.startsWith(place));
}

export async function keepReach(
  tx: EntityManager,
  caseId: string,
  registeredAt: Date,
  reach: readonly string[],
): Promise<void> {
  for (const region of reach) {
    await tx.execute(
      'insert into reach (case_id, region, registered_at) values (?, ?, ?) on conflict do nothing',
      [caseId, region, registeredAt],
    );
  }
}

/**
 * Tells whoever keeps a copy of the card now what this tier has to say of the case: its own milestones and its mark. A
 * tier that came to the case later has not been told yet; for all others this asks for nothing new.
 */
async function tellCopyHolders(tx: EntityManager, self: Tier, id: string): Promise<void> {
  await lockChain(tx, id);
  // As it stands here by now: what arrived may be older, and who held the case then has no part in what is said of it since.
  const card = await tx.findOneOrFail(Card, { id }, { refresh: true });
  const peers = copyHolders(card, self);
  const [own] = await tx.execute<Version[]>(
    'select epoch, revision from milestone where case_id = ? and tier = ? order by epoch desc, revision desc limit 1',
    [card.id, self],
  );
  if (own !== undefined) await wantSent(tx, card.id, 'card', own, peers);
  const [mark] = await tx.execute<Pick<Version, 'revision'>[]>(
    'select revision from mark where case_id = ? and tier = ?',
    [card.id, self],
  );
  if (mark !== undefined) await wantSent(tx, card.id, 'mark', { epoch: 0, revision: mark.revision }, peers);
  await followHolder(tx, self, card);
  await tellOfActions(tx, self, card);
  await tellHolder(tx, self, card.id);
}

/** Keeps what a peer says of a card. */
export async function keepCardMessage(
  tx: EntityManager,
  self: Tier,
  statement: Statement,
  payload: unknown,
): Promise<void> {
  const { card, timeline, reach } = CardMessage.parse(payload);
  const others = timeline.some((step) => step.caseId !== card.id || step.tier !== statement.from);
  if (card.id !== statement.caseId || others)
    throw new ForgedStatement('the payload is not what its sender may say');
  await keepCard(tx, card);
  await keepMilestones(tx, timeline);
  await keepReach(tx, card.id, card.registeredAt, reach);
  await tellCopyHolders(tx, self, card.id);
}

/** What a peer is to know of a card: all of it, and our own milestones that it has not been sent. */
export async function cardMessage(
  em: EntityManager,
  self: Tier,
  waiting: Waiting,
): Promise<CardMessage | null> {
  // The card before the milestones: a milestone that is newer than the card is sent again, never left out.
  const card = await em.findOne(Card, { id: waiting.caseId }, { refresh: true });
  if (card === null) return null;
  const timeline = await em.execute<MilestoneState[]>(
    `select case_id as "caseId", epoch, revision, at, tier, office, role, move, sent_to as "sentTo", ground, outcome,
            closing
     from milestone where case_id = ? and tier = ? and (epoch, revision) > (?, ?)`,
    [waiting.caseId, self, waiting.sentEpoch, waiting.sentRevision],
  );
  const reach = await em.execute<{ region: string }[]>('select region from reach where case_id = ?', [
    waiting.caseId,
  ]);
  return { card, timeline, reach: reach.map((row) => row.region) };
}

export async function keepMark(tx: EntityManager, statement: Statement, payload: unknown): Promise<void> {
  const mark = MarkShape.parse(payload);
  // A mark speaks for the tier that set it, and for no other.
  if (mark.caseId !== statement.caseId || mark.tier !== statement.from) {
    throw new ForgedStatement('the payload is not what its sender may say');
  }
  await tx.execute(
    `insert into mark (case_id, tier, revision, supervised, adopted, reminders, yellow_cards, red_cards, set_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (case_id, tier) do update set revision = excluded.revision, supervised = excluded.supervised,
       adopted = excluded.adopted, reminders = excluded.reminders, yellow_cards = excluded.yellow_cards,
       red_cards = excluded.red_cards, set_at = excluded.set_at
     where mark.revision < excluded.revision`,
    [
      mark.caseId,
      mark.tier,
      mark.revision,
      mark.supervised,
      mark.adopted,
      mark.reminders,
      mark.yellowCards,
      mark.redCards,
      mark.setAt,
    ],
  );
}

export const markMessage = (em: EntityManager, self: Tier, waiting: Waiting): Promise<MarkState | null> =>
  em.findOne(Mark, { caseId: waiting.caseId, tier: self }, { refresh: true });
