import { rmSync, writeFileSync } from 'node:fs';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { sessionOf } from '@sanji/tier/jurisdiction/policy.ts';
import { expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import type { As, World } from '../world.ts';
import { filed } from './material-desk.ts';
import { pdf } from './material-files.ts';
import {
  COUNTY,
  claimWithFile,
  climbs,
  contentsAt,
  deskOf,
  offices,
  startRoads,
  TOWNSHIP,
  VILLAGE,
} from './material-roads.ts';

const HOUR_MS = 3_600_000;

async function savedAt(world: World, subgraph: SubgraphName, id: string, paper: string) {
  const response = await deskOf(world, subgraph).saves(`/materials/${subgraph}/${id}/${paper}`);
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, body };
}

test('the receiver has the paper with the case, and pulls the file once', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world);
  await climbs(world, id);
  await world.settle();
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([
    { ...material, url: `/materials/township/${id}/${material.id}`, state: 'READY', available: true },
  ]);
  expect((await savedAt(world, 'township', id, material.id)).body.equals(content)).toBe(true);
  await world.settle();
  expect(world.road.pulled).toEqual({ village: 0, township: 1, county: 0 });
  // The sender keeps its own: contents stay as long as a paper refers to them.
  expect((await savedAt(world, 'village', id, material.id)).body.equals(content)).toBe(true);
});

test('a file of the largest size goes the whole way', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world, 20 * 1_048_576 - 200);
  await climbs(world, id);
  await world.settle();
  expect((await savedAt(world, 'township', id, material.id)).body.equals(content)).toBe(true);
});

test('what is still to come is shown in SQL to whoever may read the paper, and to nobody else', async () => {
  await using world = await startRoads();
  const { id, material } = await claimWithFile(world);
  await climbs(world, id);
  await world.settle();
  const { em } = world.tiers.township.desk;
  const seenBy = async (as: As) => {
    const { id: subject, name, roles, region } = as;
    const session = sessionOf({ subject, name, roles, region });
    return em
      .fork({ session })
      .transactional((tx) => tx.execute<{ sha256: string }[]>('select sha256 from material_wanted'));
  };
  const at = (region: string, roles: As['roles']): As => ({ id: 'x', name: '某人', roles, region });
  expect(await seenBy(at(TOWNSHIP, ['OFFICER']))).toEqual([{ sha256: material.sha256 }]);
  expect(await seenBy(at(COUNTY, ['LEADER']))).toEqual([{ sha256: material.sha256 }]);
  expect(await seenBy(at(VILLAGE, ['OFFICER']))).toEqual([]);
  expect(await seenBy(at('330726101', ['OFFICER']))).toEqual([]);
  expect(await seenBy(at(COUNTY, ['DASHBOARD']))).toEqual([]);
  expect(await seenBy(at(TOWNSHIP, ['GRID_WORKER']))).toEqual([]);
});

test('while the sender is away the file is on its way, and comes when the sender is back', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world);
  world.road.closed.add('TOWNSHIP -> VILLAGE');
  await climbs(world, id);
  while (!(await world.tiers.village.drain()));
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([
    { state: 'ON_ITS_WAY', available: false },
  ]);
  const early = await savedAt(world, 'township', id, material.id);
  expect(early.status).toBe(409);
  expect(JSON.parse(early.body.toString())).toMatchObject({ refused: { code: 'MATERIAL_ON_ITS_WAY' } });
  expect(contentsAt(world, 'township')).toEqual([]);

  world.road.closed.clear();
  await world.settle();
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([{ state: 'READY', available: true }]);
  expect((await savedAt(world, 'township', id, material.id)).body.equals(content)).toBe(true);
  expect(world.road.pulled.township).toBe(1);
});

test('a content that is damaged at the sender is refused and shown, and taken once it is whole again', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world, 200_000);
  const [path = ''] = contentsAt(world, 'village');
  const bad = Buffer.from(content);
  bad.writeUInt8(bad.readUInt8(200) ^ 1, 200);
  writeFileSync(path, bad);
  // Nobody at the sender takes it for the file either: the download breaks off before its end.
  await expect(savedAt(world, 'village', id, material.id)).rejects.toThrow();

  await climbs(world, id);
  await world.settle();
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([{ state: 'DAMAGED', available: false }]);
  const refused = await savedAt(world, 'township', id, material.id);
  expect(refused.status).toBe(409);
  expect(JSON.parse(refused.body.toString())).toMatchObject({ refused: { code: 'MATERIAL_DAMAGED' } });
  expect(contentsAt(world, 'township')).toEqual([]);

  writeFileSync(path, content);
  world.road.laterMs += 2 * HOUR_MS;
  await world.settle();
  expect((await savedAt(world, 'township', id, material.id)).body.equals(content)).toBe(true);
});

test.each([
  ['longer', (content: Buffer) => Buffer.concat([content, Buffer.from('x')])],
  ['shorter', (content: Buffer) => content.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
])('a content that has become %s is damaged', async (_, changed) => {
  await using world = await startRoads();
  const { id, content } = await claimWithFile(world);
  writeFileSync(contentsAt(world, 'village')[0] ?? '', changed(content));
  await climbs(world, id);
  await world.settle();
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([{ state: 'DAMAGED' }]);
});

test('the holder who files a damaged content anew has it', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world);
  writeFileSync(contentsAt(world, 'village')[0] ?? '', 'something else');
  await climbs(world, id);
  await world.settle();
  filed(await deskOf(world, 'township').files(id, { content }));
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([{ state: 'READY' }, { state: 'READY' }]);
  expect((await savedAt(world, 'township', id, material.id)).body.equals(content)).toBe(true);
});

test('a content that is missing at the sender stays on its way, and is asked for again', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world);
  const [path = ''] = contentsAt(world, 'village');
  rmSync(path);
  await climbs(world, id);
  await world.settle();
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([{ state: 'ON_ITS_WAY' }]);
  writeFileSync(path, content);
  world.road.laterMs += 2 * HOUR_MS;
  await world.settle();
  expect((await savedAt(world, 'township', id, material.id)).body.equals(content)).toBe(true);
});

test('a fault between the content and the note of it costs another pull and nothing else', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world);
  world.road.faultAt = 'material.pulled-content';
  await climbs(world, id);
  await world.settle();
  world.road.laterMs += HOUR_MS;
  await world.settle();
  expect(await deskOf(world, 'township').lists(id)).toMatchObject([{ state: 'READY' }]);
  expect((await savedAt(world, 'township', id, material.id)).body.equals(content)).toBe(true);
});

test('a case that climbs on before its file has come takes the file from hand to hand', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world);
  world.road.closed.add('TOWNSHIP -> VILLAGE');
  await climbs(world, id);
  while (!(await world.tiers.village.drain()));
  done(await offices(world).township.escalates(id, 'COUNTY', 'COMPETENCE'));
  world.road.closed.clear();
  await world.settle();
  world.road.laterMs += HOUR_MS;
  await world.settle();
  expect((await savedAt(world, 'county', id, material.id)).body.equals(content)).toBe(true);
  expect(world.road.pulled).toEqual({ village: 0, township: 1, county: 1 });
});

test('a case that comes back brings what was added, and what it left with is here already', async () => {
  await using world = await startRoads();
  const { id, material } = await claimWithFile(world);
  await climbs(world, id);
  await world.settle();
  const added = pdf(700);
  const more = filed(await deskOf(world, 'township').files(id, { content: added, name: '回执.pdf' }));
  done(await offices(world).township.returns(id));
  await world.settle();
  expect(await deskOf(world, 'village').lists(id)).toMatchObject([
    { id: material.id, state: 'READY' },
    { id: more.id, state: 'READY' },
  ]);
  expect((await savedAt(world, 'village', id, more.id)).body.equals(added)).toBe(true);
  expect(world.road.pulled).toEqual({ village: 1, township: 1, county: 0 });
});
