import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { Card, type CardState, Milestone } from '../cases/card.ts';
import { caseId } from '../cases/case-id.ts';
import { Custody } from '../cases/custody.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { filePaper, type PaperKind } from '../cases/dossier.ts';
import { Entry, Handling, Party } from '../cases/handling.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { keepReach, reachOf } from '../cases/replicas.ts';
import { milestoneOf, noteRevision, type Step } from '../cases/revision.ts';
import { type ClockedCase, clocksAfter } from '../clocks/clocks.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { Place } from '../jurisdiction/place.ts';
import { may, roleFor } from '../jurisdiction/policy.ts';
import { contains, isPlaceOf, smallestContaining } from '../jurisdiction/region.ts';
import { DEMAND, demandBodies } from '../outcomes/demands.ts';
import { enterPersons, personsOf } from '../persons/at-registration.ts';
import { withoutNumbers } from '../persons/person-trace.ts';
import { PRESENTATION, presentationOf } from '../routes/presentation.ts';
import type { RegisterCaseInput, Tier } from '../schema.types.ts';
import { AGENCY, agencyAt, assertAgency } from './agency.ts';
import { caseOfMessage, linkMessage } from './message-links.ts';
import { type ByCode, ORIGIN, originOf } from './origin.ts';
import { assertWellFormed } from './well-formed.ts';

/** Enters a matter. The caller's office holds it from the first moment. */
export const registerCase = (desk: Desk, actor: Actor, input: RegisterCaseInput): Promise<string> =>
  registered(desk, actor, input, null);

/** Enters a matter by whatever way it came: there is one intake (mechanism 3). */
export async function registered(
  desk: Desk,
  actor: Actor,
  input: RegisterCaseInput,
  code: ByCode | null,
): Promise<string> {
  const at = desk.now();
  const said = withoutNumbers(desk.personKey, actor.region.slice(0, 6), input);
  const entered = await asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['REGISTER', said], at },
      async () => {
        const id = caseId(actor.region, desk.tier, desk.newId());
        return enterMatter({ tx, desk, actor, at, id }, input, code);
      },
    ),
  );
  desk.checkpoint('register.committed');
  return entered;
}

/** Where a matter is entered: in whose name, when, and under which number. */
export interface Entering {
  tx: EntityManager;
  desk: Desk;
  actor: Actor;
  at: Date;
  id: string;
}

/** Enters the matter under the number, or gives the case that the same message has become before. */
export async function enterMatter(
  entering: Entering,
  input: RegisterCaseInput,
  code: ByCode | null,
): Promise<string> {
  const { tx, desk, actor, at, id } = entering;
  const office = actor.region;
  if (!isPlaceOf(desk.tier, office) || !may(actor, 'REGISTER', office)) {
    refuse('NOT_ALLOWED', 'Your office does not register at this tier.', '贵单位不在本级登记。');
  }
  assertWellFormed(input);
  assertAgency(input.parties, input.agency);
  const region = await placeOf(tx, office, input.places);
  const before = await caseOfMessage(tx, office, input.message);
  if (before !== null) return before;
  const persons = await personsOf(desk, office, input, at);
  const isFirst = persons.known.length > 0 ? false : null;
  const rules = desk.rulesOf(office.slice(0, 6));
  const card = { ...firstCard(input, { id, tier: desk.tier, office, region, at, rules }), isFirst };
  desk.checkpoint('register.checked');
  await enter(tx, desk, actor, input, card);
  await enterPersons(tx, persons, card);
  await writeDown(entering, input, code);
  await linkMessage(tx, office, input.message, id);
  desk.checkpoint('register.entered');
  return id;
}

/** What the registration says beside the card: who acts for whom, and how the matter came in. */
async function writeDown(
  { tx, desk, actor, at, id: caseId }: Entering,
  input: RegisterCaseInput,
  code: ByCode | null,
): Promise<void> {
  const office = actor.region;
  const file = <Body>(kind: PaperKind<Body>, body: Body) =>
    filePaper(tx, kind, { caseId, office, id: desk.newId(), at, author: actor.name, body });
  const origin = originOf(input, desk.rulesOf(office.slice(0, 6)), code);
  if (origin !== null) await file(ORIGIN, origin);
  if (input.agency != null) await file(AGENCY, agencyAt(at, input.agency));
}

/** Where and when a matter is entered, and by which rules its clocks begin. */
interface Beginning {
  id: string;
  tier: Tier;
  office: string;
  region: string;
  at: Date;
  rules: CountyRules;
}

/** The card of a matter that was just entered. */
export function firstCard(
  input: RegisterCaseInput,
  { id, tier, office, region, at, rules }: Beginning,
): CardState {
  const { kind, channel } = input;
  const nothingYet: ClockedCase = {
    card: { kind, channel, stage: 'HANDLING', route: null, handlingClass: null, clocks: [] },
    timeline: [],
  };
  return {
    id,
    title: input.title.trim(),
    kind,
    category: input.category,
    channel,
    scale: input.scale,
    status: 'REGISTERED',
    region,
    places: [...new Set(input.places)],
    handledBy: [tier],
    holderTier: tier,
    holderOffice: office,
    inTransitTo: null,
    clocks: clocksAfter(nothingYet, { move: 'REGISTER', at, tier, office, role: null }, rules),
    registeredAt: at,
    concludedAt: null,
    outcome: null,
    closing: null,
    route: null,
    handlingClass: null,
    isFirst: null,
    persons: input.persons,
    source: null,
    stage: 'HANDLING',
    satisfaction: null,
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
  for (const body of demandBodies(input.demands))
    await filePaper(tx, DEMAND, { caseId: card.id, office, id: desk.newId(), at, author: actor.name, body });
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
