import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { CardEntity } from '@sanji/tier/cases/card.ts';
import type { Handling } from '@sanji/tier/cases/handling.ts';
import { readClock, worstLight } from '@sanji/tier/clocks/clocks.ts';
import type { Place } from '@sanji/tier/jurisdiction/place.ts';
import { hasAct } from '@sanji/tier/jurisdiction/policy.ts';
import { contains } from '@sanji/tier/jurisdiction/region.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import { DateTime } from '@sanji/tier/server/date-time.ts';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';

const TYPE = { village: 'Village', township: 'Township', county: 'County' } as const;
/** The list of a tier's places that it adds to the places of the tier above. */
const LIST = {
  village: { type: 'Township', field: 'villages' },
  township: { type: 'County', field: 'townships' },
  county: null,
} as const;

interface Reference {
  code: string;
}

function assertMay({ actor }: Context, act: Act): void {
  if (!hasAct(actor, act)) throw new GraphQLError(`Your role may not ${act}.`);
}

const nameOf = async (code: string, { load }: Context) => (await load.place.load(code))?.name ?? code;

/** A place that the caller may look at. */
async function placeOf({ code }: Reference, context: Context): Promise<Place | null> {
  assertMay(context, 'READ_PLACE');
  return contains(context.actor.region, code) ? context.load.place.load(code) : null;
}

const ofOffice = <Row extends { office: string }>(rows: readonly Row[], office: string) =>
  rows.filter((row) => row.office === office);

const place = {
  __resolveReference: placeOf,
  openCaseCount: ({ code }: Place, _: unknown, { load }: Context) => load.openCount.load(code),
  grids: ({ code }: Place, _: unknown, { load }: Context) => load.grids.load(code),
  mediators: ({ code }: Place, _: unknown, context: Context) => {
    assertMay(context, 'READ_STAFF');
    return context.load.mediators.load(code);
  },
  cases: async ({ code }: Place, { first }: { first: number }, context: Context) => {
    assertMay(context, 'READ_CARD');
    return { nodes: await context.load.newestCases(first).load(code) };
  },
  case: async ({ code }: Place, { id }: { id: string }, context: Context) => {
    assertMay(context, 'READ_CARD');
    const card = await context.load.card.load(id);
    return card !== null && contains(code, card.region) ? card : null;
  },
};

const caseFields = {
  __resolveReference: ({ id }: { id: string }, { load }: Context) => load.card.load(id),
  isOpen: ({ concludedAt }: CardEntity) => concludedAt === null,
  placeCode: ({ region }: CardEntity) => region,
  placeName: ({ region }: CardEntity, _: unknown, context: Context) => nameOf(region, context),
  holder: (card: CardEntity) => card,
  clocks: ({ clocks }: CardEntity, _: unknown, { now }: Context) =>
    clocks.map((clock) => readClock(clock, now)),
  light: ({ clocks }: CardEntity, _: unknown, { now }: Context) => worstLight(clocks, now),
  marks: ({ id }: CardEntity, _: unknown, { load }: Context) => load.marks.load(id),
  timeline: ({ id }: CardEntity, _: unknown, { load }: Context) => load.timeline.load(id),
  version: ({ epoch, revision }: CardEntity) => `${epoch}.${revision}`,
};

const handling = {
  officeName: ({ office }: Handling, _: unknown, context: Context) => nameOf(office, context),
  parties: async ({ caseId, office }: Handling, _: unknown, { load }: Context) =>
    ofOffice(await load.parties.load(caseId), office),
  rounds: async ({ caseId, office }: Handling, _: unknown, { load }: Context) =>
    ofOffice(await load.rounds.load(caseId), office),
  entries: async ({ caseId, office }: Handling, { first }: { first: number }, { load }: Context) =>
    ofOffice(await load.entries.load(caseId), office).slice(0, first),
};

/** What the measured requests need of one tier; the rest of the contract is there and unanswered. */
export function resolversOf(subgraph: SubgraphName) {
  const list = LIST[subgraph];
  return {
    DateTime,
    Query: {
      [subgraph]: (_: unknown, reference: Reference, context: Context) => placeOf(reference, context),
      ...(subgraph === 'county' && {
        case: (_: unknown, { id }: { id: string }, context: Context) => {
          assertMay(context, 'READ_CARD');
          return context.load.card.load(id);
        },
      }),
    },
    [TYPE[subgraph]]: place,
    ...(list !== null && {
      [list.type]: {
        __resolveReference: placeOf,
        [list.field]: ({ code }: Place, _: unknown, { load }: Context) => load.placesBelow.load(code),
      },
    }),
    Case: {
      ...caseFields,
      [subgraph]: async ({ id, holderOffice }: CardEntity, _: unknown, { load }: Context) => {
        const newestFirst = await load.handlings.load(id);
        return newestFirst.find(({ office }) => office === holderOffice) ?? newestFirst[0] ?? null;
      },
    },
    Holder: {
      tier: ({ holderTier }: CardEntity) => holderTier,
      office: ({ holderOffice }: CardEntity) => holderOffice,
      officeName: ({ holderOffice }: CardEntity, _: unknown, context: Context) =>
        nameOf(holderOffice, context),
    },
    Milestone: { to: ({ sentTo }: { sentTo: string | null }) => sentTo },
    Entry: { text: ({ body }: { body: string }) => body },
    [`${TYPE[subgraph]}Handling`]: handling,
    [`${TYPE[subgraph]}Mediator`]: {
      yearsOfService: ({ sinceYear }: { sinceYear: number }, _: unknown, { now }: Context) =>
        now.getUTCFullYear() - sinceYear,
    },
  };
}
