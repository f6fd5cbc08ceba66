import type DataLoader from 'dataloader';
import { readClock, worstLight } from '../clocks/clocks.ts';
import type { CaseResolvers, Resolvers } from '../schema.types.ts';
import { instantCursor, pageInfoOf } from '../server/instant-cursor.ts';
import type { Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { DISORDER } from './disorder.ts';
import { type PaperKind, type PaperRow, papersOf, type Read } from './dossier.ts';
import type { HandlingRow } from './handling.ts';
import { NOTE } from './notes.ts';

/** All papers of one office's dossier of the case, oldest first: for what several kinds tell together. */
export const papersOfCase = (handling: HandlingRow, { load }: Operation): Promise<PaperRow[]> =>
  ofOffice(load.papers, handling);

/** The papers of one kind in one office's dossier of the case, oldest first. */
export const papersOfOffice = async <Body>(
  kind: PaperKind<Body>,
  handling: HandlingRow,
  { load }: Operation,
): Promise<Read<Body>[]> => papersOf(await ofOffice(load.papers, handling), kind);

/** What belongs to one office's record of the case. */
async function ofOffice<Row extends { office: string }>(
  rows: DataLoader<string, Row[]>,
  { caseId, office }: HandlingRow,
): Promise<Row[]> {
  return (await rows.load(caseId)).filter((row) => row.office === office);
}

const nameOf = async (code: string, { load }: Operation): Promise<string> =>
  (await load.place.load(code))?.name ?? code;

const card: CaseResolvers = {
  __resolveReference: ({ id }, { load }) => load.card.load(id),
  isOpen: ({ concludedAt }) => concludedAt === null,
  placeCode: ({ region }) => region,
  placeName: ({ region }, _, operation) => nameOf(region, operation),
  holder: (row) => row,
  clocks: ({ clocks }, _, { now }) => clocks.map((clock) => readClock(clock, now)),
  light: ({ clocks }, _, { now }) => worstLight(clocks, now),
  marks: ({ id }, _, { load }) => load.marks.load(id),
  timeline: ({ id }, _, { load }) => load.timeline.load(id),
  version: ({ epoch, revision }) => `${epoch}.${revision}`,
  thisTier: async ({ id }, _, { load }) => (await load.handlings.load(id))[0] ?? null,
};

export const caseResolvers: Resolvers = {
  Case: card,
  Holder: {
    tier: ({ holderTier }) => holderTier,
    office: ({ holderOffice }) => holderOffice,
    officeName: ({ holderOffice }, _, operation) => nameOf(holderOffice, operation),
  },
  CaseConnection: {
    edges: ({ nodes }) => nodes,
    pageInfo: pageInfoOf(({ registeredAt }) => registeredAt),
  },
  CaseEdge: { cursor: ({ registeredAt, id }) => instantCursor({ at: registeredAt, id }), node: (row) => row },
  ThisTierHandling: {
    officeName: ({ office }, _, operation) => nameOf(office, operation),
    parties: (row, _, { load }) => ofOffice(load.parties, row),
    rounds: (row, _, { load }) => ofOffice(load.rounds, row),
    entries: async (row, { first }, { load }) =>
      (await ofOffice(load.entries, row)).slice(0, pageSize(first)),
    notes: async (row, _, operation) =>
      (await papersOfOffice(NOTE, row, operation)).map(({ at, author, body }) => ({ at, author, ...body })),
    disorders: async (row, _, operation) =>
      (await papersOfOffice(DISORDER, row, operation)).map(({ at, author, body }) => ({
        at,
        author,
        ...body,
      })),
    earlier: async ({ caseId, office }, _, { load }) =>
      (await load.handlings.load(caseId)).filter((other) => other.office !== office),
  },
};
