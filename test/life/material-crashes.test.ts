import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { type ThreeServices, threeServices } from '../fire/three-services.ts';
import { office } from '../offices.ts';
import { PATIENTLY } from '../patience.ts';
import { done } from '../seen-case.ts';
import { cloneDatabases } from '../world.ts';
import { pdf } from './material-files.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';

let databases: Awaited<ReturnType<typeof cloneDatabases>>;
let three: ThreeServices;
beforeAll(async () => {
  databases = await cloneDatabases();
  three = await threeServices({ databases: databases.urls, keys: inject('secrets').keys });
  for (const subgraph of SUBGRAPHS) expect(await three.services[subgraph].start()).toBe(true);
});
afterAll(async () => {
  await three.close();
  await databases.drop();
});

const village = () => office(three, 'village', VILLAGE);
const township = () => office(three, 'township', TOWNSHIP);

async function files(caseId: string, content: Buffer, key: string) {
  const response = await fetch(`${three.services.village.url}/materials/${caseId}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await three.token(village().as)}`,
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''a.pdf",
      'idempotency-key': key,
    },
    body: new Uint8Array(content),
  });
  return (await response.json()) as { material: { id: string; sha256: string } };
}

const papersAtVillage = (id: string) =>
  three.looks.village.fork().execute<object[]>('select id from paper where case_id = ?', [id]);

test('a service that dies while a file is filed leaves no paper without its content, and the same key goes on', {
  timeout: 120_000,
}, async () => {
  const { id } = done(await village().registers());
  const content = pdf(3000);
  // After the content and before the paper; and after both, before the answer.
  for (const [point, papers] of [
    ['material.stored', 0],
    ['material.filed', 1],
  ] as const) {
    expect(await three.services.village.restart(point)).toBe(true);
    await expect(files(id, content, 'one-key-for-all')).rejects.toThrow();
    expect(await three.services.village.ended).toBe('SIGKILL');
    expect(await papersAtVillage(id)).toHaveLength(papers);
  }
  await three.services.village.restart();
  const { material } = await files(id, content, 'one-key-for-all');
  expect(await papersAtVillage(id)).toHaveLength(1);
  const saved = await fetch(`${three.services.village.url}/materials/${id}/${material.id}`, {
    headers: { authorization: `Bearer ${await three.token(village().as)}` },
  });
  expect(Buffer.from(await saved.arrayBuffer()).equals(content)).toBe(true);
});

test('a receiver that dies while it pulls has the file after its next start', {
  timeout: 120_000,
}, async () => {
  const { id } = done(await village().registers({ kind: 'CLAIM', category: '1104' }));
  const content = pdf(3000);
  const { material } = await files(id, content, 'a-key-for-the-pull');
  expect(await three.services.township.restart('material.pulled-content')).toBe(true);
  done(await village().escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  expect(await three.services.township.ended).toBe('SIGKILL');
  const wanted = () =>
    three.looks.township
      .fork()
      .execute<{ arrived: boolean }[]>(
        'select arrived_at is not null as arrived from material_wanted where case_id = ?',
        [id],
      );
  expect(await wanted()).toEqual([{ arrived: false }]);
  await three.services.township.restart();
  await vi.waitFor(async () => expect(await wanted()).toEqual([{ arrived: true }]), PATIENTLY);
  const saved = await fetch(`${three.services.township.url}/materials/${id}/${material.id}`, {
    headers: { authorization: `Bearer ${await three.token(township().as)}` },
  });
  expect(Buffer.from(await saved.arrayBuffer()).equals(content)).toBe(true);
});
