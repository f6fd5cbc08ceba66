import { CALLER_PLACES } from '@sanji/edge/live-places.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';
import { events, overEventStream, overSocket } from './listening.ts';

const VILLAGE = '330726107200';
const TWELVE_HOURS_MS = 12 * 3_600_000;

let world: World;
let village: Office;
let aheadMs = 0;
const open: { end: () => void }[] = [];

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(Date.now() + aheadMs) });
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
afterEach(() => {
  aheadMs = 0;
  for (const one of open.splice(0)) one.end();
});

test('a subscription ends with its reason as its token expires', async () => {
  const token = await world.token(village.as);
  aheadMs = TWELVE_HOURS_MS - 2_500;
  const asked = { query: events('Village') };
  const socket = overSocket(world.gatewayUrl, () => Promise.resolve(token));
  const heard = socket.listen(asked);
  const streamed = overEventStream(world.gatewayUrl, () => Promise.resolve(token), asked);
  const atTier = overEventStream(world.tiers.village.url, () => Promise.resolve(token), asked);
  open.push({ end: socket.close }, streamed, atTier);
  for (const one of [heard, streamed, atTier]) await one.caughtUp();
  expect(await heard.ended).toMatch(/^(4403 )?TOKEN_EXPIRED$/);
  expect(await streamed.ended).toBe('TOKEN_EXPIRED');
  expect(await atTier.ended).toBe('TOKEN_EXPIRED');
});

test('without a good token nobody listens, and the reason is said', async () => {
  const asked = { query: events('Village') };
  const expired = await world.token(village.as);
  aheadMs = TWELVE_HOURS_MS + 1;
  for (const [token, code] of [
    [expired, 'TOKEN_EXPIRED'],
    ['a.b.c', 'UNAUTHENTICATED'],
  ] as const) {
    const socket = overSocket(world.gatewayUrl, () => Promise.resolve(token));
    open.push({ end: socket.close });
    expect(await socket.listen(asked).ended).toBe(`4403 ${code}`);
    const answer = await fetch(`${world.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(asked),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  }
});

test('a client that sends 1,000 subscriptions has as many as its connection may, and the others are refused', async () => {
  const socket = overSocket(world.gatewayUrl, () => world.token(village.as));
  open.push({ end: socket.close });
  const all = Array.from({ length: 1_000 }, () => socket.listen({ query: events('Village', 'cursor kind') }));
  const outcomes = await Promise.all(
    all.map((one) => Promise.race([one.caughtUp().then(() => 'heard'), one.ended])),
  );
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  expect(count('heard')).toBe(CALLER_PLACES.perConnection);
  expect(count('TOO_MANY_SUBSCRIPTIONS')).toBe(1_000 - CALLER_PLACES.perConnection);
});

test('one person has so many on all their connections, and an end makes room', async () => {
  const sockets = Array.from({ length: 4 }, () =>
    overSocket(world.gatewayUrl, () => world.token(village.as)),
  );
  open.push(...sockets.map(({ close }) => ({ end: close })));
  const asked = { query: events('Village', 'cursor kind') };
  const [last, ...others] = sockets;
  const held = others.flatMap((socket) =>
    Array.from({ length: CALLER_PLACES.perConnection }, () => socket.listen(asked)),
  );
  for (const one of held) await one.caughtUp();
  expect(await last?.listen(asked).ended).toBe('TOO_MANY_SUBSCRIPTIONS');
  held[0]?.end();
  // The end is on its way: the gateway hears of it before it hears of what the same connection asks next.
  expect((await others[0]?.listen(asked).caughtUp())?.kind).toBe('CAUGHT_UP');
});
