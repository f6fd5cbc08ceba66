import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import type { HearingOutcome, HearingState, PanelKind } from '../schema.types.ts';

const panelKind = z.enum([
  'CONGRESS_DEPUTY',
  'PARTY_DELEGATE',
  'CONSULTATIVE_MEMBER',
  'VILLAGE_CADRE',
  'LOCAL_WORTHY',
  'LAWYER',
  'KIN_OR_FRIEND',
  'EXPERT',
  'OTHER',
]) satisfies z.ZodType<PanelKind>;

/** How many people a panel has at most: a bound of ours, for the size of a paper. */
export const MOST_ON_A_PANEL = 50;

/** When and where a hearing is to be. About the announcement that it replaces, if any. */
export const HEARING_ANNOUNCED = paperKind(
  'HEARING_ANNOUNCED',
  z.object({
    heldAt: z.iso.datetime(),
    place: z.string().min(1).max(LONGEST.address),
    isPublic: z.boolean(),
  }),
  { forParties: true },
);

/** Who came to sit on the panel. About the announcement. */
export const HEARING_OPENED = paperKind(
  'HEARING_OPENED',
  z.object({
    panel: z
      .array(z.object({ kind: panelKind, name: z.string().min(1).max(LONGEST.name) }))
      .min(1)
      .max(MOST_ON_A_PANEL),
  }),
);

const votes = z.int().min(0);

/** What the panel said. About the announcement. */
export const HEARING_CLOSED = paperKind(
  'HEARING_CLOSED',
  z.object({
    votesFor: votes,
    votesAgainst: votes,
    votesAbstained: votes,
    opinion: z.string().min(1).max(LONGEST.reply),
    outcome: z.enum(['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT']) satisfies z.ZodType<HearingOutcome>,
  }),
  { forParties: true },
);

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body'> & { at: string | Date };

/** A hearing as the papers tell it. */
export interface HearingRow {
  id: string;
  state: HearingState;
  heldAt: string;
  place: string;
  isPublic: boolean;
  panel: { kind: PanelKind; name: string }[];
  openedAt: string | null;
  closedAt: string | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  opinion: string | null;
  outcome: HearingOutcome | null;
}

const NO_RESULT = { votesFor: null, votesAgainst: null, votesAbstained: null, opinion: null, outcome: null };
const instant = (at: string | Date): string => new Date(at).toISOString();

/** The hearings that the dossier tells of, oldest first. */
export function hearingsIn(papers: readonly Filed[]): HearingRow[] {
  const announced = papersOf(papers, HEARING_ANNOUNCED);
  const opened = papersOf(papers, HEARING_OPENED);
  const closed = papersOf(papers, HEARING_CLOSED);
  return announced.map(({ id, body }) => {
    const opening = opened.find(({ about }) => about === id);
    const closing = closed.find(({ about }) => about === id);
    const state: HearingState = closing
      ? 'CLOSED'
      : opening
        ? 'OPEN'
        : announced.some(({ about }) => about === id)
          ? 'REPLACED'
          : 'ANNOUNCED';
    return {
      id,
      state,
      ...body,
      panel: opening?.body.panel ?? [],
      openedAt: opening ? instant(opening.at) : null,
      closedAt: closing ? instant(closing.at) : null,
      ...(closing?.body ?? NO_RESULT),
    };
  });
}
