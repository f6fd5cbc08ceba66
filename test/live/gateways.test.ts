import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { events, overEventStream, overSocket } from './listening.ts';

const VILLAGE = '330726107200';
const COUNTY = '330726';

let world: World;
let village: Office;
let leader: Office;
const open: { end: () => void }[] = [];

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  leader = office(world, 'county', COUNTY, ['LEADER']);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
afterEach(() => {
  for (const one of open.splice(0)) one.end();
});

const token = () => world.token(leader.as);

function listens(url: string, variables: Record<string, unknown> = {}) {
  const socket = overSocket(url, token);
  open.push({ end: socket.close });
  return socket.listen({ query: events('Village'), variables });
}

test('two gateways over the same tiers both tell, and what one told is a place to go on from at the other', async () => {
  const second = await world.anotherGateway();
  const [one, other] = [listens(world.gatewayUrl), listens(second.url)];
  await Promise.all([one.caughtUp(), other.caughtUp()]);
  const { id } = done(await village.registers());
  const seen = await one.first(({ case: about }) => about?.id === id);
  expect(await other.first(({ case: about }) => about?.id === id)).toEqual(seen);
  // The second gateway is told to stop: it says so, and the client goes on at the first.
  await second.close();
  expect(await other.ended).toBe('1001 CLOSING');
  done(await village.accepts(id));
  const again = listens(world.gatewayUrl, { after: seen.cursor, caseId: id });
  expect(await again.first(({ kind }) => kind === 'CASE_CHANGED')).toMatchObject({
    case: { id, status: 'ACCEPTED' },
  });
});

test('a gateway that stops ends its event streams as it ends its sockets', async () => {
  const second = await world.anotherGateway();
  const streamed = overEventStream(second.url, token, { query: events('Village') });
  open.push(streamed);
  await streamed.caughtUp();
  expect(second.subscriptions()).toBe(1);
  await second.close();
  expect(await streamed.ended).toBe('TIER_UNAVAILABLE');
  expect(second.subscriptions()).toBe(0);
});
