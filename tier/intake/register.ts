import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST, MOST } from '../cases/bounds.ts';
import { Card, type CardState, Milestone } from '../cases/card.ts';
import { caseId } from '../cases/case-id.ts';
import { isCaseCategory } from '../cases/categories.ts';
import { Custody } from '../cases/custody.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { filePaper } from '../cases/dossier.ts';
import { Entry, Handling, Party } from '../cases/handling.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { keepReach, reachOf } from '../cases/replicas.ts';
import { milestoneOf, noteRevision, type Step } from '../cases/revision.ts';
import { clocksAfter } from '../clocks/clocks.ts';
import { Place } from '../jurisdiction/place.ts';
import { may, roleFor } from '../jurisdiction/policy.ts';
import { contains, isPlaceOf, smallestContaining } from '../jurisdiction/region.ts';
import { PRESENTATION, presentationOf } from '../routes/presentation.ts';
import type { PartyInput, RegisterCaseInput, Tier } from '../schema.types.ts';
import { assertTitleNamesNobody } from './title.ts';

/** Enters a matter. The caller's office holds it from the first moment. */
export async function registerCase(desk: Desk, actor: Actor, input: RegisterCaseInput): Promise<string> {
  const at = desk.now();
  const entered = await asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['REGISTER', input], at },
      async () => {
        const office = actor.region;
        if (!isPlaceOf(desk.tier, office) || !may(actor, 'REGISTER', office)) {
          refuse('NOT_ALLOWED', 'Your office does not register at this tier.', '贵单位不在本级登记。');
        }
        assertWellFormed(input);
        const region = await placeOf(tx, office, input.places);
        const card = firstCard(input, {
          id: caseId(office, desk.tier, desk.newId()),
          tier: desk.tier,
          office,
          region,
          at,
        });
        desk.checkpoint('register.checked');
        await enter(tx, desk, actor, input, card);
        desk.checkpoint('register.entered');
        return card.id;
      },
    ),
  );
  desk.checkpoint('register.committed');
  return entered;
}

/** The card of a matter that was just entered. */
export function firstCard(
  input: RegisterCaseInput,
  { id, tier, office, region, at }: { id: string; tier: Tier; office: string; region: string; at: Date },
): CardState {
  return {
    id,
    title: input.title.trim(),
    kind: input.kind,
    category: input.category,
    channel: input.channel,
    scale: input.scale,
    status: 'REGISTERED',
    region,
    places: [...new Set(input.places)],
    handledBy: [tier],
    holderTier: tier,
    holderOffice: office,
    inTransitTo: null,
    clocks: clocksAfter({ clocks: [], kind: input.kind, stage: 'HANDLING' }, { move: 'REGISTER', at }),
    registeredAt: at,
    concludedAt: null,
    outcome: null,
    closing: null,
    route: null,
    handlingClass: null,
    isFirst: null,
    persons: 1,
    source: null,
    stage: 'HANDLING',
    epoch: 0,
    revision: 1,
    asOf: at,
    synthetic: false,
  };
}

async function enter(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  input: RegisterCaseInput,
  card: CardState,
): Promise<void> {
  const office = card.holderOffice;
  const at = card.registeredAt;
  // Custody first: the second lock lets an office write the cards of what it holds.
  const receivedFrom = { receivedFromTier: null, receivedFromOffice: null };
  await tx.insert(Custody, { caseId: card.id, epoch: 0, state: 'HELD', office, ...receivedFrom });
  desk.checkpoint('register.held');
  await tx.insert(Card, card);
  await keepReach(tx, card.id, at, reachOf(card.region, [...card.places, office]));
  await tx.insert(Handling, { caseId: card.id, office, narrative: input.narrative, receivedAt: at });
  await tx.insertMany(
    Party,
    input.parties.map((party) => ({
      caseId: card.id,
      office,
      id: desk.newId(),
      role: party.role,
      name: party.name.trim(),
      phone: party.phone ?? null,
      address: party.address ?? null,
    })),
  );
  const step: Step = { move: 'REGISTER', at, tier: desk.tier, office, role: roleFor(actor, 'REGISTER') };
  const milestone = milestoneOf(card, step);
  await tx.insert(Milestone, milestone);
  await tx.insert(Entry, {
    caseId: card.id,
    office,
    epoch: 0,
    revision: 1,
    at,
    author: actor.name,
    move: 'REGISTER',
    body: '',
  });
  await noteRevision(tx, desk.tier, { card, milestone });
  await notePresentation(tx, desk, actor, input, card);
}

/** 条例20: at which level a claim was presented. A level that was skipped is a fact to count, and no bar. */
async function notePresentation(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  { presentedAt }: RegisterCaseInput,
  card: CardState,
): Promise<void> {
  const rules = desk.rulesOf(card.holderOffice.slice(0, 6));
  const body = presentationOf(card, presentedAt, { tier: desk.tier, rules });
  if (body === null) return;
  const of = { caseId: card.id, office: card.holderOffice, id: desk.newId(), at: card.registeredAt };
  await filePaper(tx, PRESENTATION, { ...of, author: actor.name, body });
}

/** The smallest place that contains every place concerned, all of them in the register and in the office's county. */
async function placeOf(tx: EntityManager, office: string, places: readonly string[]): Promise<string> {
  const county = office.slice(0, 6);
  const known = await tx.count(Place, { code: { $in: [...new Set(places)] } });
  if (known !== new Set(places).size) {
    refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
  }
  if (!places.every((place) => contains(county, place))) {
    refuse('OUT_OF_REGION', 'A place concerned lies outside your county.', '所涉地点超出本县范围。');
  }
  return smallestContaining(places) ?? county;
}

const PHONE = /^\+?[\d -]{6,19}$/;
const between = (text: string, least: number, most: number) =>
  text.trim().length >= least && text.trim().length <= most;

/** Refuses what nobody could file. */
export function assertWellFormed(input: RegisterCaseInput): void {
  const bad = (message: string, messageZh: string) => refuse('BAD_INPUT', message, messageZh);
  if (input.places.length < 1 || input.places.length > MOST.places)
    bad('Name 1 to 20 places.', '所涉地点须为 1 至 20 个。');
  if (!between(input.title, 4, LONGEST.title))
    bad('The title has 4 to 80 characters.', '标题须为 4 至 80 字。');
  if (input.narrative.length > LONGEST.narrative)
    bad('The narrative has at most 2,000 characters.', '事件简述不得超过 2000 字。');
  if (!isCaseCategory(input.category))
    bad('No such category in GB/T 31000.', '事件类别代码不存在(GB/T 31000)。');
  if (input.parties.length < 1 || input.parties.length > MOST.parties)
    bad('Name 1 to 50 parties.', '当事人须为 1 至 50 名。');
  if (!input.parties.every(isWellFormed)) bad('A party is not well formed.', '当事人信息格式有误。');
  assertTitleNamesNobody(input.title, input.parties);
}

const isWellFormed = (party: PartyInput): boolean =>
  between(party.name, 1, LONGEST.name) &&
  (party.phone == null || PHONE.test(party.phone)) &&
  (party.address == null || party.address.length <= LONGEST.address);
