import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { done, type Office, office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';
import { EVENT, type Listening, overEventStream, overSocket } from './listening.ts';

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

const events = (tier: string, selection = EVENT) =>
  `subscription ($after: String, $kinds: [EventKind!], $caseId: ID) {
     event: eventsAt${tier}(after: $after, kinds: $kinds, caseId: $caseId) { ${selection} } }`;

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
