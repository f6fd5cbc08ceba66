import { contains, isAbove } from '../jurisdiction/region.ts';
import type { CaseStatus, MatterStanding, SameMatter, Tier } from '../schema.types.ts';

/** As many as one answer names. Whoever brought a matter more often has brought it often enough. */
export const MOST_SIGHTINGS = 50;

/** What a matter is about, as far as two of them are compared. */
export interface About {
  category: string;
  places: readonly string[];
}

/** Whether the category says what the matter is about: 99 says only that nobody knew, and two of those have nothing in common. */
export const saysWhat = (category: string): boolean => category.length === 4;

/**
 * Whether two cases of one person are the same matter: the same category of four digits, and places of which one contains
 * the other. The law says "the same matter" and no more; this definition is ours, and a person may say DISTINCT.
 */
export const isSameMatter = (one: About, other: About): boolean =>
  saysWhat(one.category) &&
  one.category === other.category &&
  one.places.some((place) => other.places.some((there) => contains(place, there) || contains(there, place)));

export function standingOf({ status, ended }: { status: CaseStatus; ended: boolean }): MatterStanding {
  if (status === 'FINAL') return 'FINAL';
  return ended ? 'ENDED' : 'OPEN';
}

/** A tier's word about one case: of two, the one about the later version of the case is the truth. */
export interface Sighting extends SameMatter {
  epoch: number;
  revision: number;
}

/** What is kept and shown of it. */
export const asSeen = ({ caseId, standing, heldBy, isEarlier, basis }: Sighting): SameMatter => ({
  caseId,
  standing,
  heldBy,
  isEarlier,
  basis,
});

const isNewer = (one: Sighting, other: Sighting): boolean =>
  one.epoch !== other.epoch ? one.epoch > other.epoch : one.revision > other.revision;

/** What all tiers say together, every case once, oldest id first. */
export function together(sightings: readonly Sighting[]): Sighting[] {
  const byCase = new Map<string, Sighting>();
  for (const seen of sightings) {
    const known = byCase.get(seen.caseId);
    const newer = known === undefined || isNewer(seen, known) ? seen : known;
    const basis = known?.basis === 'DOCUMENT' || seen.basis === 'DOCUMENT' ? 'DOCUMENT' : seen.basis;
    byCase.set(seen.caseId, { ...newer, basis });
  }
  return [...byCase.values()].toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1));
}

/** The case of the same matter that a tier below has in hand (条例19): while it is open there, we do not accept. */
export const inHandBelow = (self: Tier, found: readonly SameMatter[]): SameMatter | undefined =>
  found.find(({ standing, heldBy }) => standing === 'OPEN' && isAbove(self, heldBy));

/** The earlier case of the same matter that was ended for good (条例36). */
export const finallyEnded = (found: readonly SameMatter[]): SameMatter | undefined =>
  found.find(({ standing, isEarlier }) => standing === 'FINAL' && isEarlier);

/**
 * Whether a person brings the matter for the first time (mechanism 19). One earlier case anywhere is enough for no; a yes
 * needs the word of every tier; otherwise nobody can tell, and what was known before stays.
 */
export function isFirst(
  found: readonly SameMatter[],
  silent: readonly Tier[],
  before: boolean | null,
): boolean | null {
  if (found.some(({ isEarlier }) => isEarlier)) return false;
  return silent.length === 0 ? true : before;
}

/** What is proposed to a person: once each, what is known now before what was said then, without what is linked already. */
export function proposed(
  own: readonly SameMatter[],
  said: readonly SameMatter[],
  linked: readonly string[],
): SameMatter[] {
  const byCase = new Map([...said, ...own].map((seen) => [seen.caseId, seen]));
  for (const other of linked) byCase.delete(other);
  return [...byCase.values()].slice(0, MOST_SIGHTINGS);
}
