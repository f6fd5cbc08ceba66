import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { ParticipantKindShape } from '../configuration/county-rules.ts';
import type { ParticipantKind } from '../schema.types.ts';
import { missingFrom, type Participant, type Seat } from './participants.ts';

const ParticipantShape = z.object({
  id: z.string().max(64),
  kind: ParticipantKindShape,
  name: z.string().min(1).max(LONGEST.name),
  appointed: z.enum(['ASSIGNED', 'CHOSEN']).nullable(),
  mediator: z.string().max(64).nullable(),
  invitation: z.string().max(64).nullable(),
}) satisfies z.ZodType<Participant>;

// The papers about a round stay with it: the row of the round does not travel either.
const stays = { stays: true };

/** Who a round began with, and whom its rule wanted on that day. About the round. */
export const TEAM = paperKind(
  'ROUND_TEAM',
  z.object({ wanted: z.array(ParticipantKindShape), participants: z.array(ParticipantShape) }),
  stays,
);
/** Somebody joined. About the round. */
export const JOINED = paperKind('ROUND_JOINED', ParticipantShape, stays);
/** Somebody left. About the participant. */
export const LEFT = paperKind(
  'ROUND_LEFT',
  z.object({ why: z.enum(['LEFT', 'RECUSED']), note: z.string().min(1).max(LONGEST.note) }),
  stays,
);

/** Who takes part in a round, and who is missing. */
export interface Team<Instant> {
  seats: Seat<Instant>[];
  missing: ParticipantKind[];
}

/** By what the papers name a round: it has no key of its own in one word. */
export const roundKey = ({ number, openedAt }: { number: number; openedAt: Date | string }): string =>
  `round-${number}-${new Date(openedAt).toISOString()}`;

/** The team of a round as its papers tell it; undefined where none was recorded, as in the synthetic year. */
export function teamOf<Row extends Omit<PaperState, 'at'> & { at: unknown }>(
  papers: readonly Row[],
  round: string,
): Team<Row['at']> | undefined {
  const team = papersOf(papers, TEAM).find(({ about }) => about === round);
  if (team === undefined) return undefined;
  const joined = papersOf(papers, JOINED).filter(({ about }) => about === round);
  const left = new Map(papersOf(papers, LEFT).map(({ about, at, body }) => [about, { at, ...body }]));
  const seat = (who: Participant, joinedAt: Row['at']): Seat<Row['at']> => ({
    ...who,
    joinedAt,
    leaving: left.get(who.id) ?? null,
  });
  const seats = [
    ...team.body.participants.map((who) => seat(who, team.at)),
    ...joined.map(({ at, body }) => seat(body, at)),
  ];
  const there = seats.filter(({ leaving }) => leaving === null).map(({ kind }) => kind);
  return { seats, missing: missingFrom(team.body.wanted, there) };
}
