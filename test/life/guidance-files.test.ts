import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { guiding, thread } from './guiding.ts';
import { filed, materialDesk } from './material-desk.ts';
import { pdf } from './material-files.ts';

const VILLAGE = '330726107200';
const COUNTY = '330726';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const parts = () => {
  const village = office(world, 'village', VILLAGE);
  const county = office(world, 'county', COUNTY);
  return {
    village,
    below: guiding(world, 'village', village.as),
    above: guiding(world, 'county', county.as),
    filesBelow: materialDesk(world, 'village', village.as),
    filesAbove: materialDesk(world, 'county', county.as),
  };
};

interface Named {
  messages: { attachments: { name: string; url: string }[] }[];
}
const urlsOf = (seen: unknown): string[] =>
  (seen as Named).messages.flatMap(({ attachments }) => attachments.map(({ url }) => url));

test('M38 both sides name files: the office below of its dossier, the office above of what it laid beside the case', async () => {
  const { village, below, above, filesBelow, filesAbove } = parts();
  const { id } = done(await village.registers());
  const photo = filed(await filesBelow.files(id, { content: pdf(100) }));
  const asked = thread(
    await below.asks(id, 'COUNTY', '现场情况见附件。', {
      attachments: [{ materialId: photo.id, name: '现场.pdf' }],
    }),
  );
  await world.settle();
  const content = pdf(200);
  const template = filed(await filesAbove.files(id, { content, thread: asked.id }));
  // Laid beside the case, and not shown to anybody below before a message names it.
  expect((await filesBelow.saves(template.url)).status).toBe(404);
  const attachments = [{ materialId: template.id, name: '协议范本.pdf' }];
  thread(await above.advises(asked.id, '可用附件范本。', { plan: true, attachments }));
  await world.settle();
  const [fromBelow, fromAbove] = urlsOf(await below.reads(asked.id));
  expect(fromAbove).toBe(template.url);
  const read = await filesBelow.saves(fromAbove ?? '');
  expect(read.status).toBe(200);
  expect(Buffer.from(await read.arrayBuffer())).toEqual(content);
  expect((await filesAbove.saves(fromBelow ?? '')).status).toBe(200);
  // The sibling village reads neither.
  const sibling = materialDesk(world, 'village', office(world, 'village', '330726107201').as);
  expect((await sibling.saves(fromAbove ?? '')).status).toBe(404);
  expect((await sibling.saves(fromBelow ?? '')).status).toBe(404);
});

test('M38 nobody lays a file for a thread that is not theirs to guide, and nobody names a file that is not theirs', async () => {
  const { village, below, above, filesBelow, filesAbove } = parts();
  const { id } = done(await village.registers());
  const asked = thread(await below.asks(id, 'COUNTY', '请指导。'));
  await world.settle();
  expect((await filesBelow.files(id, { content: pdf(10), thread: asked.id })).refused?.code).toBe(
    'NOT_FOUND',
  );
  const other = done(await village.registers());
  await world.settle();
  expect((await filesAbove.files(other.id, { content: pdf(10), thread: asked.id })).refused?.code).toBe(
    'NOT_FOUND',
  );
  expect(
    await above.advises(asked.id, '见附件。', { attachments: [{ materialId: 'not-there', name: '无.pdf' }] }),
  ).toMatchObject({ code: 'NOT_FOUND' });
  thread(await above.closes(asked.id));
  expect((await filesAbove.files(id, { content: pdf(10), thread: asked.id })).refused?.code).toBe(
    'NOT_ALLOWED_NOW',
  );
});
