import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { guiding, thread } from '../life/guiding.ts';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { events, type Listening, overEventStream, overSocket } from './listening.ts';

const VILLAGE = '330726107200';
const OTHER_VILLAGE = '330726107201';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

let world: World;
let village: Office;
let otherVillage: Office;
let township: Office;
let leader: Office;
const open: { end: () => void }[] = [];

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  otherVillage = office(world, 'village', OTHER_VILLAGE, ['SECRETARY']);
  township = office(world, 'township', TOWNSHIP);
  leader = office(world, 'county', COUNTY, ['LEADER']);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
afterEach(() => {
  for (const one of open.splice(0)) one.end();
});

async function listens(
  who: Office,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Listening> {
  const socket = overSocket(world.gatewayUrl, () => world.token(who.as));
  const heard = socket.listen({ query, variables });
  open.push({ end: socket.close });
  await heard.caughtUp();
  return heard;
}

test('a county leader sees a village case change, with fields of village and county in one event', async () => {
  const heard = await listens(
    leader,
    events('Village', 'cursor kind tier case { id title status village { narrative } county { narrative } }'),
  );
  const { id } = done(await village.registers());
  const event = await heard.first(({ case: about }) => about?.id === id);
  expect(event).toMatchObject({ kind: 'CASE_CHANGED', tier: 'VILLAGE' });
  expect(event.case).toMatchObject({
    title: '灌溉渠用水先后之争',
    village: { narrative: '两户因用水先后起争执。' },
    county: null,
  });
  done(await village.accepts(id));
  expect(await heard.first(({ case: about }) => about?.status === 'ACCEPTED')).toBeDefined();
  expect(heard.errors).toEqual([]);
});

test('a village officer hears nothing of another village, over an event stream as well', async () => {
  const token = () => world.token(village.as);
  const streamed = overEventStream(world.gatewayUrl, token, { query: events('Village') });
  open.push(streamed);
  await streamed.caughtUp();
  const heard = await listens(village, events('Village'));
  const { id: theirs } = done(await otherVillage.registers());
  const { id: ours } = done(await village.registers());
  for (const one of [heard, streamed]) {
    await one.first(({ case: about }) => about?.id === ours);
    expect(one.heard.map(({ case: about }) => about?.id)).not.toContain(theirs);
  }
});

test('a hand-over is heard where it arrives, and a declined one where it came from', async () => {
  const heard = await listens(township, events('Township'));
  const { id } = done(await village.registers({ kind: 'CLAIM' }));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect(
    await heard.first(({ kind, case: about }) => kind === 'HANDOVER_ARRIVED' && about?.id === id),
  ).toMatchObject({ office: TOWNSHIP, tier: 'TOWNSHIP' });
  done(await township.accepts(id));
  // A claim is not the village's to handle: it is declined there by itself.
  done(await township.assigns(id, VILLAGE));
  await world.settle();
  expect(
    await heard.first(({ kind, case: about }) => kind === 'HANDOVER_DECLINED' && about?.id === id),
  ).toMatchObject({ office: TOWNSHIP });
});

test('a clock that turns amber and red is heard, with its light', async () => {
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  const heard = await listens(village, events('Village'), { kinds: ['CLOCK_TURNED'], caseId: id });
  await world.tiers.village.sweep(new Date(Date.now() + 60 * 86_400_000));
  const red = await heard.first(({ ring }) => ring?.light === 'RED');
  expect(red).toMatchObject({
    kind: 'CLOCK_TURNED',
    office: VILLAGE,
    ring: { clock: 'MEDIATE' },
    case: { id },
  });
  const lights = heard.heard.filter(({ ring }) => ring !== null).map(({ ring }) => ring?.light);
  expect(lights).toContain('AMBER');
  expect(new Set(heard.heard.map(({ kind }) => kind))).toEqual(new Set(['CAUGHT_UP', 'CLOCK_TURNED']));
});

test('M38 a guidance message is heard at both ends of the thread, and by no other village', async () => {
  const { id } = done(await village.registers());
  await world.settle();
  const below = guiding(world, 'village', village.as);
  const above = guiding(world, 'county', office(world, 'county', COUNTY).as);
  const kinds = { kinds: ['GUIDANCE_MESSAGE', 'CASE_CHANGED'] };
  const atCounty = await listens(leader, events('County'), kinds);
  const atVillage = await listens(village, events('Village'), kinds);
  const elsewhere = await listens(otherVillage, events('Village'), kinds);
  const { id: about } = thread(await below.asks(id, 'COUNTY', '请指导。'));
  await world.settle();
  await atCounty.first((event) => event.kind === 'GUIDANCE_MESSAGE' && event.about === about);
  thread(await above.advises(about, '分时段轮灌。', { plan: true }));
  await world.settle();
  await atVillage.first(({ office: by, kind }) => kind === 'GUIDANCE_MESSAGE' && by === COUNTY);
  // Something of their own, after which they would have heard of it.
  const { id: theirs } = done(await otherVillage.registers());
  await elsewhere.first(({ case: of }) => of?.id === theirs);
  expect(elsewhere.heard.map(({ kind }) => kind)).not.toContain('GUIDANCE_MESSAGE');
});

test('a role that may not read cards is refused as it begins', async () => {
  const client = office(world, 'county', COUNTY, ['PUBLIC_CLIENT']);
  const socket = overSocket(world.gatewayUrl, () => world.token(client.as));
  open.push({ end: socket.close });
  expect(await socket.listen({ query: events('County') }).ended).toBe('FORBIDDEN');
});

test('a tier serves its own subscriptions, over both protocols, with the gateway away', async () => {
  const { url } = world.tiers.village;
  const token = () => world.token(village.as);
  const socket = overSocket(url, token);
  const streamed = overEventStream(url, token, { query: events('Village') });
  const heard = socket.listen({ query: events('Village') });
  open.push({ end: socket.close }, streamed);
  await Promise.all([heard.caughtUp(), streamed.caughtUp()]);
  const { id } = done(await village.registers());
  for (const one of [heard, streamed])
    expect(await one.first(({ case: about }) => about?.id === id)).toMatchObject({ kind: 'CASE_CHANGED' });
});

test('a subscription that is posted as a query is refused as before, and a query that is streamed too', async () => {
  const answer = await world.ask(leader.as, events('County'));
  expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  const token = () => world.token(leader.as);
  const streamed = overEventStream(world.gatewayUrl, token, { query: '{ county(code: "330726") { name } }' });
  open.push(streamed);
  expect(await streamed.ended).toBe('OPERATION_RESOLUTION_FAILURE');
});

test('a selection is held to the limits of a query', async () => {
  const deep = `cursor case { id ${'place { '.repeat(20)} name ${'} '.repeat(20)} }`;
  const many = `cursor ${Array.from({ length: 61 }, (_, n) => `c${n}: cursor`).join(' ')}`;
  for (const selection of [deep, many, 'nothing']) {
    const socket = overSocket(world.gatewayUrl, () => world.token(leader.as));
    open.push({ end: socket.close });
    expect(await socket.listen({ query: events('County', selection) }).ended).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  }
});
