import { graphError } from '@sanji/edge/errors.ts';
import { answer, isRefused, type RefusedRow } from '../cases/refusal.ts';
import { civilDate, isMonth } from '../clocks/calendar.ts';
import { periodOf, type Span } from '../duties/occurrences.ts';
import { officialLoaded } from '../officials/official.ts';
import type { Kept, Resolvers } from '../schema.types.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { assignVillageCadre, endVillageCadre, recordVillageStay } from './keep-living.ts';
import { endPair, linkPair, recordActivity } from './keep-pair.ts';
import { againstQuota, livingIn } from './living-reads.ts';
import { activitiesOf, coverageOf, pairsOf } from './pair-reads.ts';

type Door<Input> = (desk: Operation['desk'], actor: Operation['actor'], input: Input) => Promise<string>;

/** Keeps something, and answers with its id. */
const kept =
  <Input>(door: Door<Input>) =>
  async (_: unknown, { input }: { input: Input }, operation: Operation): Promise<Kept | RefusedRow> => {
    await beforeChange(operation);
    return answer(door(operation.desk, operation.actor, input).then((id) => ({ id })));
  };

function spanOf(period: string): Span {
  const span = periodOf(period);
  if (span !== null) return span;
  throw graphError('BAD_USER_INPUT', 'A period is YYYY, YYYY-Q1 to YYYY-Q4, or YYYY-MM.');
}

export const livingResolvers: Resolvers = {
  ThisTier: {
    livingInVillages: async ({ code }, { month }, operation) => {
      const span = spanOf(isMonth(month) ? month : 'none');
      const { nightsPerMonth } = operation.desk.rulesOf(code.slice(0, 6)).teams;
      return againstQuota(
        await livingIn(operation, span).load(code),
        nightsPerMonth,
        span,
        civilDate(operation.now),
      );
    },
    linkedPairs: ({ code }, { kind, first, after }, { reads, now }) =>
      pairsOf(reads, code, { kind, today: civilDate(now), first: pageSize(first), after: after ?? null }),
    pairCoverage: ({ code }, _, operation) =>
      coverageOf(operation, { today: civilDate(operation.now) }).load(code),
    cadreActivities: ({ code }, { period, tag }, operation) =>
      activitiesOf(operation, { ...spanOf(period), tag: tag ?? null }).load(code),
  },
  VillageLiving: {
    official: async ({ official }, _, operation) => {
      const found = await officialLoaded(operation).load(official);
      if (found === null) throw graphError('NOT_FOUND', 'There is no such official that you may see.');
      return found;
    },
    villageName: async ({ village }, _, { load }) => (await load.place.load(village))?.name ?? village,
  },
  KeptResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Kept') },
  Mutation: {
    assignVillageCadreAtThisTier: kept(assignVillageCadre),
    endVillageCadreAtThisTier: kept(endVillageCadre),
    recordVillageStayAtThisTier: kept(recordVillageStay),
    linkPairAtThisTier: kept(linkPair),
    endPairAtThisTier: kept(endPair),
    recordActivityAtThisTier: kept(recordActivity),
  },
};
