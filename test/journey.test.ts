import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Matter, type Office, office } from './offices.ts';
import { CARD, done, type SeenCase } from './seen-case.ts';
import { person, startWorld, type World } from './world.ts';

const VILLAGE = '330726107200';
const OTHER_VILLAGE = '330726107201';
const TOWNSHIP = '330726107';
const OTHER_TOWNSHIP = '330726101';
const COUNTY = '330726';

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

/** What each tier says of the case, from its own database. */
async function everywhere(id: string): Promise<(SeenCase | null)[]> {
  await world.settle();
  return Promise.all([village.sees(id), township.sees(id), county.sees(id)]);
}

async function expectOneTruth(id: string): Promise<SeenCase> {
  const seen = (await everywhere(id)).filter((card) => card !== null);
  const [first] = seen;
  if (first === undefined) throw new Error('no tier has the case');
  for (const card of seen) expect(card).toEqual(first);
  return first;
}

async function expectCustodyClear(): Promise<void> {
  const sources = Object.values(world.tiers).map(({ tier, desk }) => localCustody(tier, desk.courierEm));
  expect(await auditCustody(sources, '33')).toMatchObject({ holderless: [], heldTwice: [] });
}

async function failsTwiceInTheVillage(): Promise<string> {
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.fails(id));
  done(await village.opensRound(id, 'TOWNSHIP_RESIDENT_CADRE'));
  done(await village.fails(id));
  return id;
}

test('settled in round one: a small matter does not leave the village', async () => {
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.settles(id));
  expect(done(await village.concludes(id, 'SETTLED'))).toMatchObject({
    status: 'CONCLUDED',
    outcome: 'SETTLED',
    isOpen: false,
  });
  expect((await expectOneTruth(id)).timeline.map((step) => step.move)).toEqual([
    'REGISTER',
    'ACCEPT',
    'OPEN_ROUND',
    'SETTLE_ROUND',
    'CONCLUDE',
  ]);
});

test('two village rounds fail, the case climbs, and the township settles it', async () => {
  const id = await failsTwiceInTheVillage();
  const sent = done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  expect(sent).toMatchObject({ status: 'IN_TRANSIT', inTransitTo: 'TOWNSHIP', holder: { tier: 'VILLAGE' } });
  expect(await expectOneTruth(id)).toMatchObject({
    status: 'REGISTERED',
    holder: { tier: 'TOWNSHIP', office: TOWNSHIP },
  });

  done(await township.accepts(id));
  done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  done(await township.settles(id));
  done(await township.concludes(id, 'SETTLED'));
  const card = await expectOneTruth(id);
  expect(card).toMatchObject({ status: 'CONCLUDED', version: '1.5', holder: { tier: 'TOWNSHIP' } });
  expect(card.timeline.map((step) => `${step.tier} ${step.move}`)).toEqual([
    'VILLAGE REGISTER',
    'VILLAGE ACCEPT',
    'VILLAGE OPEN_ROUND',
    'VILLAGE FAIL_ROUND',
    'VILLAGE OPEN_ROUND',
    'VILLAGE FAIL_ROUND',
    'VILLAGE ESCALATE',
    'TOWNSHIP TAKE',
    'TOWNSHIP ACCEPT',
    'TOWNSHIP OPEN_ROUND',
    'TOWNSHIP SETTLE_ROUND',
    'TOWNSHIP CONCLUDE',
  ]);
  await expectCustodyClear();
});

test('to the county and back: requested, accepted there, assigned down, and settled at the township', async () => {
  const id = await failsTwiceInTheVillage();
  done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  await world.settle();
  done(await township.accepts(id));
  done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  done(await township.fails(id));
  done(await township.escalates(id, 'COUNTY', 'REQUEST'));
  await world.settle();
  done(await county.accepts(id));
  done(await county.assigns(id, TOWNSHIP));
  expect(await expectOneTruth(id)).toMatchObject({ holder: { tier: 'TOWNSHIP' }, version: '3.1' });
  done(await township.returns(id));
  expect(await expectOneTruth(id)).toMatchObject({ holder: { tier: 'COUNTY' }, version: '4.1' });
  done(await county.accepts(id));
  done(await county.opensRound(id, 'COUNTY_DISPUTE_CENTRE'));
  done(await county.settles(id));
  done(await county.concludes(id, 'SETTLED'));
  expect(await expectOneTruth(id)).toMatchObject({ status: 'CONCLUDED', holder: { tier: 'COUNTY' } });
  await expectCustodyClear();
});

test('a matter across townships goes from the village straight to the county', async () => {
  const { id } = done(await village.registers({ places: [VILLAGE, '330726101200'] }));
  expect(done(await village.escalates(id, 'COUNTY', 'CROSS_TOWNSHIP'))).toMatchObject({ placeCode: COUNTY });
  expect(await expectOneTruth(id)).toMatchObject({ holder: { tier: 'COUNTY' } });
  const elsewhere = office(world, 'village', '330726101200');
  expect(await elsewhere.sees(id)).toMatchObject({ id });
});

test('especially major goes to the county by its type, and a failed last round ends with a person guiding to court', async () => {
  const { id } = done(await village.registers({ scale: 'MAJOR_GROUP' }));
  expect(await village.escalates(id, 'COUNTY', 'CROSS_TOWNSHIP')).toMatchObject({ code: 'TOO_EARLY' });
  done(await village.escalates(id, 'COUNTY', 'ESPECIALLY_MAJOR'));
  await world.settle();
  done(await county.accepts(id));
  expect(await county.concludes(id, 'GUIDED_TO_LITIGATION')).toMatchObject({ code: 'TOO_EARLY' });
  done(await county.opensRound(id, 'CONTACT_COUNTY_LEADER'));
  done(await county.fails(id));
  expect(await county.opensRound(id, 'CONTACT_COUNTY_LEADER')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  done(await county.concludes(id, 'GUIDED_TO_LITIGATION', '已告知可向人民法院起诉。'));
  expect(await expectOneTruth(id)).toMatchObject({ status: 'CONCLUDED', outcome: 'GUIDED_TO_LITIGATION' });
});

test('a failed last round can still end in court after the case was passed about', async () => {
  const id = await failsTwiceInTheVillage();
  done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  await world.settle();
  done(await township.accepts(id));
  done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  done(await township.fails(id));
  done(await township.escalates(id, 'COUNTY', 'REQUEST'));
  await world.settle();
  done(await county.returns(id, '请乡镇继续化解。'));
  await world.settle();
  done(await township.accepts(id));
  // A request that was sent back opens no county round, however the case comes up again.
  done(await township.returns(id, '县里退回。'));
  await world.settle();
  done(await county.accepts(id));
  expect(await county.opensRound(id, 'COUNTY_DISPUTE_CENTRE')).toMatchObject({ code: 'TOO_EARLY' });
  done(await county.assigns(id, TOWNSHIP));
  await world.settle();
  done(await township.accepts(id));
  done(await township.concludes(id, 'GUIDED_TO_LITIGATION', '已告知可向人民法院起诉。'));
  await expectOneTruth(id);
});

test('what belongs to other organs, to the county by type, or to nobody yet, is not mediated by the township', async () => {
  const open = async (matter: Matter) => {
    const { id } = done(await township.registers({ places: [VILLAGE], ...matter }));
    done(await township.accepts(id));
    return township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER');
  };
  expect(await open({ category: '1403' })).toMatchObject({ code: 'NOT_COMPETENT' });
  expect(await open({ scale: 'MAJOR_GROUP', category: '1102' })).toMatchObject({ code: 'TOO_EARLY' });
  expect(await open({ places: [VILLAGE, '330726101200'] })).toMatchObject({ code: 'TOO_EARLY' });
});

test('a claim that is passed to and fro keeps its clock', async () => {
  const { id, clocks } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  expect(clocks.map((clock) => clock.kind)).toEqual(['ROUTE']);
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  done(await township.returns(id));
  expect((await expectOneTruth(id)).clocks).toEqual(clocks);
});

test('a tier that comes to a case later learns all that was said before: steps and marks', async () => {
  const { id } = done(await county.registers({ places: [VILLAGE] }));
  const leader = office(world, 'county', COUNTY, ['LEADER']);
  done(await leader.marks(id, { supervised: true, remind: true }));
  done(await county.assigns(id, VILLAGE));
  const card = await expectOneTruth(id);
  expect(card.marks).toEqual([{ tier: 'COUNTY', supervised: true, reminders: 1 }]);
  expect(card.timeline.map((step) => `${step.tier} ${step.move}`)).toEqual([
    'COUNTY REGISTER',
    'COUNTY ASSIGN',
    'VILLAGE TAKE',
  ]);
});

test('a case that went to another village and back shows the record of who holds it', async () => {
  const other = office(world, 'village', OTHER_VILLAGE);
  const { id } = done(await village.registers());
  done(await village.transfers(id, OTHER_VILLAGE));
  done(await other.transfers(id, VILLAGE));
  const answer = await world.askTier(
    'village',
    { ...township.as, roles: ['LEADER'] },
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { village { office earlier { office } } } } }',
    { r: [{ __typename: 'Case', id }] },
  );
  expect(answer.data).toEqual({
    _entities: [{ village: { office: VILLAGE, earlier: [{ office: OTHER_VILLAGE }] } }],
  });
});

test('an assignment that is not its kind is declined, and the sender holds the case as it stood', async () => {
  const { id } = done(await township.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }));
  const before = done(await township.accepts(id));
  done(await township.assigns(id, VILLAGE));
  const after = await expectOneTruth(id);
  expect(after).toMatchObject({
    status: 'ACCEPTED',
    version: '1.1',
    holder: { tier: 'TOWNSHIP', office: TOWNSHIP },
  });
  expect(after.timeline.at(-1)?.move).toBe('DECLINE');
  expect(after.clocks).toEqual(before.clocks);
  done(await township.concludes(id, 'OPINION_ISSUED', '支持请求,限期修复。'));
  await expectCustodyClear();
});

test('a transfer between two villages is local and raises the epoch', async () => {
  const other = office(world, 'village', OTHER_VILLAGE);
  const { id } = done(await village.registers());
  expect(done(await village.transfers(id, OTHER_VILLAGE))).toMatchObject({
    version: '1.1',
    status: 'REGISTERED',
  });
  expect(await village.mutate('acceptCase', 'MoveInput', await village.on(id))).toMatchObject({
    code: 'NOT_HOLDER',
  });
  done(await other.accepts(id));
  expect(await expectOneTruth(id)).toMatchObject({ holder: { tier: 'VILLAGE', office: OTHER_VILLAGE } });
  await expectCustodyClear();
});

test('a mark travels to every copy and moves nothing', async () => {
  const { id, version } = done(await village.registers());
  await world.settle();
  const inspector = office(world, 'county', COUNTY, ['INSPECTOR']);
  done(await inspector.marks(id, { supervised: true, remind: true }));
  const card = await expectOneTruth(id);
  expect(card.marks).toEqual([{ tier: 'COUNTY', supervised: true, reminders: 1 }]);
  expect(card).toMatchObject({ version, holder: { tier: 'VILLAGE' } });
});

test('a county leader sees a case whole, each part from the tier that owns it', async () => {
  const id = await failsTwiceInTheVillage();
  done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED', '两次调解不成。'));
  await world.settle();
  const answer = await world.ask(
    { ...person('county-leader'), region: COUNTY },
    `query ($id: ID!) { case(id: $id) { ${CARD}
       village { office narrative parties { name } rounds { number outcome } entries { move } }
       township { office entries { move text } } county { office } } }`,
    { id },
  );
  expect(answer).toMatchObject({ status: 200, errors: [] });
  expect(answer.data?.case).toMatchObject({
    holder: { tier: 'TOWNSHIP' },
    village: {
      office: VILLAGE,
      parties: [{ name: '甲某某' }, { name: '乙某某' }],
      rounds: [
        { number: 1, outcome: 'FAILED' },
        { number: 2, outcome: 'FAILED' },
      ],
    },
    township: { office: TOWNSHIP, entries: [{ move: 'TAKE', text: '两次调解不成。' }] },
    county: null,
  });
});

test('one office never reads what another wrote beside or above it', async () => {
  const id = await failsTwiceInTheVillage();
  done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  await world.settle();
  const handling = `query ($id: ID!) { township(code: "${TOWNSHIP}") { case(id: $id) { township { narrative } } } }`;
  const own = await world.askTier('township', township.as, handling, { id });
  expect(own.data).toMatchObject({ township: { case: { township: { narrative: expect.any(String) } } } });
  const above = await world.askTier('township', village.as, handling, { id });
  expect(above.errors.map((error) => error.extensions.code)).toEqual(['OUT_OF_REGION']);
  const beside = office(world, 'township', OTHER_TOWNSHIP);
  const entities = `query ($id: ID!) { _entities(representations: [{ __typename: "Case", id: $id }]) { ... on Case { title township { narrative } } } }`;
  const side = await world.askTier('township', beside.as, entities, { id });
  expect(side.data).toEqual({ _entities: [null] });
});
