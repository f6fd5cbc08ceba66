import type { Role } from '@sanji/edge/identity.ts';
import { addDays, civilDate, endOfDay } from '@sanji/tier/clocks/calendar.ts';
import { type ClockedCase, clocksAfter, worstLight } from '@sanji/tier/clocks/clocks.ts';
import type {
  Light,
  MarkInput,
  Move,
  PartyInput,
  RegisterCaseInput,
  Tier,
} from '@sanji/tier/schema.types.ts';
import { type AdoptionCourse, type AdoptionDays, adoptionDays } from './adopted-matters.ts';
import type { Chance } from './chance.ts';
import type { ExchangeName } from './exchange-plans.ts';
import { inventedName } from './invented-names.ts';
import { homeOf, type Neighbourhood, type Scenery, sceneryIn } from './neighbourhood.ts';
import { kindOf, near, type Plot } from './plot.ts';
import { RULES_OF_THE_YEAR } from './rules-of-the-year.ts';
import type { Scene } from './scenes.ts';
import type { Outline } from './shape-of-the-year.ts';
import { SUBJECTS } from './subjects.ts';
import { narrativeOf, titleOf } from './wording.ts';

export type DatedScene = Scene & { at: Date };
export interface MarkSet {
  by: Tier;
  at: Date;
  says: Pick<MarkInput, 'supervised' | 'remind'>;
}

/** A matter from beginning to end, with its days, before any rule has seen it. */
export interface Story {
  office: string;
  role: Role;
  registeredAt: Date;
  input: RegisterCaseInput;
  scenes: DatedScene[];
  marks: MarkSet[];
  /** Since when a leader of the county answers for it, and how it stands in the ledger of adoptions. */
  adoption: { at: Date; course: AdoptionCourse } | null;
  /** What the tiers write to each other about it. */
  exchange: ExchangeName | null;
}

const DAYS_OF_YEAR = 364;
const MINUTE_MS = 60_000;
const OPENS_AT_MINUTE = 8 * 60 + 30;
const CLOSES_AT_MINUTE = 16 * 60;

export function tell(outline: Outline, place: Neighbourhood, chance: Chance, now: Date): Story {
  const { plot, channel, isOpen } = outline;
  const scenery = sceneryIn(place, chance, plot.needs, outline.isAtHome ? homeOf(place) : undefined);
  const scenes = stepsOf(outline, scenery, chance);
  const taken = scenes.reduce((sum, { days }) => sum + days, 0);
  const adopted = outline.adoption && adoptionDays(outline.adoption, taken, chance, now);
  const registeredAt = momentOf(
    chance,
    now,
    registeredDaysAgo(outline, adopted, { scenes, taken }, chance, now),
  );
  return {
    office: { VILLAGE: scenery.village, TOWNSHIP: scenery.township, COUNTY: scenery.county }[plot.from],
    role: channel === 'PATROL' && plot.from === 'VILLAGE' ? 'GRID_WORKER' : 'OFFICER',
    registeredAt,
    input: { ...matterOf(plot, scenery, place, chance), channel, persons: 1, idempotencyKey: chance.uuid() },
    scenes: dated(scenes, registeredAt, chance),
    marks: isOpen && !adopted && !outline.exchange ? marksOn(plot, chance, now) : [],
    adoption: adopted && outline.adoption ? { at: adopted.adoptedAt, course: outline.adoption } : null,
    exchange: outline.exchange ?? null,
  };
}

/** The steps of the matter. What a leader had to adopt took long to end. */
function stepsOf({ plot, adoption }: Outline, scenery: Scenery, chance: Chance): Scene[] {
  const scenes = plot.tells(scenery)(chance);
  const last = scenes.at(-1);
  if (adoption !== 'SOLVED_LAST_YEAR' || last === undefined) return scenes;
  return [...scenes.slice(0, -1), { ...last, days: last.days + chance.between(40, 120) }];
}

function registeredDaysAgo(
  { plot, isOpen, exchange }: Outline,
  adopted: AdoptionDays | undefined,
  { scenes, taken }: { scenes: readonly Scene[]; taken: number },
  chance: Chance,
  now: Date,
): number {
  if (adopted !== undefined) return adopted.registeredDaysAgo;
  const rested = isOpen
    ? daysSince({ ...plot, exchange }, scenes, chance, now)
    : chance.between(1, DAYS_OF_YEAR - taken);
  return rested + taken;
}

function matterOf(plot: Plot, scenery: Scenery, place: Neighbourhood, chance: Chance) {
  const kind = kindOf(plot);
  const { category, thing } = chance.pick(SUBJECTS[plot.about]);
  const scale = plot.scale ?? (chance.happens(4) ? ('GROUP' as const) : ('INDIVIDUAL' as const));
  const places = [scenery.village];
  if (plot.across && plot.needs !== 'NOTHING') places.push(near(scenery, plot.needs));
  const party = (role: PartyInput['role'], home: string): PartyInput => ({
    role,
    name: inventedName(chance),
    // No number of this kind was ever given out.
    phone: chance.happens(60) ? `000-0000${String(chance.below(10_000)).padStart(4, '0')}` : null,
    address: `${place.nameOf(home)}${chance.between(1, 12)}组`,
  });
  const applicants = scale === 'INDIVIDUAL' ? 1 : chance.between(3, 5);
  const parties = Array.from({ length: applicants }, () => party('APPLICANT', scenery.village));
  if (kind === 'DISPUTE') parties.push(party('RESPONDENT', places.at(-1) ?? scenery.village));
  return {
    places,
    kind,
    category,
    scale,
    title: titleOf(chance, kind, thing),
    narrative: narrativeOf(chance, kind, thing),
    parties,
  };
}

/** An instant in office hours of the day that was so many days ago. */
function momentOf(chance: Chance, now: Date, daysAgo: number): Date {
  const midnight = endOfDay(addDays(civilDate(now), -daysAgo - 1));
  const minute = chance.between(OPENS_AT_MINUTE, CLOSES_AT_MINUTE);
  return new Date(midnight.getTime() + minute * MINUTE_MS + chance.below(MINUTE_MS));
}

function dated(scenes: readonly Scene[], from: Date, chance: Chance): DatedScene[] {
  let before = from;
  return scenes.map((scene) => {
    const sameDay = new Date(before.getTime() + chance.between(10, 40) * MINUTE_MS);
    before = scene.days === 0 ? sameDay : momentOf(chance, before, -scene.days);
    return { ...scene, at: before };
  });
}

const NOT_LONG = 12;
const CHOICE = 6;
// So long the tiers need to write to each other about it.
const EXCHANGE_DAYS = 6;

type Resting = Plot & { exchange: ExchangeName | undefined };

/** For how many days a case has rested: a few, or as many as its light needs. */
function daysSince(
  { shows, exchange, ...plot }: Resting,
  scenes: readonly Scene[],
  chance: Chance,
  now: Date,
): number {
  const least = exchange === undefined ? 1 : EXCHANGE_DAYS;
  if (shows === undefined) return chance.between(least, NOT_LONG);
  const last: Move = scenes.at(-1)?.move ?? 'REGISTER';
  const lightAfter = (days: number): Light => {
    const kind = kindOf({ shows, ...plot });
    const before: ClockedCase = {
      card: { kind, channel: 'VISIT', stage: 'HANDLING', route: null, handlingClass: null, clocks: [] },
      timeline: [],
    };
    const step = { move: last, at: momentOf(chance, now, days), tier: plot.from, office: '', role: null };
    return worstLight(clocksAfter(before, step, RULES_OF_THE_YEAR), now);
  };
  const suitable = Array.from({ length: 100 }, (_, day) => day + 1).filter(
    (days) => lightAfter(days) === shows,
  );
  // In a long holiday, or at night, a light may have no day.
  return suitable.length < least ? least : chance.pick(suitable.slice(least - 1, least - 1 + CHOICE));
}

/** The county supervises what is late; a township reminds of what is nearly so. */
function marksOn({ shows }: Plot, chance: Chance, now: Date): MarkSet[] {
  const at = (days: number) => momentOf(chance, now, days);
  if (shows === 'RED') {
    return [
      { by: 'COUNTY', at: at(3), says: { supervised: true, remind: false } },
      ...(chance.happens(40) ? [{ by: 'COUNTY' as const, at: at(1), says: { remind: true } }] : []),
    ];
  }
  if (shows === 'AMBER') return [{ by: 'TOWNSHIP', at: at(1), says: { remind: true } }];
  return [];
}
