import type { Role } from '@sanji/edge/identity.ts';
import type { CardState, MilestoneState } from '@sanji/tier/cases/card.ts';
import { caseId } from '@sanji/tier/cases/case-id.ts';
import type { Custody } from '@sanji/tier/cases/custody.ts';
import { reachOf } from '@sanji/tier/cases/replicas.ts';
import { copyHolders, ledgerBody, milestoneOf, revise, type Step } from '@sanji/tier/cases/revision.ts';
import type { CountyRules } from '@sanji/tier/configuration/county-rules.ts';
import type { TierKeys } from '@sanji/tier/delivery/statement.ts';
import { firstCard } from '@sanji/tier/intake/register.ts';
import { assertWellFormed } from '@sanji/tier/intake/well-formed.ts';
import { ACTS } from '@sanji/tier/jurisdiction/policy.ts';
import { smallestContaining, TIERS, tierOf } from '@sanji/tier/jurisdiction/region.ts';
import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import type { Chance } from './chance.ts';
import { nameOfPost } from './invented-names.ts';
import { RULES_OF_THE_YEAR } from './rules-of-the-year.ts';
import { emptyShelves, recordOn, type Shelf, type Shelves, toldOf } from './shelf.ts';
import type { Story } from './story.ts';

/** What every matter of the year is played with. */
export interface Stage {
  keys: Record<Tier, TierKeys>;
  county: string;
  seed: number;
  now: Date;
  /** The leaders of the county, who adopt, and who keeps its records. */
  leaders: readonly OfficialRow[];
  clerk: string;
}

/** A matter while it is played: the truth about it, and what each tier has written so far. */
export interface Course {
  stage: Stage;
  chance: Chance;
  card: CardState;
  timeline: MilestoneState[];
  shelves: Shelves;
  rules: CountyRules;
}

export class BrokenStory extends Error {
  override name = 'BrokenStory';
}

/** The only tier that may move the case. */
export function holderOf(course: Course): { tier: Tier; shelf: Shelf; custody: Custody } {
  const [holder, another] = TIERS.filter((tier) => course.shelves[tier].custody?.state === 'HELD');
  const custody = holder && course.shelves[holder].custody;
  if (!holder || !custody || another) throw new BrokenStory(`${course.card.id} is not held by one tier`);
  return { tier: holder, shelf: course.shelves[holder], custody };
}

/** Enters the matter, as `registerCase` does. */
export function enter(story: Story, stage: Stage, chance: Chance): Course {
  const { office, input, registeredAt: at } = story;
  const tier = tierOf(office);
  if (tier === undefined) throw new BrokenStory(`${office} is no office`);
  if (!ACTS[story.role].includes('REGISTER')) throw new BrokenStory(`a ${story.role} does not register`);
  assertWellFormed(input);
  const region = smallestContaining(input.places) ?? stage.county;
  const id = caseId(office, tier, chance.uuid());
  const card = {
    ...firstCard(input, { id, tier, office, region, at, rules: RULES_OF_THE_YEAR }),
    synthetic: true,
  };
  const course: Course = {
    stage,
    chance,
    card,
    timeline: [],
    shelves: emptyShelves(),
    rules: RULES_OF_THE_YEAR,
  };
  const shelf = course.shelves[tier];
  shelf.custody = {
    caseId: id,
    epoch: 0,
    state: 'HELD',
    office,
    receivedFromTier: null,
    receivedFromOffice: null,
  };
  reachFrom(shelf, reachOf(region, [...card.places, office]));
  shelf.handlings.push({ caseId: id, office, narrative: input.narrative, receivedAt: at });
  for (const { role, name, phone, address } of input.parties) {
    shelf.parties.push({
      caseId: id,
      office,
      id: chance.uuid(),
      role,
      name: name.trim(),
      phone: phone ?? null,
      address: address ?? null,
    });
  }
  const milestone = milestoneOf(card, { move: 'REGISTER', at, tier, office, role: story.role });
  wrote(course, tier, { card, milestone });
  enterLine(course, { tier, office, author: nameOfRole(course, office, story.role), body: '' });
  return course;
}

export const nameOfRole = ({ stage }: Course, office: string, role: Role): string =>
  nameOfPost(stage.seed, office, role);

export function reachFrom(shelf: Shelf, codes: readonly string[]): void {
  for (const code of codes) shelf.reach.add(code);
}

/** Makes the next revision at the tier, as `writeRevision` does. */
export function makeRevision(course: Course, step: Step): void {
  wrote(course, step.tier, revise(course.card, course.timeline, step, course.rules));
}

function wrote(course: Course, self: Tier, revised: { card: CardState; milestone: MilestoneState }): void {
  const { card, milestone } = revised;
  const shelf = course.shelves[self];
  course.card = card;
  course.timeline.push(milestone);
  recordOn(shelf, { caseId: card.id, at: milestone.at, kind: 'MOVE', body: ledgerBody(card, milestone) });
  toldOf(shelf, 'card', card, { self, version: card });
}

/** The line of the office's own record that goes with the newest revision. */
export function enterLine(
  { card, timeline, shelves }: Course,
  line: { tier: Tier; office: string; author: string; body: string },
): void {
  const { epoch, revision, at, move } = timeline.at(-1) ?? milestoneMissing();
  const { tier, office, author, body } = line;
  shelves[tier].entries.push({ caseId: card.id, office, epoch, revision, at, author, move, body });
}

function milestoneMissing(): never {
  throw new BrokenStory('a matter begins with its registration');
}

/** Lets every card that was wanted arrive, as after `settle()`: the last to write told every tier that has a copy. */
export function deliverReplicas(course: Course): void {
  const { tier, shelf } = holderOf(course);
  for (const copy of [tier, ...copyHolders(course.card, tier)]) {
    course.shelves[copy].card = course.card;
    course.shelves[copy].timeline = course.timeline;
    reachFrom(course.shelves[copy], [...shelf.reach]);
  }
}
