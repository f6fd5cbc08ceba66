import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { type As, startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const SIBLING = '330726107201';
const TOWNSHIP = '330726107';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const writes = (by: ReturnType<typeof office>, id: string, text: string, key: string = randomUUID()) =>
  by.mutate('noteCase', 'NoteInput', { case: { id, idempotencyKey: key }, text });

async function notes(subgraph: 'village' | 'township', as: As, id: string): Promise<unknown> {
  const answer = await world.askTier(
    subgraph,
    as,
    `query ($id: ID!) { place: ${subgraph}(code: "${as.region}") { case(id: $id) { handling: ${subgraph} { notes { author text } } } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  const place = answer.data?.place as { case: { handling: { notes: unknown } | null } } | undefined;
  return place?.case.handling?.notes;
}

const NOTE = { author: '经办人', text: '已电话联系双方。' };

test('papers go with the case, to a sibling office and to another tier, once', async () => {
  const village = office(world, 'village', VILLAGE);
  const sibling = office(world, 'village', SIBLING);
  const township = office(world, 'township', TOWNSHIP);
  const { id } = done(await village.registers());
  await writes(village, id, NOTE.text);
  done(await village.transfers(id, SIBLING));
  expect(await notes('village', sibling.as, id)).toEqual([NOTE]);
  done(await sibling.transfers(id, VILLAGE));
  done(await village.transfers(id, SIBLING));
  expect(await notes('village', sibling.as, id)).toEqual([NOTE]);
  const { id: claim } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await writes(village, claim, NOTE.text);
  done(await village.escalates(claim, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect(await notes('township', township.as, claim)).toEqual([NOTE]);
});

test('a note leaves the card as it is, and its key is answered once', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id, version } = done(await village.registers());
  const key = randomUUID();
  expect(done(await writes(village, id, NOTE.text, key)).version).toBe(version);
  expect(done(await writes(village, id, NOTE.text, key)).version).toBe(version);
  expect(await writes(village, id, '另一条记录。', key)).toMatchObject({ code: 'KEY_REUSED' });
  expect(await notes('village', village.as, id)).toEqual([NOTE]);
});

test('one key for two works is refused, also where their input looks alike', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  const input = { case: { id, idempotencyKey: randomUUID() }, text: '已上门说明情况。' };
  done(await village.mutate('noteCase', 'NoteInput', input));
  expect(await village.mutate('reply', 'ReplyInput', input)).toMatchObject({ code: 'KEY_REUSED' });
});

test('only the holder writes: not the office that gave the case away, not one that never had it, nobody in transit', async () => {
  const village = office(world, 'village', VILLAGE);
  const township = office(world, 'township', TOWNSHIP);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  expect(await writes(office(world, 'village', SIBLING), id, NOTE.text)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await writes(village, id, '   ')).toMatchObject({ code: 'BAD_INPUT' });
  expect(await writes(village, id, '字'.repeat(2001))).toMatchObject({ code: 'BAD_INPUT' });
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect(await writes(village, id, NOTE.text)).toMatchObject({ code: 'NOT_HOLDER' });
  done(await writes(township, id, NOTE.text));
});

test('a dossier that is full says so and keeps what it has', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  await world.tiers.village.desk.courierEm.fork().execute(
    `insert into paper (case_id, office, id, kind, at, author, body)
     select ?, ?, 'filler-' || n, 'NOTE', now(), '某人', jsonb_build_object('text', repeat('记', 1900)) from generate_series(1, 104) as n`,
    [id, VILLAGE],
  );
  expect(await writes(village, id, '字'.repeat(2000))).toMatchObject({ code: 'BAD_INPUT' });
  expect(await notes('village', village.as, id)).toHaveLength(104);
});
