import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countyRules } from '@sanji/tier/configuration/county-rules.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { type As, startWorld, type World } from '../world.ts';
import { filed, materialDesk } from './material-desk.ts';
import { BAD, GOOD, pdf } from './material-files.ts';

const VILLAGE = '330726107200';
const NEIGHBOUR = '330726107201';
const LIMITS = { materialBytes: 100_000, materialFiles: 20, materialTotalBytes: 250_000 };

let world: World;
beforeAll(async () => {
  const rulesOf = countyRules(JSON.stringify({ 330726: LIMITS }));
  world = await startWorld({ adjust: () => ({ rulesOf }) });
});
afterAll(() => world[Symbol.asyncDispose]());

const village = () => office(world, 'village', VILLAGE);
const register = async () => done(await village().registers()).id;
const villageDesk = () => materialDesk(world, 'village', village().as);
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
/** Everything that lies in the folder of a tier's materials. */
const stored = (subgraph = 'village') =>
  readdirSync(join(world.materialsFolder, subgraph, 'contents'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((path) => path.length > 64);

describe('a file goes in and comes out as it was', () => {
  test.each(Object.entries(GOOD))('%s', async (_, { name, type, content }) => {
    const id = await register();
    const material = filed(await villageDesk().files(id, { name, type, content, description: '当事人提供' }));
    expect(material).toMatchObject({ name, bytes: content.length, sha256: sha256(content) });
    const [seen, ...more] = (await villageDesk().lists(id)) ?? [];
    expect(more).toEqual([]);
    expect(seen).toMatchObject({
      id: material.id,
      name,
      description: '当事人提供',
      addedBy: '经办人',
      state: 'READY',
      available: true,
      url: `/materials/village/${id}/${material.id}`,
    });
    const response = await villageDesk().saves(material.url);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  });

  test('it is saved and never shown', async () => {
    const id = await register();
    const name = '协议 "甲;乙".pdf';
    const { url } = filed(await villageDesk().files(id, { name, content: pdf() }));
    const { headers, body } = await villageDesk().saves(url);
    await body?.cancel();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w%.-]+$/,
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  test('a name keeps neither path nor control characters, and is on no disk', async () => {
    const id = await register();
    const name = '../../etc/\u202e协议\u0000\r\n书.pdf';
    const material = filed(await villageDesk().files(id, { name, content: pdf() }));
    expect(material.name).toBe('etc协议书.pdf');
    expect(stored().some((path) => path.includes('协议'))).toBe(false);
    expect(stored().some((path) => path.endsWith(material.sha256))).toBe(true);
  });

  test('the tier serves its own office with the gateway away', async () => {
    const id = await register();
    const url = `${world.tiers.village.url}/materials/${id}`;
    const { id: paper, bytes } = filed(await villageDesk().files(id, { url, content: pdf() }));
    const saved = await villageDesk().saves(`${url}/${paper}`);
    expect((await saved.arrayBuffer()).byteLength).toBe(bytes);
  });

  test('the same key files once, and another file under it is refused', async () => {
    const id = await register();
    const sent = { content: pdf(), key: 'one-and-the-same' };
    const first = filed(await villageDesk().files(id, sent));
    expect(filed(await villageDesk().files(id, sent)).id).toBe(first.id);
    expect(await villageDesk().files(id, { ...sent, content: pdf() })).toMatchObject({
      status: 409,
      refused: { code: 'KEY_REUSED' },
    });
    expect(await villageDesk().lists(id)).toHaveLength(1);
  });

  test('the same content twice is stored once', async () => {
    const content = pdf();
    const before = stored().length;
    for (const id of [await register(), await register()]) filed(await villageDesk().files(id, { content }));
    expect(stored().length).toBe(before + 1);
  });
});

describe('what is refused leaves nothing', () => {
  test.each(Object.entries(BAD))('%s', async (_, sent) => {
    const id = await register();
    const before = stored().length;
    expect(await villageDesk().files(id, sent)).toMatchObject({
      status: 415,
      refused: { code: 'UNSUPPORTED_MATERIAL', messageZh: expect.stringContaining('材料') },
    });
    expect(await villageDesk().lists(id)).toEqual([]);
    expect(stored().length).toBe(before);
    expect(readdirSync(join(world.materialsFolder, 'village', 'incoming'))).toEqual([]);
  });

  const chunked = (content: Buffer) => new Blob([new Uint8Array(content)]).stream();
  test.each([
    ['said beforehand', (content: Buffer) => content],
    ['that comes without a length', chunked],
  ])('a file that is too large, %s', async (_, sent) => {
    const id = await register();
    expect(await villageDesk().files(id, { content: sent(pdf(LIMITS.materialBytes + 1)) })).toMatchObject({
      status: 413,
      refused: { code: 'TOO_LARGE' },
    });
    expect(filed(await villageDesk().files(id, { content: sent(pdf(50_000)) })).bytes).toBeGreaterThan(
      50_000,
    );
  });

  test('a file too many, and more than all together may be', async () => {
    const many = await register();
    for (let n = 0; n < LIMITS.materialFiles; n += 1)
      filed(await villageDesk().files(many, { content: pdf() }));
    expect((await villageDesk().files(many, { content: pdf() })).refused?.code).toBe('TOO_LARGE');
    const large = await register();
    for (let n = 0; n < 3; n += 1) filed(await villageDesk().files(large, { content: pdf(80_000) }));
    expect((await villageDesk().files(large, { content: pdf(80_000) })).refused?.code).toBe('TOO_LARGE');
  });

  test.each([
    ['an empty file', { content: Buffer.alloc(0) }],
    ['a file without a name', { name: '/', content: pdf() }],
    ['a description of many lines', { content: pdf(), description: 'a\nb' }],
    ['a short key', { content: pdf(), key: 'short' }],
  ])('%s', async (_, sent) => {
    const id = await register();
    const told = await villageDesk().files(id, sent);
    expect([422, 415]).toContain(told.status);
    expect(['BAD_INPUT', 'UNSUPPORTED_MATERIAL']).toContain(told.refused?.code);
    expect(await villageDesk().lists(id)).toEqual([]);
  });
});

describe('a file is reached through its case alone', () => {
  const at = (region: string, roles: As['roles'] = ['OFFICER']): As => ({
    id: `${region}-${roles.join()}`,
    name: '经办人',
    roles,
    region,
  });

  test.each([
    ['another office', at(NEIGHBOUR), 404, 'NOT_FOUND'],
    ['the county in the village’s name', at('330726'), 403, 'NOT_HOLDER'],
    ['an inspector', at(VILLAGE, ['INSPECTOR']), 403, 'NOT_ALLOWED'],
    ['a grid worker', at(VILLAGE, ['GRID_WORKER']), 403, 'NOT_ALLOWED'],
    ['a dashboard', at('330726', ['DASHBOARD']), 403, 'NOT_ALLOWED'],
  ])('%s files nothing', async (_, as, status, code) => {
    const id = await register();
    expect(await materialDesk(world, 'village', as).files(id, { content: pdf() })).toMatchObject({
      status,
      refused: { code },
    });
  });

  test('a mediator of the office does', async () => {
    const id = await register();
    filed(await materialDesk(world, 'village', at(VILLAGE, ['MEDIATOR'])).files(id, { content: pdf() }));
  });

  test('it is read by the office and from above, and by nobody else', async () => {
    const id = await register();
    const { url } = filed(await villageDesk().files(id, { content: pdf() }));
    const status = async (as: As) => {
      const { status, body } = await materialDesk(world, 'village', as).saves(url);
      await body?.cancel();
      return status;
    };
    expect(await status(at(VILLAGE, ['MEDIATOR']))).toBe(200);
    expect(await status(at('330726', ['LEADER']))).toBe(200);
    expect(await status(at(NEIGHBOUR))).toBe(404);
    expect(await status(at('330726101'))).toBe(404);
    expect(await status(at(VILLAGE, ['GRID_WORKER']))).toBe(403);
    expect(await status(at('330726', ['DASHBOARD']))).toBe(403);
  });

  test('who has the same file in a case of their own reads no other case by it', async () => {
    const content = pdf();
    const id = await register();
    const material = filed(await villageDesk().files(id, { content }));
    const neighbour = office(world, 'village', NEIGHBOUR);
    const desk = materialDesk(world, 'village', neighbour.as);
    const own = done(await neighbour.registers()).id;
    const ownMaterial = filed(await desk.files(own, { content }));
    expect(ownMaterial.sha256).toBe(material.sha256);
    expect((await desk.saves(ownMaterial.url)).status).toBe(200);
    for (const path of [
      `${id}/${material.id}`,
      `${id}/${ownMaterial.id}`,
      `${own}/${material.id}`,
      `${id}/${material.sha256}`,
    ])
      expect((await desk.saves(`/materials/village/${path}`)).status).toBe(404);
  });

  test.each([
    ['without a token', null],
    ['with a token of nobody’s', 'Bearer a.b.c'],
  ])('%s nothing is said', async (_, authorization) => {
    const id = await register();
    const { url } = filed(await villageDesk().files(id, { content: pdf() }));
    for (const place of [url, `${world.tiers.village.url}${url.replace('/village', '')}`])
      expect((await villageDesk().saves(place, authorization)).status).toBe(401);
    expect((await villageDesk().files(id, { content: pdf(), authorization })).status).toBe(401);
  });

  test('in transit nothing is filed', async () => {
    await using far = await startWorld({ reachable: () => false });
    const office1 = office(far, 'village', VILLAGE);
    const { id } = done(await office1.registers({ kind: 'CLAIM', category: '1104' }));
    done(await office1.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    expect(await materialDesk(far, 'village', office1.as).files(id, { content: pdf() })).toMatchObject({
      status: 409,
      refused: { code: 'IN_TRANSIT' },
    });
  });

  test('a transfer inside the tier takes the file along, with nothing to pull', async () => {
    const id = await register();
    const material = filed(await villageDesk().files(id, { content: pdf() }));
    done(await village().transfers(id, NEIGHBOUR));
    const desk = materialDesk(world, 'village', office(world, 'village', NEIGHBOUR).as);
    expect(await desk.lists(id)).toMatchObject([{ id: material.id, available: true }]);
    expect((await desk.saves(material.url)).status).toBe(200);
    expect((await villageDesk().files(id, { content: pdf() })).refused?.code).toBe('NOT_HOLDER');
  });

  test.each([
    '/materials/',
    '/materials/village',
    '/materials/city/330726V-1/1',
    '/materials/village/../x/y',
  ])('there is nothing at %s', async (path) => {
    const { status } = await villageDesk().saves(path);
    expect([404, 405]).toContain(status);
  });
});
