import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, office } from '../offices.ts';
import { type As, person, startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';
const at = { VILLAGE: 'village', TOWNSHIP: 'township', COUNTY: 'county' } as const;
const NAME = { village: 'Village', township: 'Township', county: 'County' } as const;

let world: World;
beforeAll(async () => {
  world = await startWorld({ now: () => new Date('2026-03-10T02:00:00Z') });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const officer = (region: string): As => ({
  id: `keeper-${region}`,
  name: '经办人',
  roles: ['OFFICER'],
  region,
});

async function changes(
  subgraph: 'village' | 'township' | 'county',
  as: As,
  mutation: string,
  type: string,
  input: object,
  shown: string,
): Promise<Record<string, unknown>> {
  const answer = await world.ask(
    as,
    `mutation ($input: ${type}!) { result: ${mutation}At${NAME[subgraph]}(input: $input) {
      ... on Refused { code messageZh } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(answer.errors).toEqual([]);
  return answer.data?.result as Record<string, unknown>;
}

const opens = (
  subgraph: 'village' | 'township' | 'county',
  region: string,
  kind: string,
  more: object = {},
) =>
  changes(
    subgraph,
    officer(region),
    'openOrganisation',
    'OpenOrganisationInput',
    { kind, name: `${kind}之一`, openedOn: '2020-01-01', ...more },
    '... on Organisation { id place kind brand members functions closedOn }',
  );

async function place(
  subgraph: 'village' | 'township' | 'county',
  code: string,
  fields: string,
  as = officer(code),
) {
  const answer = await world.ask(as, `query ($code: ID!) { place: ${subgraph}(code: $code) { ${fields} } }`, {
    code,
  });
  expect(answer.errors).toEqual([]);
  return answer.data?.place as Record<string, unknown>;
}

const gaps = async (subgraph: 'village' | 'township' | 'county', code: string) =>
  (await place(subgraph, code, 'systemGaps { part kind wanted present missingFunctions }')).systemGaps as {
    part: string;
    kind: string;
    wanted: number;
    present: number;
    missingFunctions: string[];
  }[];

describe('what stands ready at a place', () => {
  test('M4 the county centre lacks what it lacks of the nine desks, and nothing once all are open', async () => {
    expect(await gaps(at.COUNTY, COUNTY)).toHaveLength(9);
    for (const kind of [
      'PETITION_DESK',
      'PEOPLES_MEDIATION_COMMITTEE',
      'PROFESSIONAL_MEDIATION_COMMITTEE',
      'PERSONAL_STUDIO',
      'EXPERT_STUDIO',
      'JUDGE_STUDIO',
      'CONFIRMATION_ROOM',
      'FILING_ROOM',
    ])
      await opens('county', COUNTY, kind);
    expect((await gaps(at.COUNTY, COUNTY)).map(({ kind }) => kind)).toEqual(['FAST_TRACK_COURT']);
    await opens('county', COUNTY, 'FAST_TRACK_COURT');
    expect(await gaps(at.COUNTY, COUNTY)).toEqual([]);
  });

  test('M32 M33 a village system is 1+4+2+X: three of four associations are a gap, a closed station is one again', async () => {
    for (const kind of ['PARTY_LEADERSHIP', 'COVENANT', 'POWER_LIST', 'GRID_MANAGEMENT', 'PEACEMAKER_STUDIO'])
      await opens('village', VILLAGE, kind);
    for (const kind of [
      'AUXILIARY_POLICE_STATION',
      'SOCIAL_FORCE',
      'ASSOCIATION',
      'ASSOCIATION',
      'ASSOCIATION',
    ])
      await opens('village', VILLAGE, kind);
    const station = await opens('village', VILLAGE, 'VETERANS_STATION');
    expect(await gaps('village', VILLAGE)).toEqual([
      { part: '4', kind: 'ASSOCIATION', wanted: 4, present: 3, missingFunctions: [] },
    ]);
    await opens('village', VILLAGE, 'ASSOCIATION');
    expect(await gaps('village', VILLAGE)).toEqual([]);
    const closed = await changes(
      'village',
      officer(VILLAGE),
      'closeOrganisation',
      'CloseOrganisationInput',
      { id: station.id, closedOn: '2026-03-01' },
      '... on Organisation { closedOn }',
    );
    expect(closed).toEqual({ closedOn: '2026-03-01' });
    expect((await gaps('village', VILLAGE)).map(({ part, kind }) => [part, kind])).toEqual([
      ['2', 'VETERANS_STATION'],
    ]);
  });

  test('M43 M45 M60 a township centre needs four functions, three zones and two rooms', async () => {
    await opens('township', TOWNSHIP, 'GOVERNANCE_CENTRE', {
      functions: ['RECEPTION', 'RESOLUTION', 'COMMAND', 'PETITION_ZONE'],
    });
    expect(await gaps('township', TOWNSHIP)).toEqual([
      {
        part: '四个中心',
        kind: 'GOVERNANCE_CENTRE',
        wanted: 1,
        present: 1,
        missingFunctions: ['PUBLIC_SERVICE'],
      },
      {
        part: '三个功能区',
        kind: 'GOVERNANCE_CENTRE',
        wanted: 1,
        present: 1,
        missingFunctions: ['MEDIATION_ZONE', 'JOINT_ZONE'],
      },
      { part: '两室', kind: 'JUDGE_STUDIO', wanted: 1, present: 0, missingFunctions: [] },
      { part: '两室', kind: 'LAWYER_ROOM', wanted: 1, present: 0, missingFunctions: [] },
    ]);
  });

  test('M42 M44 volunteer teams with their members, and a studio under its brand', async () => {
    await opens('village', VILLAGE, 'VOLUNTEER_TEAM', { name: '红管家之家', members: 138 });
    await opens('township', TOWNSHIP, 'PERSONAL_STUDIO', { brand: '何顺成工作室' });
    expect(await place('village', VILLAGE, 'organisations(kind: VOLUNTEER_TEAM) { name members }')).toEqual({
      organisations: [{ name: '红管家之家', members: 138 }],
    });
    expect(await place('township', TOWNSHIP, 'organisations(kind: PERSONAL_STUDIO) { brand }')).toEqual({
      organisations: [{ brand: '何顺成工作室' }],
    });
  });

  test('M91 M92 a station counts its eight services by month, and only its own', async () => {
    const functions = ['LEGAL_ADVICE', 'DISPUTE_ROUTING', 'VILLAGE_LIAISON', 'MEDIATION_GUIDANCE'];
    const rest = ['DIVERSE_SETTLEMENT', 'JUDICIAL_CONFIRMATION', 'COURT_LIAISON'];
    const { id } = await opens('township', TOWNSHIP, 'SOURCE_STATION', {
      functions: [...functions, ...rest],
    });
    const serves = (input: object) =>
      changes(
        'township',
        officer(TOWNSHIP),
        'recordService',
        'RecordServiceInput',
        { id, month: '2026-02', ...input },
        '... on Organisation { id }',
      );
    expect(await serves({ function: 'LEGAL_ADVICE', count: 3 })).toEqual({ id });
    expect(await serves({ function: 'LEGAL_ADVICE', count: 2 })).toEqual({ id });
    expect(await serves({ function: 'LITIGATION_SERVICE', count: 1 })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await serves({ function: 'LEGAL_ADVICE', count: 1, month: '2026-13' })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await place('township', TOWNSHIP, 'services(month: "2026-02") { function count }')).toEqual({
      services: [{ function: 'LEGAL_ADVICE', count: 5 }],
    });
    expect(await place('township', TOWNSHIP, 'services(month: "2026-03") { function count }')).toEqual({
      services: [],
    });
  });

  test('nobody keeps the register of another place', async () => {
    const stranger = { ...officer('330726107201'), id: 'stranger' };
    const { id } = await opens('village', VILLAGE, 'SOURCE_POINT');
    const closing = { id, closedOn: '2026-03-01' };
    expect(
      await changes(
        'village',
        stranger,
        'closeOrganisation',
        'CloseOrganisationInput',
        closing,
        '... on Organisation { id }',
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const leader = person('county-leader');
    expect(
      await changes(
        'county',
        leader,
        'openOrganisation',
        'OpenOrganisationInput',
        { kind: 'SOCIAL_FORCE', name: '某组织', openedOn: '2020-01-01' },
        '... on Organisation { id }',
      ),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    const early = { id, closedOn: '2019-12-31' };
    expect(
      await changes(
        'village',
        officer(VILLAGE),
        'closeOrganisation',
        'CloseOrganisationInput',
        early,
        '... on Organisation { id }',
      ),
    ).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('M46 the mediators of a place together', async () => {
    const pg = await import('pg');
    const client = new pg.default.Client({ connectionString: world.databases.township.ownerUrl });
    await client.connect();
    await client.query(
      `insert into mediator (id, region, name, organisation, since_year, cases_mediated, synthetic)
       values ('${TOWNSHIP}-m1', '${TOWNSHIP}', '老乡镇', '镇调委会', 1988, 2800, true), ('${TOWNSHIP}-m2', '${TOWNSHIP}', '新人', '镇调委会', 2024, 12, true)`,
    );
    await client.end();
    expect(
      await place('township', TOWNSHIP, 'mediatorStats { mediators casesMediated longestServiceYears }'),
    ).toEqual({
      mediatorStats: { mediators: 2, casesMediated: 2812, longestServiceYears: 38 },
    });
  });
});

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
