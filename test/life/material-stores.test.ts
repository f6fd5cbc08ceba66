import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { localStore } from '@sanji/tier/materials/local-store.ts';
import type { MaterialSettings } from '@sanji/tier/materials/room.ts';
import { type S3Settings, s3Store } from '@sanji/tier/materials/s3-store.ts';
import { Staging, TooLong } from '@sanji/tier/materials/staging.ts';
import type { MaterialStore } from '@sanji/tier/materials/store.ts';
import { sweepMaterials } from '@sanji/tier/materials/sweep.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld } from '../world.ts';
import { filed, materialDesk } from './material-desk.ts';
import { pdf } from './material-files.ts';
import { startS3Endpoint } from './s3-endpoint.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const DAY_MS = 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'sanji-stores-'));
let server: Awaited<ReturnType<typeof startS3Endpoint>>;
let s3: S3Settings;
beforeAll(async () => {
  server = await startS3Endpoint({ bucket: 'materials', secret: 'a-secret-key', page: 5 });
  s3 = {
    endpoint: server.url,
    bucket: 'materials',
    accessKey: 'an-access-key',
    secretKey: 'a-secret-key',
    region: 'us-east-1',
  };
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const staging = new Staging(join(folder, 'incoming'));
const stage = (content: Buffer, most = 10_000_000) =>
  staging.receive(Readable.from(piecesOf(content), { objectMode: false }), most);
function* piecesOf(content: Buffer) {
  for (let at = 0; at < content.length; at += 10_000) yield content.subarray(at, at + 10_000);
}
const read = async (store: MaterialStore, sha256: string) => {
  const found = await store.open(sha256);
  if (found === null) return null;
  const content = Buffer.concat(await found.stream.toArray());
  expect(found.bytes).toBe(content.length);
  return content;
};
const listed = async (store: MaterialStore) => {
  const found: string[] = [];
  for await (const { sha256 } of store.list()) found.push(sha256);
  return found.toSorted();
};

let stores = 0;
const another = () => {
  stores += 1;
  return `store-${stores}`;
};
const KINDS: [string, () => MaterialStore][] = [
  ['in a folder', () => localStore(join(folder, another()))],
  ['in an S3-compatible store', () => s3Store(s3, another(), () => new Date())],
];

describe.each(KINDS)('contents %s', (_, open) => {
  test('are read as they were put, found, listed and removed', async () => {
    const store = open();
    const contents = [pdf(0), pdf(300_000), pdf(20)];
    const digests: string[] = [];
    for (const content of contents) {
      const staged = await stage(content);
      expect(staged.sha256).toBe(createHash('sha256').update(content).digest('hex'));
      await store.put(staged);
      expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
      digests.push(staged.sha256);
    }
    for (const [index, sha256] of digests.entries()) {
      expect(await store.has(sha256)).toBe(true);
      expect((await read(store, sha256))?.equals(contents[index] ?? Buffer.alloc(0))).toBe(true);
    }
    expect(await listed(store)).toEqual(digests.toSorted());
    for await (const { putAt } of store.list())
      expect(Math.abs(putAt.getTime() - Date.now())).toBeLessThan(DAY_MS);
    await store.remove(digests[0] ?? '');
    await store.remove(digests[0] ?? '');
    expect(await listed(store)).toEqual(digests.slice(1).toSorted());
    await store.close();
  });

  test('that were never put are not there', async () => {
    const store = open();
    expect(await store.has('0'.repeat(64))).toBe(false);
    expect(await store.open('0'.repeat(64))).toBeNull();
    expect(await listed(store)).toEqual([]);
    await store.close();
  });

  test('put again are whole again', async () => {
    const store = open();
    const content = pdf();
    const first = await stage(content);
    await store.put(first);
    await store.put(await stage(content));
    expect((await read(store, first.sha256))?.equals(content)).toBe(true);
    expect(await listed(store)).toEqual([first.sha256]);
    await store.close();
  });
});

describe('in a folder', () => {
  test('a content is for the service alone, and no link leads elsewhere', async () => {
    const home = join(folder, 'private');
    const store = localStore(home);
    const staged = await stage(pdf());
    await store.put(staged);
    const path = join(home, staged.sha256.slice(0, 2), staged.sha256.slice(2, 4), staged.sha256);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    rmSync(path);
    writeFileSync(join(folder, 'elsewhere'), 'secret');
    symlinkSync(join(folder, 'elsewhere'), path);
    expect(await store.has(staged.sha256)).toBe(false);
    await expect(store.open(staged.sha256)).rejects.toThrow('ELOOP');
    expect(await listed(store)).toEqual([]);

    const next = await stage(pdf());
    mkdirSync(join(folder, 'trap'));
    symlinkSync(join(folder, 'trap'), join(home, next.sha256.slice(0, 2)));
    await expect(store.put(next)).rejects.toThrow('leads elsewhere');
    await store.put(staged).catch(() => undefined);
    expect(lstatSync(join(folder, 'trap')).isDirectory()).toBe(true);
  });

  test('what is longer than was agreed is not kept', async () => {
    await expect(stage(pdf(50_000), 20_000)).rejects.toThrow(TooLong);
  });
});

describe('in an S3-compatible store', () => {
  test('a wrong key is refused by the store, and told by a code alone', async () => {
    const store = s3Store({ ...s3, secretKey: 'hunter2' }, 'wrong', () => new Date());
    const staged = await stage(pdf());
    await expect(store.put(staged)).rejects.toMatchObject({ code: 'S3_403' });
    await expect(store.has(staged.sha256)).rejects.toMatchObject({ code: 'S3_403' });
    await store.close();
  });

  test('what changes on its way to the store is not kept', async () => {
    const store = s3Store(s3, 'changed', () => new Date());
    const staged = await stage(pdf(500));
    writeFileSync(staged.path, pdf(500));
    await expect(store.put(staged)).rejects.toMatchObject({ code: 'S3_400' });
    expect(await store.has(staged.sha256)).toBe(false);
    await store.close();
  });

  test('a bucket that is not there is a failure, and no empty store', async () => {
    const store = s3Store({ ...s3, bucket: 'nowhere' }, 'x', () => new Date());
    await expect(listed(store)).rejects.toMatchObject({ code: 'S3_404' });
    await store.close();
  });

  test('tiers that share a bucket do not see each other’s contents', async () => {
    const [village, township] = ['village', 'township'].map((tier) => s3Store(s3, tier, () => new Date()));
    const staged = await stage(pdf());
    await village?.put(staged);
    expect(await village?.has(staged.sha256)).toBe(true);
    expect(await township?.has(staged.sha256)).toBe(false);
    await Promise.all([village?.close(), township?.close()]);
  });

  test('more contents than one page of the list holds are all listed', async () => {
    const store = s3Store(s3, 'many', () => new Date());
    const digests: string[] = [];
    for (let n = 0; n < 23; n += 1) {
      const staged = await stage(pdf(12));
      await store.put(staged);
      digests.push(staged.sha256);
    }
    expect(await listed(store)).toEqual(digests.toSorted());
    await store.close();
  });

  test('a case goes from a tier with a folder to a tier with a bucket', async () => {
    const materials = (): MaterialSettings => ({ folder: join(folder, 'township'), s3 });
    await using world = await startWorld({
      adjust: (subgraph) => (subgraph === 'township' ? { materials: materials() } : {}),
    });
    const village = office(world, 'village', VILLAGE);
    const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
    const content = pdf(200_000);
    const material = filed(await materialDesk(world, 'village', village.as).files(id, { content }));
    done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    await world.settle();
    const desk = materialDesk(world, 'township', office(world, 'township', TOWNSHIP).as);
    const own = filed(await desk.files(id, { content: pdf(100_000) }));
    for (const [paper, bytes] of [
      [material.id, content.length],
      [own.id, own.bytes],
    ] as const) {
      const saved = await desk.saves(`/materials/township/${id}/${paper}`);
      expect((await saved.arrayBuffer()).byteLength).toBe(bytes);
    }
    const store = s3Store(s3, 'township', () => new Date());
    expect(await listed(store)).toEqual(expect.arrayContaining([material.sha256, own.sha256]));
    await store.close();
  });
});

test('a content that no paper refers to is swept after a week, and no other', async () => {
  let laterMs = 0;
  let faultAt = '';
  await using world = await startWorld({
    now: () => new Date(Date.now() + laterMs),
    adjust: () => ({
      checkpoint: (point) => {
        if (point !== faultAt) return;
        faultAt = '';
        throw new Error('a fault of ours');
      },
    }),
  });
  const village = office(world, 'village', VILLAGE);
  const desk = materialDesk(world, 'village', village.as);
  const { id } = done(await village.registers());
  const kept = filed(await desk.files(id, { content: pdf() }));
  // The content is there for good and the paper is not: a crash between the two.
  faultAt = 'material.stored';
  const sent = { content: pdf(), key: 'interrupted-once' };
  expect((await desk.files(id, sent)).status).toBe(500);
  expect(await desk.lists(id)).toHaveLength(1);
  const room = {
    desk: world.tiers.village.desk,
    store: localStore(join(world.materialsFolder, 'village', 'contents')),
    staging: new Staging(join(world.materialsFolder, 'village', 'incoming')),
  };
  writeFileSync(join(world.materialsFolder, 'village', 'incoming', 'left-behind'), 'x');
  expect(await listed(room.store)).toHaveLength(2);
  laterMs = 6 * DAY_MS;
  expect(await sweepMaterials(room)).toBe(0);
  expect(readdirSync(join(world.materialsFolder, 'village', 'incoming'))).toEqual([]);
  laterMs = 8 * DAY_MS;
  expect(await sweepMaterials(room)).toBe(1);
  expect(await listed(room.store)).toEqual([kept.sha256]);
  // The same key files it after all, from the beginning.
  const again = filed(await desk.files(id, sent));
  expect(await sweepMaterials(room)).toBe(0);
  expect(await listed(room.store)).toEqual([kept.sha256, again.sha256].toSorted());
});
