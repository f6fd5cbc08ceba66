import { digestOf } from '@sanji/tier/delivery/statement.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person, startWorld, type World } from '../world.ts';
import { codeOf, given, resident, sessionOf, wordsAt } from './residents.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const OTHER_TOWNSHIP = '330726106';
const COUNTY = '330726';
const MINUTE_MS = 60_000;

let world: World;
const away = new Set<string>();
let now = new Date('2026-03-02T09:00:00+08:00');
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE_MS);
};

beforeAll(async () => {
  world = await startWorld({ now: () => now, reachable: (from, to) => !away.has(`${from}-${to}`) });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
beforeEach(() => later(30));

const townsman = () => resident(world, 'township');
const township = () => office(world, 'township', TOWNSHIP);
const otherTownship = () => office(world, 'township', OTHER_TOWNSHIP);
const county = () => office(world, 'county', COUNTY);

test('M6 what another township tells the parties, once the case was transferred to it, is read by the resident', async () => {
  const slip = given(await townsman().submits({ place: VILLAGE }));
  const session = await sessionOf(townsman(), slip);
  done(await township().transfers(slip.number, OTHER_TOWNSHIP));
  done(await otherTownship().accepts(slip.number));
  await world.settle();
  expect(given(await townsman().follows(session)).papers).toMatchObject([{ kind: 'NOTICE' }]);
});

test('M8 words said while the county sends the case to another township reach that one', async () => {
  const slip = given(await townsman().submits({ place: VILLAGE }));
  const session = await sessionOf(townsman(), slip);
  given(await townsman().adds(session, '先说的话。'));
  done(await township().escalates(slip.number, 'COUNTY', 'COMPETENCE'));
  await world.settle();
  away.add('COUNTY-TOWNSHIP');
  done(await county().assigns(slip.number, OTHER_TOWNSHIP));
  given(await townsman().adds(session, '路上说的话。'));
  await expect(world.settle()).rejects.toThrow();
  away.clear();
  await world.settle();
  expect((await wordsAt(world, 'township', OTHER_TOWNSHIP, slip.number)).toSorted()).toEqual([
    '先说的话。',
    '路上说的话。',
  ]);
});

test('M8 a resident who adds to a full dossier does not keep the case from being handed over', async () => {
  const slip = given(await townsman().submits({ place: VILLAGE }));
  const id = slip.number;
  const session = await sessionOf(townsman(), slip);
  done(await township().escalates(id, 'COUNTY', 'COMPETENCE'));
  await world.settle();
  await world.tiers.county.desk.courierEm.fork().execute(
    `insert into paper (case_id, office, id, kind, at, author, body)
     select ?, ?, 'note-' || n, 'NOTE', now(), '经办人', '{"text":"一"}'::jsonb from generate_series(1, 1000 - (
       select count(*)::int from paper where case_id = ? and office = ?)) as n`,
    [id, COUNTY, id, COUNTY],
  );
  given(await townsman().adds(session, '还有一句话。'));
  await world.settle();
  expect(await wordsAt(world, 'county', COUNTY, id)).toEqual(['还有一句话。']);
  done(await county().returns(id));
  await world.settle();
  expect(await township().sees(id)).toMatchObject({ holder: { office: TOWNSHIP }, inTransitTo: null });
});

test('M8 a client does not bring a matter to an office outside its own region', async () => {
  const ofTheTownship = resident(world, 'county', {
    ...person('public-client'),
    id: 'client-of-a-township',
    region: TOWNSHIP,
  });
  expect(codeOf(await ofTheTownship.submits({ place: VILLAGE }))).toBe('OUT_OF_REGION');
});

test('M8 wrong guesses of somebody who knows the number do not keep its owner out', async () => {
  const slip = given(await townsman().submits({ place: VILLAGE }));
  for (let guess = 0; guess < 7; guess += 1) await townsman().opens(slip.number, 'AAAA-AAAA-AAAA-AAAA');
  expect(codeOf(await townsman().opens(slip.number, 'AAAA-AAAA-AAAA-AAAA'))).toBe('TOO_MANY_ATTEMPTS');
  expect(codeOf(await townsman().opens(slip.number, slip.secret ?? ''))).toBe('GIVEN');
});

test('M8 while the whole client has to wait, nobody’s own number is counted against them', async () => {
  const slip = given(await townsman().submits({ place: VILLAGE }));
  const owner = new pg.Client({ connectionString: world.databases.township.ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into access_attempt (key, attempts, since, locked_until) values ($1, 301, $2, $3)
     on conflict (key) do update set locked_until = excluded.locked_until`,
    [digestOf(`client\n${person('public-client').id}`), now, new Date(now.getTime() + MINUTE_MS)],
  );
  await owner.end();
  for (let attempt = 0; attempt < 7; attempt += 1)
    expect(codeOf(await townsman().opens(slip.number, slip.secret ?? ''))).toBe('TOO_MANY_ATTEMPTS');
  later(2);
  expect(codeOf(await townsman().opens(slip.number, slip.secret ?? ''))).toBe('GIVEN');
});
