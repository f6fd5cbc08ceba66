import { forgetEvents } from '@sanji/tier/live/forgetting.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { events, type Listening, overEventStream, overSocket } from './listening.ts';

const VILLAGE = '330726107200';

let world: World;
let village: Office;
const open: { end: () => void }[] = [];

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
afterEach(() => {
  for (const one of open.splice(0)) one.end();
});

function listens(variables: Record<string, unknown> = {}): Listening {
  const socket = overSocket(world.gatewayUrl, () => world.token(village.as));
  open.push({ end: socket.close });
  return socket.listen({ query: events('Village'), variables });
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  open.push({ end: () => void client.end() });
  return client;
}

const says = (client: pg.Client, caseId: string, payload: string) =>
  client.query(
    `insert into event (kind, case_id, recipient, sender, payload) values ('MEETING_SIGNAL', $1, $2, 'somebody', $3)`,
    [caseId, village.as.id, payload],
  );

const payloads = ({ heard }: Listening) =>
  heard.filter(({ kind }) => kind === 'MEETING_SIGNAL').map(({ payload }) => payload);

test('who comes back with the last cursor misses nothing and hears nothing twice', async () => {
  const first = listens();
  await first.caughtUp();
  const { id } = done(await village.registers());
  const seen = await first.first(({ case: about }) => about?.id === id);
  first.end();
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  const again = listens({ after: seen.cursor, caseId: id });
  await again.caughtUp();
  const cursors = again.heard.filter(({ kind }) => kind === 'CASE_CHANGED').map(({ cursor }) => cursor);
  expect(cursors).toHaveLength(2);
  expect(cursors).not.toContain(seen.cursor);
  expect(new Set(cursors).size).toBe(2);
});

test('nor when transactions commit in another order than they wrote', async () => {
  const { id } = done(await village.registers());
  const beginning = await listens().caughtUp();
  const { courierUrl } = world.databases.village;
  const [slow, quick] = [await connected(courierUrl), await connected(courierUrl)];
  await slow.query('begin');
  await says(slow, id, 'written first');
  await says(quick, id, 'written second');
  // A plain counter shows the second now, and takes the reader past the first.
  const plain = async (after: string) =>
    (
      await quick.query<{ number: string; payload: string }>(
        'select number, payload from event where number > $1 and case_id = $2 and payload is not null order by number',
        [after, id],
      )
    ).rows;
  const byNumber = await plain('0');
  const early = listens({ after: beginning.cursor, kinds: ['MEETING_SIGNAL'] });
  const between = await early.caughtUp();
  expect(payloads(early)).toEqual([]);
  early.end();
  await slow.query('commit');
  const late = listens({ after: between.cursor, kinds: ['MEETING_SIGNAL'] });
  await late.first(({ payload }) => payload === 'written second');
  expect(payloads(late)).toEqual(['written first', 'written second']);
  byNumber.push(...(await plain(byNumber.at(-1)?.number ?? '0')));
  expect(byNumber.map(({ payload }) => payload)).toEqual(['written second']);
});

test('a signal is heard by its recipient alone', async () => {
  const neighbour = office(world, 'village', VILLAGE, ['OFFICER']);
  const socket = overSocket(world.gatewayUrl, () => world.token(neighbour.as));
  open.push({ end: socket.close });
  const theirs = socket.listen({ query: events('Village') });
  const own = listens();
  await Promise.all([theirs.caughtUp(), own.caughtUp()]);
  const { id } = done(await village.registers());
  await says(await connected(world.databases.village.courierUrl), id, 'for one');
  await own.first(({ payload }) => payload === 'for one');
  done(await village.accepts(id));
  await theirs.first(({ case: about }) => about?.status === 'ACCEPTED');
  expect(payloads(theirs)).toEqual([]);
});

test('a tier that cannot look at its events for a moment calls no place too old', async () => {
  await listens().caughtUp();
  const owner = await connected(world.databases.village.ownerUrl);
  const courier = new URL(world.databases.village.courierUrl).username;
  await owner.query(`revoke select on event_number from "${courier}"`);
  const { id } = done(await village.registers());
  const { rows } = await owner.query<{ number: string }>('select max(number) as number from event');
  const after = Buffer.from(`VILLAGE|${rows[0]?.number}|at`).toString('base64url');
  const again = listens({ after, caseId: id });
  const atTier = overEventStream(world.tiers.village.url, () => world.token(village.as), {
    query: events('Village'),
    variables: { after },
  });
  open.push(atTier);
  expect(await atTier.ended).toBe('INTERNAL');
  await owner.query(`grant select on event_number to "${courier}"`);
  await again.caughtUp();
  done(await village.accepts(id));
  expect((await again.first(({ case: about }) => about?.status === 'ACCEPTED')).kind).toBe('CASE_CHANGED');
});

test('a cursor from before the window, and one that is none of this tier, say so', async () => {
  const old = await listens().caughtUp();
  done(await village.registers());
  const owner = await connected(world.databases.village.ownerUrl);
  await owner.query(`update event set at = at - interval '61 minutes'`);
  await forgetEvents(world.tiers.village.desk.courierEm);
  expect((await owner.query('select 1 from event')).rowCount).toBe(0);
  expect(await listens({ after: old.cursor }).ended).toBe('CURSOR_OUTSIDE_WINDOW');
  const fresh = await listens().caughtUp();
  expect((await listens({ after: fresh.cursor }).caughtUp()).kind).toBe('CAUGHT_UP');
  expect(await listens({ after: 'nonsense' }).ended).toBe('BAD_USER_INPUT');
  const ofTownship = Buffer.from('TOWNSHIP|1|at').toString('base64url');
  expect(await listens({ after: ofTownship }).ended).toBe('BAD_USER_INPUT');
  const ofTheFuture = Buffer.from('VILLAGE|999999999999|at').toString('base64url');
  expect(await listens({ after: ofTheFuture }).ended).toBe('CURSOR_OUTSIDE_WINDOW');
});
