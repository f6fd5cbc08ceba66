import { graphError } from '@sanji/edge/errors.ts';
import { through } from '@sanji/tier/cases/move-resolvers.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import DataLoader from 'dataloader';
import { lateReplays, lightOf, newestReplay, type ReplayStepRow, replaySteps } from './replay-reads.ts';
import { completeReplayStep, startReplay } from './replays.ts';
import type { Resolvers } from './schema.types.ts';
import { assertWholeCounty, unitName } from './spot-checks/spot-check-resolvers.ts';

const loaders = new WeakMap<Operation, DataLoader<string, ReplayStepRow[]>>();

/** The tasks of many replays in one statement, for as long as the operation lasts. */
function steps(operation: Operation): DataLoader<string, ReplayStepRow[]> {
  const loader =
    loaders.get(operation) ??
    new DataLoader<string, ReplayStepRow[]>((ids) => replaySteps(operation.reads, ids), { cache: false });
  loaders.set(operation, loader);
  return loader;
}

function atMost(first: number): number {
  if (first >= 1 && first <= 100) return first;
  throw graphError('BAD_USER_INPUT', '`first` is 1 to 100.');
}

export const replayResolvers: Resolvers = {
  Query: {
    replay: (_, { caseId }, { reads }) => newestReplay(reads, caseId),
    lateReplays: (_, { county, first }, operation) => {
      assertWholeCounty(county, operation);
      return lateReplays(operation.reads, county, operation.now, atMost(first));
    },
  },
  Replay: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    unitName: ({ unit }, _, operation) => unitName(unit, operation),
    steps: ({ id }, _, operation) => steps(operation).load(id),
  },
  ReplayStep: {
    light: (step, _, { now }) => lightOf(step, now),
    isLate: (step, _, { now }) => lightOf(step, now) === 'RED',
  },
  Mutation: {
    startReplayAtCounty: through(startReplay),
    completeReplayStepAtCounty: through(completeReplayStep),
  },
};
