import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { COUNTY, changes, inWorldOfRegisters, officer, place, VILLAGE, world } from './registers-kept.ts';

inWorldOfRegisters();

describe('what only the county keeps', () => {
  const county = officer(COUNTY);
  const campaign = '... on Campaign { id stock solved oldestYears items { number solvedOn case { id } } }';

  test('M48 a campaign of 33 old matters, 28 of them solved, the oldest ten years old', async () => {
    const matter = done(await office(world, 'county', COUNTY).registers({ places: [COUNTY] }));
    const items = Array.from({ length: 33 }, (_, index) => ({
      subject: `历史遗留事项第${index + 1}号`,
      sinceYear: 2016 + (index % 10),
      ...(index === 0 ? { caseId: matter.id } : {}),
    }));
    const opened = await changes(
      'county',
      county,
      'openCampaign',
      'OpenCampaignInput',
      { name: '专项清理', openedOn: '2026-01-05', items },
      campaign,
    );
    expect(opened).toMatchObject({ stock: 33, solved: 0, oldestYears: 10 });
    const numbers = Array.from({ length: 28 }, (_, index) => index + 2);
    const solves = (input: object) =>
      changes(
        'county',
        county,
        'solveCampaignItems',
        'SolveCampaignItemsInput',
        { id: opened.id, solvedOn: '2026-03-01', ...input },
        campaign,
      );
    expect(await solves({ numbers })).toMatchObject({ stock: 33, solved: 28, oldestYears: 10 });
    // All or none: one of these is solved already.
    expect(await solves({ numbers: [1, 2] })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    const seen = await place(
      'county',
      COUNTY,
      'campaigns { name stock solved items { number case { id } } }',
    );
    expect(seen.campaigns).toMatchObject([{ name: '专项清理', stock: 33, solved: 28 }]);
    const [first] = (seen.campaigns as { items: { case: { id: string } | null }[] }[])[0]?.items ?? [];
    expect(first?.case?.id).toBe(matter.id);
  });

  test('M48 a campaign names no person’s number and no case that is not there', async () => {
    const opening = (item: object) =>
      changes(
        'county',
        county,
        'openCampaign',
        'OpenCampaignInput',
        { name: '清理', openedOn: '2026-01-05', items: [item] },
        campaign,
      );
    expect(await opening({ subject: '来电 13800001111 的事' })).toMatchObject({ code: 'TITLE_NAMES_PERSON' });
    expect(await opening({ subject: '某历史遗留事项', caseId: '330726C-nothere' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await opening({ subject: '某历史遗留事项', sinceYear: 2027 })).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  test('M34 the set is one master plan and ten sub-files, in versions', async () => {
    const publishes = (kind: string, number: number, title = '文件') =>
      changes(
        'county',
        county,
        'publishPolicy',
        'PublishPolicyInput',
        { kind, number, title, text: '正文' },
        '... on PolicyDocument { number version }',
      );
    expect(await publishes('MASTER', 0, '总方案')).toEqual({ number: 0, version: 1 });
    for (let number = 1; number <= 9; number += 1) await publishes('SUB', number);
    const set = 'policyDocs { missing documents { number title version versions { version } } }';
    expect((await place('county', COUNTY, set)).policyDocs).toMatchObject({ missing: [10] });
    expect(await publishes('SUB', 10)).toEqual({ number: 10, version: 1 });
    expect(await publishes('MASTER', 0, '总方案(修订)')).toEqual({ number: 0, version: 2 });
    expect(await publishes('SUB', 11)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await publishes('MASTER', 1)).toMatchObject({ code: 'BAD_INPUT' });
    const { missing, documents } = (await place('county', COUNTY, set)).policyDocs as {
      missing: number[];
      documents: object[];
    };
    expect(missing).toEqual([]);
    expect(documents[0]).toEqual({
      number: 0,
      title: '总方案(修订)',
      version: 2,
      versions: [{ version: 2 }, { version: 1 }],
    });
  });
});

describe('what happens around a matter', () => {
  test('M95 a breach of order is written down and blocks nothing', async () => {
    const village = office(world, 'village', VILLAGE);
    const { id } = done(await village.registers());
    const records = (happenedOn: string) =>
      village.mutate('recordDisorder', 'DisorderInput', {
        case: { id, idempotencyKey: randomUUID() },
        happenedOn,
        text: '在非接待场所滞留。',
        handledAs: '劝返并告知权利义务',
      });
    expect(await records('2026-03-11')).toMatchObject({ code: 'BAD_INPUT' });
    const before = done(await village.accepts(id));
    expect(done(await records('2026-03-09')).version).toBe(before.version);
    expect(done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY')).status).toBe('MEDIATING');
    expect(done(await village.registers()).status).toBe('REGISTERED');
    const answer = await world.ask(
      village.as,
      `query ($id: ID!) { village(code: "${VILLAGE}") { case(id: $id) { village { disorders { happenedOn handledAs } } } } }`,
      { id },
    );
    expect(answer.data).toMatchObject({
      village: {
        case: { village: { disorders: [{ happenedOn: '2026-03-09', handledAs: '劝返并告知权利义务' }] } },
      },
    });
  });
});
