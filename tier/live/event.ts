import { graphError } from '@sanji/edge/errors.ts';
import { TIERS } from '../jurisdiction/region.ts';
import type { EventKind, Tier } from '../schema.types.ts';

/** Where an event stands among those of its tier: a 64-bit number, in decimal. */
export type Position = string;

/** An event as it is read; a CAUGHT_UP has the number of the newest event that everything is told up to. */
export interface EventRow {
  number: Position;
  kind: EventKind;
  at: string;
  caseId: string | null;
  office: string | null;
  about: string | null;
  sender: string | null;
  payload: string | null;
}

export const cursorOf = (tier: Tier, { kind, number }: Pick<EventRow, 'kind' | 'number'>): string =>
  Buffer.from(`${tier}|${number}|${kind === 'CAUGHT_UP' ? 'to' : 'at'}`).toString('base64url');

const CURSOR = new RegExp(`^(${TIERS.join('|')})\\|(\\d{1,18})\\|(to|at)$`);

/** The place, and whether something happened at it. */
export function readCursor(tier: Tier, cursor: string): { position: Position; isEvent: boolean } {
  const [, of, position, what] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (of !== tier || position === undefined)
    throw graphError('BAD_USER_INPUT', `This is not a cursor of the ${tier.toLowerCase()} tier's events.`);
  return { position, isEvent: what === 'at' };
}

export const isBefore = (one: Position, other: Position): boolean => BigInt(one) < BigInt(other);

export const later = (one: Position, other: Position): Position => (isBefore(one, other) ? other : one);

export const caughtUp = (number: Position, now: Date): EventRow => ({
  number,
  kind: 'CAUGHT_UP',
  at: now.toISOString(),
  caseId: null,
  office: null,
  about: null,
  sender: null,
  payload: null,
});
