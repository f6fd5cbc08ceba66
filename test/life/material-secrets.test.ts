import { readdirSync } from 'node:fs';
import { Writable } from 'node:stream';
import { createLog } from '@sanji/edge/log.ts';
import { expect, inject, test } from 'vitest';
import { CANARIES, nests, sings } from '../hostile/canaries.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld } from '../world.ts';
import { filed, materialDesk } from './material-desk.ts';
import { pdf } from './material-files.ts';

const VILLAGE = '330726107200';
const NAME = `${CANARIES.name}的申请书.pdf`;

test('a file’s name is in its paper and with the case on its way, and in no log, answer, notice or path', async () => {
  const logged: string[] = [];
  const destination = new Writable({
    write: (chunk, _, next) => {
      logged.push(String(chunk));
      next();
    },
  });
  let faultAt = '';
  await using world = await startWorld({
    log: createLog({ destination }),
    adjust: () => ({
      checkpoint: (point) => {
        if (point !== faultAt) return;
        faultAt = '';
        throw new Error(`insert into paper values ('${CANARIES.name}')`);
      },
    }),
  });
  const village = office(world, 'village', VILLAGE);
  const desk = materialDesk(world, 'village', village.as);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  const description = CANARIES.note;
  const refusals: unknown[] = [];
  for (const point of ['material.stored', 'material.filed']) {
    faultAt = point;
    refusals.push(await desk.files(id, { content: pdf(), name: NAME, description }));
  }
  for (const sent of [
    { content: Buffer.from('<html>'), name: NAME, description },
    { content: pdf(), name: NAME, description: `${description}\n${'x'.repeat(300)}` },
    { content: pdf(30 * 1_048_576), name: NAME, description },
  ])
    refusals.push(await desk.files(id, sent));
  expect(refusals.map((told) => (told as { status: number }).status)).toEqual([500, 500, 415, 422, 413]);
  expect(refusals.filter((told) => sings(JSON.stringify(told)))).toEqual([]);

  const { url } = filed(await desk.files(id, { content: pdf(), name: NAME, description }));
  expect(decodeURIComponent((await desk.saves(url)).headers.get('content-disposition') ?? '')).toContain(
    NAME,
  );
  expect(sings(await (await desk.saves(`${url}0`)).text())).toBe(false);
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();

  const found = await nests(world, inject('adminUrl'));
  expect(found).toEqual(['township.paper.body', 'village.paper.body']);
  expect(logged.join('')).toContain('request-failed');
  expect(logged.filter(sings)).toEqual([]);
  const paths = readdirSync(world.materialsFolder, { recursive: true, encoding: 'utf8' });
  expect(paths.length).toBeGreaterThan(6);
  expect(paths.filter(sings)).toEqual([]);
});
