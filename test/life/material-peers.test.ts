import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServiceSigner, SERVICE_HEADER, type ServiceName } from '@sanji/edge/service-identity.ts';
import { expect, inject, test } from 'vitest';
import { done } from '../seen-case.ts';
import { filed } from './material-desk.ts';
import { pdf } from './material-files.ts';
import { claimWithFile, climbs, contentsAt, deskOf, offices, startRoads } from './material-roads.ts';

test('a peer gets the files of the cases that it took, and no others', async () => {
  await using world = await startRoads();
  const { keys } = inject('secrets');
  const ask = async (as: ServiceName | null, caseId: string, sha256: string) => {
    const token =
      as &&
      (await createServiceSigner({ name: as, privateKey: createPrivateKey(keys[as].privateKey) })(
        'village',
        new Date(),
      ));
    const response = await fetch(`${world.tiers.village.url}/peer-materials/${caseId}/${sha256}`, {
      headers: token ? { [SERVICE_HEADER]: token } : {},
    });
    await response.body?.cancel();
    return response.status;
  };
  const kept = await claimWithFile(world);
  const sent = await claimWithFile(world);
  expect(await ask('township', sent.id, sent.material.sha256)).toBe(403);
  await climbs(world, sent.id);
  await world.settle();
  expect(await ask('township', sent.id, sent.material.sha256)).toBe(200);
  expect(await ask(null, sent.id, sent.material.sha256)).toBe(401);
  for (const [as, id, sha256] of [
    ['county', sent.id, sent.material.sha256],
    ['gateway', sent.id, sent.material.sha256],
    ['village', sent.id, sent.material.sha256],
    ['township', kept.id, kept.material.sha256],
    ['township', sent.id, kept.material.sha256],
    ['township', sent.id, 'f'.repeat(64)],
    ['township', sent.id, sent.material.id],
  ] as const)
    expect(await ask(as, id, sha256)).toBe(403);
  // What is filed after the case is back was named to nobody.
  done(await offices(world).township.returns(sent.id));
  await world.settle();
  world.road.laterMs += 1000;
  const later = filed(await deskOf(world, 'village').files(sent.id, { content: pdf() }));
  expect(await ask('township', sent.id, later.sha256)).toBe(403);
  // The gateway has no such address.
  expect((await fetch(`${world.gatewayUrl}/peer-materials/${sent.id}/${sent.material.sha256}`)).status).toBe(
    404,
  );
});

test('a peer that has only been promised the case gets nothing before it has taken it', async () => {
  await using world = await startRoads();
  const { id, material } = await claimWithFile(world);
  world.road.closed.add('VILLAGE -> TOWNSHIP');
  await climbs(world, id);
  const privateKey = createPrivateKey(inject('secrets').keys.township.privateKey);
  const token = await createServiceSigner({ name: 'township', privateKey })('village', new Date());
  for (const receipt of ['', 'a.b.c']) {
    const response = await fetch(`${world.tiers.village.url}/peer-materials/${id}/${material.sha256}`, {
      headers: { [SERVICE_HEADER]: token, 'x-sanji-receipt': receipt },
    });
    expect(response.status).toBe(403);
  }
});

test('the envelope carries the digest and not the file', async () => {
  await using world = await startRoads();
  const { id, content, material } = await claimWithFile(world);
  world.road.closed.add('VILLAGE -> TOWNSHIP');
  await climbs(world, id);
  const [row] = await world.tiers.village.desk.courierEm
    .fork()
    .execute<{ payload: string }[]>('select payload from outbox where case_id = ?', [id]);
  expect(row?.payload).toContain(material.sha256);
  expect(row?.payload).not.toContain(content.toString('base64').slice(0, 100));
  expect(readFileSync(contentsAt(world, 'village')[0] ?? '').equals(content)).toBe(true);
});
