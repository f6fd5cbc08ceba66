import { through } from '@sanji/tier/cases/move-resolvers.ts';
import { loaderOf } from '@sanji/tier/server/loader-of.ts';
import { pageSize } from '@sanji/tier/server/page-size.ts';
import { lateReplays, lightOf, newestReplay, replaySteps } from './replay-reads.ts';
import { completeReplayStep, startReplay } from './replays.ts';
import type { Resolvers } from './schema.types.ts';
import { assertWholeCounty, unitName } from './spot-checks/spot-check-resolvers.ts';

const steps = loaderOf(replaySteps);

export const replayResolvers: Resolvers = {
  Query: {
    replay: (_, { caseId }, { reads }) => newestReplay(reads, caseId),
    lateReplays: (_, { county, first }, operation) => {
      assertWholeCounty(county, operation);
      return lateReplays(operation.reads, county, operation.now, pageSize(first));
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
