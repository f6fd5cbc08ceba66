import type { Actor } from '@sanji/edge/identity.ts';
import type { Desk } from '../cases/desk.ts';
import type { DeskItemKind, Light } from '../schema.types.ts';
import type { Reads } from '../server/reads.ts';

/** Whose desk it is. */
export interface OwnDesk {
  office: string;
}

/** Something that the caller's office must do now. */
export interface DeskItemRow {
  kind: DeskItemKind;
  office: string;
  caseId: string | null;
  /** What the item is about beside the case: a thread, a visit, a letter. */
  subjectId: string;
  /** Until when, as ISO 8601; null where nothing says until when. */
  dueAt: string | null;
  light: Light;
}

/** What a source of items is asked. */
export interface AskedOfDesk {
  reads: Reads;
  actor: Actor;
  /** The caller's own office, of this tier. */
  office: string;
  now: Date;
  desk: Pick<Desk, 'tier' | 'rulesOf'>;
  /** How many at most; the most urgent ones. */
  first: number;
}

/** One feature's part of the desk: a statement or two, never one a case. What the caller may not see, the database leaves out. */
export type DeskSource = (asked: AskedOfDesk) => Promise<DeskItemRow[]>;

const SOON_MS = 3 * 86_400_000;

/** The light of a duty that has no clock of the statute: amber for its last three days. */
export function lightUntil(dueAt: string | null, now: Date): Light {
  if (dueAt === null) return 'GREEN';
  const left = Date.parse(dueAt) - now.getTime();
  if (left < 0) return 'RED';
  return left <= SOON_MS ? 'AMBER' : 'GREEN';
}

const NO_END = '9999-12-31T23:59:59.999Z';

/** What the items of all tiers are compared by, as text: until when, and what it is. */
export const sortKey = ({
  dueAt,
  kind,
  subjectId,
}: Pick<DeskItemRow, 'dueAt' | 'kind' | 'subjectId'>): string =>
  `${dueAt === null ? NO_END : new Date(dueAt).toISOString()} ${kind} ${subjectId}`;

/** The most urgent items of several sources. */
export const mostUrgent = (items: readonly DeskItemRow[], first: number): DeskItemRow[] =>
  items
    .map((item) => ({ item, key: sortKey(item) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, first)
    .map(({ item }) => item);
