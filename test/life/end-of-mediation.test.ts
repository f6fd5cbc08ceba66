import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import {
  accepted,
  COUNTY,
  climbedToTownship,
  kept,
  mediating,
  record,
  roundsOf,
  TOWNSHIP,
  VILLAGE,
} from './mediating.ts';

let world: World;
let village: Office;
let township: Office;
let county: Office;

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  township = office(world, 'township', TOWNSHIP);
  county = office(world, 'county', COUNTY);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const SECRETARY = 'VILLAGE_PARTY_SECRETARY';
const CADRE = 'TOWNSHIP_RESIDENT_CADRE';
const COMMISSIONER = 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER';

test('M28 a refusal in the second round ends mediation and is no second failed round', async () => {
  const { id } = await accepted(village);
  done(await village.opensRound(id, SECRETARY));
  done(await village.fails(id));
  done(await village.opensRound(id, CADRE));
  const ended = done(await mediating(village).endsMediation(id));
  expect(ended).toMatchObject({ status: 'ACCEPTED', clocks: [] });
  expect(await roundsOf(world, 'village', village.as, id)).toMatchObject([
    { number: 1, outcome: 'FAILED' },
    { number: 2, outcome: 'FAILED', note: '被申请人明确表示不接受调解。' },
  ]);
  expect(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED')).toMatchObject({ code: 'TOO_EARLY' });
  expect(await village.opensRound(id, CADRE)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  done(await village.escalates(id, 'TOWNSHIP', 'MEDIATION_REFUSED'));
  await world.settle();
  done(await township.accepts(id));
  expect(await township.opensRound(id, COMMISSIONER)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  expect(await mediating(township).endsMediation(id)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  // What the parties were told came along to whoever goes on.
  const seen = await record(world, 'township', township.as, {
    id,
    fields: 'mediationEnd { reason remedies told refusedBy }',
  });
  const parties = await township.partiesOf(id);
  expect(seen).toMatchObject({
    mediationEnd: {
      reason: '被申请人明确表示不接受调解。',
      remedies: ['LITIGATION'],
      told: expect.arrayContaining(parties.map((party) => party.id)),
      refusedBy: parties.find(({ role }) => role === 'RESPONDENT')?.id,
    },
  });
  done(await township.concludes(id, 'GUIDED_TO_LITIGATION', '已告知可向人民法院起诉。'));
});

test('M28 a refusal before any round leaves no round behind', async () => {
  const { id } = await accepted(village);
  done(await mediating(village).endsMediation(id));
  expect(await roundsOf(world, 'village', village.as, id)).toEqual([]);
  expect(await village.opensRound(id, SECRETARY)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('M30 mediation does not end without its reason, its remedies, and every party told', async () => {
  const { id } = await accepted(village);
  const { version } = done(await village.opensRound(id, SECRETARY));
  const ends = mediating(village).endsMediation;
  const [one] = await village.partiesOf(id);
  expect(await ends(id, { remedies: [] })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await ends(id, { told: [one?.id] })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await ends(id, { refusedBy: 'nobody' })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await ends(id, { case: await village.on(id, ' ') })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await village.sees(id)).toMatchObject({ version, status: 'MEDIATING' });
  expect(await village.escalates(id, 'TOWNSHIP', 'MEDIATION_REFUSED')).toMatchObject({
    code: expect.any(String),
  });
});

test('two officers end mediation at once: one does, the other reads again', async () => {
  const { id } = await accepted(village);
  const ends = mediating(village).endsMediation;
  const input = { case: await village.on(id, '不接受调解。') };
  const answers = await Promise.all(
    ['first-key-0001', 'second-key-001'].map((idempotencyKey) =>
      ends(id, { case: { ...input.case, idempotencyKey } }),
    ),
  );
  expect(answers.map((answer) => ('code' in answer ? answer.code : answer.status)).toSorted()).toEqual([
    'ACCEPTED',
    'STALE_VERSION',
  ]);
});

test('M30 guiding to court is a person’s decision: with a reason, with who was told, by the liaison office', async () => {
  const { id } = await climbedToTownship(world, village);
  done(await township.accepts(id));
  done(await township.opensRound(id, COMMISSIONER));
  done(await township.fails(id));
  await world.settle();
  // A failed last round by itself ends nothing.
  expect(await township.sees(id)).toMatchObject({ status: 'ACCEPTED', isOpen: true });
  const parties = await township.partiesOf(id);
  const concludes = async (guidance?: object, outcome = 'GUIDED_TO_LITIGATION') =>
    township.mutate('concludeCase', 'ConcludeInput', {
      case: await township.on(id),
      outcome,
      reply: '已告知可向人民法院起诉。',
      demands: [{ demand: id, outcome: 'EXPLAINED', reply: '已告知可向人民法院起诉。' }],
      guidance,
    });
  const told = parties.map((party) => party.id);
  expect(await concludes()).toMatchObject({ code: 'BAD_INPUT' });
  expect(await concludes({ reason: ' ', told })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await concludes({ reason: '调解不成。', told: [] })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await concludes({ reason: '调解不成。', told: ['nobody'] })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await township.sees(id)).toMatchObject({ status: 'ACCEPTED' });
  expect(done(await concludes({ reason: '调解不成。', told }))).toMatchObject({
    status: 'CONCLUDED',
    outcome: 'GUIDED_TO_LITIGATION',
  });
  expect(
    await record(world, 'township', township.as, { id, fields: 'guidance { reason told desk author }' }),
  ).toEqual({ guidance: { reason: '调解不成。', told, desk: '访调对接办公室', author: '经办人' } });
});

test('M30 another ending carries no guidance, and a village guides nobody to court', async () => {
  const { id } = await accepted(village);
  done(await mediating(village).endsMediation(id));
  expect(await village.concludes(id, 'GUIDED_TO_LITIGATION')).toMatchObject({ code: 'NOT_COMPETENT' });
  const settled = await accepted(village);
  done(await village.opensRound(settled.id, SECRETARY));
  done(await village.settles(settled.id));
  const [party] = await village.partiesOf(settled.id);
  expect(
    await village.mutate('concludeCase', 'ConcludeInput', {
      case: await village.on(settled.id),
      outcome: 'SETTLED',
      reply: '已办结。',
      demands: [{ demand: settled.id, outcome: 'SOLVED', reply: '已办结。' }],
      guidance: { reason: '无。', told: [party?.id] },
    }),
  ).toMatchObject({ code: 'BAD_INPUT' });
});

const CLAIM = { places: [VILLAGE], kind: 'CLAIM' as const, category: '1102' };

test('M24 a claim goes to mediation with both sides’ consent: the same case, the same holder, the same clocks', async () => {
  const { id, version, clocks } = await accepted(township, CLAIM);
  const table = mediating(township);
  const parties = await township.partiesOf(id);
  expect(await township.opensRound(id, COMMISSIONER)).toMatchObject({ code: 'CONSENT_MISSING' });
  expect(
    await table.refers(
      id,
      parties.slice(0, 1).map((party) => party.id),
    ),
  ).toMatchObject({
    code: 'CONSENT_MISSING',
  });
  const referred = done(
    await table.refers(
      id,
      parties.map((party) => party.id),
      { body: 'PERSONAL_STUDIO', name: '何顺成工作室' },
    ),
  );
  expect(referred).toMatchObject({ id, version, clocks, status: 'ACCEPTED', holder: { office: TOWNSHIP } });
  expect(
    await record(world, 'township', township.as, { id, fields: 'referrals { body name unitConsenting }' }),
  ).toEqual({ referrals: [{ body: 'PERSONAL_STUDIO', name: '何顺成工作室', unitConsenting: null }] });
  const opened = done(await township.opensRound(id, COMMISSIONER));
  expect(opened.clocks.filter(({ kind }) => kind === 'HANDLE')).toEqual(
    clocks.filter(({ kind }) => kind === 'HANDLE'),
  );
});

test('M24 a claim against a unit needs the unit’s consent; what nobody mediates is not referred', async () => {
  const parties = [{ role: 'APPLICANT', name: '甲某某' }];
  const { id } = await accepted(township, { ...CLAIM, parties });
  const table = mediating(township);
  const [applicant] = await township.partiesOf(id);
  const consents = [applicant?.id ?? ''];
  expect(await table.refers(id, consents)).toMatchObject({ code: 'CONSENT_MISSING' });
  expect(await table.refers(id, ['nobody'])).toMatchObject({ code: 'BAD_INPUT' });
  done(await table.refers(id, consents, { unitConsenting: '自然资源所' }));
  const courts = await accepted(township, { ...CLAIM, category: '1403' });
  expect(await table.refers(courts.id, [], {})).toMatchObject({ code: 'NOT_COMPETENT' });
  const fresh = done(await township.registers(CLAIM));
  expect(await table.refers(fresh.id, [])).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('M24 a dispute is referred without asking: mediation is what it came for', async () => {
  const { id } = await accepted(county, { places: [VILLAGE] });
  done(await mediating(county).refers(id, [], { body: 'PROFESSIONAL_BODY', name: '医疗纠纷专业调委会' }));
});

test('M130 a lawyer is assigned to a petition without any round, and comes along when it climbs', async () => {
  const { id } = await accepted(township, CLAIM);
  const assigns = (firm: string) =>
    township.mutate('assignLawyer', 'AssignLawyerInput', { case: kept(id), name: '律师甲', firm });
  expect(await assigns('')).toMatchObject({ code: 'BAD_INPUT' });
  done(await assigns('浦江某律师事务所'));
  const beside = office(world, 'township', '330726101');
  done(await township.transfers(id, beside.region));
  const fields = 'lawyers { name }';
  expect(await record(world, 'township', beside.as, { id, fields })).toMatchObject({
    lawyers: [{ name: '律师甲' }],
  });
  done(await beside.escalates(id, 'COUNTY', 'COMPETENCE'));
  await world.settle();
  expect(await record(world, 'county', county.as, { id, fields: 'lawyers { name firm }' })).toEqual({
    lawyers: [{ name: '律师甲', firm: '浦江某律师事务所' }],
  });
});

test('M28 rising tension is reported to the police, and what is urgent shows above as urgent', async () => {
  const { id } = await accepted(village);
  const reports = (changed: object) =>
    village.mutate('reportTension', 'ReportTensionInput', {
      case: kept(id),
      what: '双方持械对峙。',
      police: '杭坪派出所',
      ...changed,
    });
  expect(await reports({ police: ' ' })).toMatchObject({ code: 'BAD_INPUT' });
  done(await reports({}));
  const fields = 'urgent tension { what police superior }';
  expect(await record(world, 'village', village.as, { id, fields })).toMatchObject({ urgent: false });
  done(await reports({ superior: '杭坪镇党委' }));
  await world.settle();
  const above = { ...village.as, id: 'county-leader-x', region: COUNTY, roles: ['LEADER' as const] };
  const answer = await world.ask(above, `query ($id: ID!) { case(id: $id) { village { ${fields} } } }`, {
    id,
  });
  expect(answer.data).toEqual({
    case: {
      village: {
        urgent: true,
        tension: [
          { what: '双方持械对峙。', police: '杭坪派出所', superior: null },
          { what: '双方持械对峙。', police: '杭坪派出所', superior: '杭坪镇党委' },
        ],
      },
    },
  });
});
