import { SUBGRAPHS, subgraphSdl, supergraphSdl } from '@sanji/schema/sdl.ts';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { documentsOf } from './documents.ts';
import { inventedTiers } from './invented-tiers.ts';
import { twoExecutors } from './two-executors.ts';

const RUNS = Number(process.env.HOSTILE_RUNS ?? 1_000);
const PATIENCE_MS = 240_000 * Math.max(1, RUNS / 1_000);

test(
  'whatever is asked and whatever the tiers answer, the gateway says what Apollo’s executor says',
  async () => {
    const tiers = inventedTiers(Object.fromEntries(SUBGRAPHS.map((name) => [name, subgraphSdl(name)])));
    await using both = await twoExecutors(supergraphSdl(), tiers);
    const make = documentsOf(both.schema);
    const counted = { asked: 0, whole: 0, broken: 0, faulty: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.string({ maxLength: 5 }), async (draw, seed) => {
        const { query, variables } = make(draw);
        if (validate(both.schema, parse(query)).length > 0) return;
        const [apollo, ours] = await both.ask({ query, variables, seed });
        expect(ours).toEqual(apollo);
        counted.asked += 1;
        if (ours?.data) counted[ours.errors ? 'broken' : ours.extensions ? 'faulty' : 'whole'] += 1;
      }),
      { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true },
    );
    // Otherwise nothing of ours was tried, or no answer with holes in it.
    expect(both.leftToApollo()).toBeLessThan(counted.asked / 10);
    expect(counted.whole).toBeGreaterThan(RUNS / 3);
    expect(counted.broken).toBeGreaterThan(RUNS / 20);
    expect(counted.faulty).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
