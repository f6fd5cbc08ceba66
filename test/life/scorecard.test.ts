import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { adopted, adopting } from './adopting.ts';
import { textsIn } from './document-text.ts';
import { finishes, records } from './meeting.ts';
import { does, held } from './reception.ts';
import {
  COUNTY,
  type Receiving,
  type ReceivingWorld,
  startReceivingWorld,
  TOWNSHIP,
  VILLAGE,
} from './visiting.ts';

let life: ReceivingWorld;
let chief: string;
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-02T09:00:00+08:00');
  chief = await life.county.leader({ name: '李县长' });
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

interface Score {
  mechanism: string;
  done: number;
  of: number;
  percent: number | null;
  missing: string[];
}
const scores = async (period: string): Promise<Record<string, Score>> => {
  const { sixMechanisms } = await life.county.says<{ sixMechanisms: Score[] }>(
    `sixMechanisms(period: "${period}") { mechanism measure done of percent missing }`,
  );
  expect(sixMechanisms).toHaveLength(6);
  return Object.fromEntries(sixMechanisms.map((score) => [score.mechanism, score]));
};

test('M85 each of the six mechanisms is counted from its own records, with what is missing by name', async () => {
  const { world, county, township } = life;
  const empty = await scores('2026-Q1');
  // January and February went by without a reception, of the office and of the leader.
  expect(empty.LEADER_RECEPTION).toMatchObject({ done: 0, of: 4, percent: 0 });
  expect(empty.LEADER_RECEPTION?.missing).toContain('县领导每月下访接访 李县长 2026-01');
  expect(empty.LEADER_RECEPTION?.missing).toContain('县领导下访接待日 2026-02-15');
  for (const mechanism of ['CITY_SPONSORSHIP', 'LEADER_ADOPTION', 'DIVERSE_RESOLUTION', 'LISTED_TOWNSHIPS'])
    expect(empty[mechanism]).toMatchObject({ done: 0, of: 0, percent: null, missing: [] });

  const leader = adopting({ world });
  const first = done(await township.registers({ kind: 'CLAIM', category: '1104', title: '征地补偿争议' }));
  const second = done(await township.registers({ kind: 'CLAIM', category: '1102', title: '房屋拆迁争议' }));
  const dispute = done(await county.registers());
  done(await county.accepts(dispute.id));
  await world.settle();
  const one = adopted(await leader.adopts(first.id, chief));
  adopted(await leader.adopts(second.id, chief));
  adopted(await leader.sponsors(one.id, '赵市长', '副市长'));
  done(await township.accepts(first.id));
  done(await township.concludes(first.id, 'OPINION_ISSUED'));
  await world.settle();
  adopted(await leader.solves(one.id));
  const commissioner = office(world, 'county', COUNTY, ['LEADER']);
  held(
    await does(
      world,
      'county',
      commissioner,
      'listTownship',
      'ListTownshipInput',
      { township: TOWNSHIP, criteria: ['越级访多发'] },
      '... on TownshipListing { id }',
    ),
  );
  const now = await scores('2026-Q1');
  expect(now.CITY_SPONSORSHIP).toMatchObject({ done: 1, of: 2, percent: 50, missing: ['房屋拆迁争议'] });
  expect(now.LEADER_ADOPTION).toMatchObject({ done: 1, of: 2, percent: 50, missing: ['房屋拆迁争议'] });
  expect(now.LISTED_TOWNSHIPS).toMatchObject({ done: 0, of: 1, percent: 0, missing: ['杭坪镇'] });
  expect((await scores('2025')).LEADER_ADOPTION).toMatchObject({ of: 0 });
  await expect(scores('2026-Q5')).rejects.toThrow('BAD_USER_INPUT');
});

test('M85 rounds that ended in an agreement stand against all that ended', async () => {
  const village = office(life.world, 'village', VILLAGE);
  const settles = done(await village.registers());
  const fails = done(await village.registers());
  for (const { id } of [settles, fails]) {
    done(await village.accepts(id));
    done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  }
  done(await village.settles(settles.id));
  done(await village.fails(fails.id));
  await life.world.settle();
  expect((await scores('2026-03')).DIVERSE_RESOLUTION).toMatchObject({ done: 1, of: 2, percent: 50 });
});

interface End {
  end: string;
  wanted: number;
  done: number;
  missing: string[];
}
const endsOf = async (id: string, by: Receiving = life.village): Promise<End[]> => {
  const { tier, region, as } = by;
  const { data, errors } = await life.world.askTier(
    tier,
    as,
    `query ($code: ID!, $id: ID!) { place: ${tier}(code: $code) { case(id: $id) { handling: ${tier} {
       threeEnds { end wanted done missing } } } } }`,
    { code: region, id },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const seen = data?.place as { case: { handling: { threeEnds: End[] } } } | undefined;
  return seen?.case.handling.threeEnds ?? [];
};
const missingOf = (ends: End[]) => Object.fromEntries(ends.map(({ end, missing }) => [end, missing]));

test('M86 the three ends of a case are read from its dossier, with what is missing at each', async () => {
  const village = office(life.world, 'village', VILLAGE);
  const { id } = done(await village.registers({ channel: 'ONLINE' }));
  expect(missingOf(await endsOf(id))).toEqual({
    FRONT: ['FIRST_CONTACT'],
    MIDDLE: ['ACCEPTED', 'HANDLED'],
    REAR: ['REPLIED', 'CALLED_BACK', 'EVALUATED', 'ARCHIVED'],
  });
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.settles(id));
  done(await village.concludes(id, 'SETTLED'));
  const ended = await endsOf(id);
  expect(missingOf(ended)).toMatchObject({ MIDDLE: [], REAR: ['CALLED_BACK', 'EVALUATED'] });
  expect(ended.find(({ end }) => end === 'REAR')).toMatchObject({ wanted: 4, done: 2 });
});

test('M86 a first petition also has its list, and who came in person was met', async () => {
  const { township } = life;
  const { id } = done(
    await township.registers({
      kind: 'CLAIM',
      category: '1104',
      channel: 'VISIT',
      parties: [{ role: 'APPLICANT', name: '丁某某', identityNumber: '11010519491231002X' }],
    }),
  );
  expect(missingOf(await endsOf(id, township))).toMatchObject({
    FRONT: ['CLASSIFIED'],
    MIDDLE: ['ACCEPTED', 'HANDLED'],
  });
  // That it is a first one is known at its acceptance.
  done(await township.accepts(id));
  expect(missingOf(await endsOf(id, township))).toMatchObject({ MIDDLE: ['HANDLED', 'CHECKLIST'] });
});

test('M86 of a matter that was withdrawn nobody asks that it be handled', async () => {
  const village = office(life.world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  const requestedAt = '2026-03-02T09:00:00+08:00';
  done(await village.withdraws(id, { requestedAt }));
  expect(missingOf(await endsOf(id))).toMatchObject({ MIDDLE: [] });
});

interface Report {
  registered: number;
  ended: number;
  open: number;
  over: boolean;
  decisions: number;
  decisionsDone: number;
  scorecard: object[];
  tierShares: { tier: string; concluded: number }[];
}
const report = async (quarter: string): Promise<Report> =>
  (
    await life.county.says<{ quarterlyReport: Report }>(
      `quarterlyReport(quarter: "${quarter}") { registered persons ended open over decisions decisionsDone
         scorecard { mechanism } tierShares { tier concluded } }`,
    )
  ).quarterlyReport;

const publishes = (quarter: string, key: string = randomUUID()) =>
  does<{ id: string; title: string; number: number; url: string }>(
    life.world,
    'county',
    life.county,
    'publishQuarterlyReport',
    'PublishQuarterlyReportInput',
    { idempotencyKey: key, quarter },
    '... on OfficeDocument { id title number url }',
  );

test('M70 the quarter’s report counts from the records, as data and as a document', async () => {
  const { world, county } = life;
  const meeting = held(
    await records(world, 'county', county, {
      kind: 'QUARTERLY_STANDING_COMMITTEE',
      decisions: [
        { text: '加大化解力度。', responsible: COUNTY, dueOn: '2026-03-31' },
        { text: '完善考核。', responsible: COUNTY, dueOn: '2026-03-31' },
      ],
    }),
  );
  held(await finishes(world, 'county', county, meeting.decisions[0]?.id ?? '', '2026-03-02'));
  await world.settle();
  const { data } = await world.askTier(
    'county',
    county.as,
    `{ county(code: "${COUNTY}") { all: cases(first: 100) { nodes { isOpen } } } }`,
  );
  const all = data?.county as { all: { nodes: { isOpen: boolean }[] } } | undefined;
  const cards = all?.all.nodes ?? [];
  const seen = await report('2026-Q1');
  expect(seen).toMatchObject({
    registered: cards.length,
    open: cards.filter(({ isOpen }) => isOpen).length,
    ended: cards.filter(({ isOpen }) => !isOpen).length,
    over: false,
    decisions: 2,
    decisionsDone: 1,
  });
  expect(seen.scorecard).toHaveLength(6);
  expect(seen.tierShares.find(({ tier }) => tier === 'VILLAGE')?.concluded).toBe(1);
  expect(await report('2025-Q4')).toMatchObject({ registered: 0, ended: 0, decisions: 0, over: true });

  expect((await publishes('2026-Q1')).code).toBe('TOO_EARLY');
  // The quarter is over, and its report is what the records say then.
  life.becomes('2026-04-01');
  const key = randomUUID();
  const published = held(await publishes('2026-Q1', key));
  expect(published).toMatchObject({ title: '2026年第1季度信访工作汇报', number: 1 });
  expect(held(await publishes('2026-Q1', key)).id).toBe(published.id);
  const file = await fetch(`${world.gatewayUrl}${published.url}`, {
    headers: { authorization: `Bearer ${await world.token(county.as)}` },
  });
  const texts = textsIn(new Uint8Array(await file.arrayBuffer()));
  expect(texts).toEqual(expect.arrayContaining(['二、初信初访和包案化解', '三、六大机制', '杭坪镇']));
  expect(texts.join()).toMatch(/一次性化解率 [\d—.]+%?。/);
  expect(texts.join()).toContain('县领导包案上季结转 0 件,本季新增');
  expect(texts.join()).toContain(`本季度登记 ${cards.length} 件`);
  expect((await publishes('2026-Q2')).code).toBe('TOO_EARLY');
  expect((await publishes('2026')).code).toBe('BAD_INPUT');
  const inspector = { ...county.as, roles: ['INSPECTOR' as const] };
  const refused = await does(
    world,
    'county',
    { as: inspector },
    'publishQuarterlyReport',
    'PublishQuarterlyReportInput',
    { quarter: '2026-Q1' },
    '... on OfficeDocument { id }',
  );
  expect(refused.code).toBe('NOT_ALLOWED');
});
