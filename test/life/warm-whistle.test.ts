import { describe, expect, test } from 'vitest';
import type { Office } from '../offices.ts';
import { done } from '../seen-case.ts';
import {
  china,
  county,
  heard,
  inRingingWorld,
  type Subgraph,
  stage,
  VILLAGE,
  village,
  world,
} from './ringing.ts';

inRingingWorld();

describe('M12 the warm whistle', () => {
  const breaches = async (of: Office, subgraph: Subgraph, day: string, first = 20, after?: string) => {
    const answer = await world.askTier(
      subgraph,
      of.as,
      `query ($code: ID!, $day: String!, $first: Int!, $after: String) { ${subgraph}(code: $code) {
         warmWhistleBreaches(day: $day, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`,
      { code: of.region, day, first, after },
    );
    if (answer.errors.length > 0) return answer.errors.map((error) => error.extensions.code);
    const place = answer.data?.[subgraph] as {
      warmWhistleBreaches: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    return place.warmWhistleBreaches;
  };

  test('M12 an online matter that is not ended on its day is a breach, one that is ended by 24:00 is none', async () => {
    stage.now = china('2026-07-01T23:58');
    const enters = async (channel: string) =>
      done(await county.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104', channel })).id;
    const [late, inTime, visit] = [await enters('ONLINE'), await enters('ONLINE'), await enters('VISIT')];
    for (const id of [late, inTime]) done(await county.accepts(id));
    stage.now = china('2026-07-01T23:59:59');
    done(await county.concludes(inTime, 'OPINION_ISSUED'));
    expect(await breaches(county, 'county', '2026-07-01')).toMatchObject({ nodes: [] });
    stage.now = china('2026-07-02T00:00');
    done(await county.concludes(late, 'OPINION_ISSUED'));
    expect(await breaches(county, 'county', '2026-07-01')).toMatchObject({ nodes: [{ id: late }] });
    expect(await breaches(county, 'county', '2026-06-30')).toMatchObject({ nodes: [] });
    expect(visit).not.toBe(late);
    await world.tiers.county.sweep(stage.now);
    expect(await heard(county, 'county', late)).toContain('SAME_DAY RED');
    expect((await heard(county, 'county', inTime)).join()).not.toContain('SAME_DAY RED');
  });

  test('M12 the list is paged, and knows a day when it sees one', async () => {
    stage.now = china('2026-07-05T12:00');
    for (const _ of [1, 2, 3]) {
      done(await village.registers({ channel: 'ONLINE' }));
      stage.now = new Date(stage.now.getTime() + 1000);
    }
    stage.now = china('2026-07-06T08:00');
    const first = await breaches(village, 'village', '2026-07-05', 2);
    if (Array.isArray(first)) throw new Error('no page');
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const rest = await breaches(village, 'village', '2026-07-05', 2, first.pageInfo.endCursor);
    expect(rest).toMatchObject({ nodes: [{}], pageInfo: { hasNextPage: false } });
    expect(await breaches(village, 'village', '2026-02-30')).toEqual(['BAD_USER_INPUT']);
    expect(await breaches(village, 'village', 'yesterday')).toEqual(['BAD_USER_INPUT']);
    expect(await breaches(village, 'village', '2026-07-05', 101)).toEqual(['BAD_USER_INPUT']);
  });
});
