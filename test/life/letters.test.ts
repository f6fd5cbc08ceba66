import { randomUUID } from 'node:crypto';
import { readRegister } from '@sanji/divisions/register.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { does, held, leaves, placeSays } from './reception.ts';
import {
  COUNTY,
  type Receiving,
  type ReceivingWorld,
  receiving,
  startReceivingWorld,
  TOWNSHIP,
  VILLAGE,
} from './visiting.ts';

const PLACES = readRegister([COUNTY]);
const TOWNSHIPS = PLACES.filter(({ code }) => code.length === 9).map(({ code }) => code);
const VILLAGES = PLACES.filter(({ code }) => code.length === 12).map(({ code }) => code);

let life: ReceivingWorld;
let secretary: string;
let mayor: string;
let head: string;
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-02T09:00:00+08:00');
  secretary = await life.county.leader({ name: '县委书记', post: '县委书记' });
  mayor = await life.township.leader({ name: '镇委书记', post: '镇党委书记' });
  head = await life.village.leader({ name: '村支书', post: '村党支部书记' });
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

interface SeenLetter {
  id: string;
  lower: string;
  upperSignature: { name: string; isOfThisText: boolean } | null;
  lowerSignature: { name: string; isOfThisText: boolean } | null;
}
const LETTER = `id year upper lower text upperSignature { name isOfThisText } lowerSignature { name isOfThisText }`;

const issues = (tier: SubgraphName, by: Receiving, input: object) =>
  does<{ letters: SeenLetter[] }>(
    life.world,
    tier,
    by,
    'issueLetters',
    'IssueLettersInput',
    { year: 2026, text: '签订年度信访工作责任书。', ...input },
    `... on LettersIssued { letters { ${LETTER} } }`,
  );
const signs = (tier: SubgraphName, by: Receiving, id: string, signedBy: string) =>
  does<SeenLetter>(
    life.world,
    tier,
    by,
    'signLetter',
    'SignLetterInput',
    { id, signedBy },
    `... on ResponsibilityLetter { ${LETTER} }`,
  );

interface Standing {
  unsigned: { upper: string; lower: string; gap: string }[];
  chain: { pairs: number; signed: number; villages: number; unbroken: number };
}
const standing = (tier: SubgraphName, by: Receiving, year = 2026) =>
  placeSays<Standing>(
    life.world,
    tier,
    by,
    `unsigned: unsignedResponsibilityLetters(year: ${year}) { upper lower gap }
     chain: letterChain(year: ${year}) { pairs signed villages unbroken }`,
  );

test('M78 without a letter, every pair of the real register is missing: 15 townships and 244 villages', async () => {
  const { unsigned, chain } = await standing('county', life.county);
  expect(TOWNSHIPS).toHaveLength(15);
  expect(VILLAGES).toHaveLength(244);
  expect(unsigned.map(({ lower }) => lower).toSorted()).toEqual([...TOWNSHIPS, ...VILLAGES].toSorted());
  expect(new Set(unsigned.map(({ gap }) => gap))).toEqual(new Set(['NOT_ISSUED']));
  expect(chain).toEqual({ pairs: 259, signed: 0, villages: 244, unbroken: 0 });
  const own = VILLAGES.filter((code) => code.startsWith(TOWNSHIP));
  expect((await standing('township', life.township)).unsigned).toHaveLength(1 + own.length);
  expect((await standing('village', life.village)).unsigned).toEqual([
    { upper: TOWNSHIP, lower: VILLAGE, gap: 'NOT_ISSUED' },
  ]);
});

test('M78 each side signs its own in its own database, and the chain is whole once both have at every step', async () => {
  const { county, township, village, world } = life;
  const issued = held(await issues('county', county, { signedBy: secretary, to: TOWNSHIPS }));
  expect(issued.letters).toHaveLength(15);
  expect(issued.letters[0]).toMatchObject({ upperSignature: { isOfThisText: true }, lowerSignature: null });
  await world.settle();
  const mine = issued.letters.find(({ lower }) => lower === TOWNSHIP)?.id ?? '';
  const below = held(await issues('township', township, { signedBy: mayor, to: [VILLAGE] })).letters[0]?.id;
  await world.settle();
  expect(held(await signs('village', village, below ?? '', head)).lowerSignature).toEqual({
    name: '村支书',
    isOfThisText: true,
  });
  await world.settle();
  // The village has signed with the township, but the township not with the county: its chain is broken.
  const broken = await standing('county', county);
  expect(broken.chain).toMatchObject({ signed: 1, unbroken: 0 });
  expect(broken.unsigned.find(({ lower }) => lower === TOWNSHIP)?.gap).toBe('NOT_SIGNED_BELOW');
  expect(broken.unsigned.map(({ lower }) => lower)).not.toContain(VILLAGE);

  held(await signs('township', township, mine, mayor));
  await world.settle();
  const whole = await standing('county', county);
  expect(whole.chain).toEqual({ pairs: 259, signed: 2, villages: 244, unbroken: 1 });
  expect(whole.unsigned).toHaveLength(257);
});

test('M78 the same letter is not written or signed twice, and only by a leader of the right place', async () => {
  const { county, township, village, world } = life;
  const again = await issues('county', county, { signedBy: secretary, to: [TOWNSHIPS[0]] });
  expect(again.code).toBe('NOT_ALLOWED_NOW');
  const code = async (input: object) =>
    (await issues('county', county, { signedBy: secretary, year: 2027, to: [TOWNSHIP], ...input })).code;
  // All or none: one that has its letter keeps the others from being written.
  held(await issues('county', county, { signedBy: secretary, year: 2027, to: [TOWNSHIPS[1]] }));
  expect(await code({ to: [TOWNSHIPS[2], TOWNSHIPS[1]] })).toBe('NOT_ALLOWED_NOW');
  expect((await standing('county', county, 2027)).chain).toMatchObject({ signed: 0 });
  expect(await code({ year: 2024 })).toBe('BAD_INPUT');
  expect(await code({ to: [] })).toBe('BAD_INPUT');
  expect(await code({ to: [VILLAGE] })).toBe('OUT_OF_REGION');
  expect(await code({ to: ['330726999'] })).toBe('UNKNOWN_PLACE');
  expect(await code({ signedBy: mayor })).toBe('NOT_FOUND');
  const clerk = await county.leader({ name: '某科员', kind: 'CADRE' });
  expect(await code({ signedBy: clerk })).toBe('BAD_INPUT');
  const gone = await county.leader({ name: '已离任', since: '2025-01-01' });
  held(await leaves(world, county, gone, '2026-01-31'));
  expect(await code({ signedBy: gone })).toBe('NOT_ALLOWED_NOW');
  expect((await issues('village', village, { signedBy: head, to: [VILLAGE] })).code).toBe('OUT_OF_REGION');
  const { responsibilityLetters } = await placeSays<{ responsibilityLetters: SeenLetter[] }>(
    world,
    'township',
    township,
    `responsibilityLetters(year: 2026) { ${LETTER} }`,
  );
  expect(responsibilityLetters).toHaveLength(2);
  const own = responsibilityLetters.find(({ lower }) => lower === TOWNSHIP)?.id ?? '';
  expect((await signs('township', township, own, mayor)).code).toBe('NOT_ALLOWED_NOW');
  const elsewhere = receiving(world, 'township', '330726101');
  expect((await signs('township', elsewhere, own, mayor)).code).toBe('NOT_FOUND');
});

test('M78 a letter waits for the tier that is away, and lies on the desk of whoever is to sign', async () => {
  const { county, village, township, world } = life;
  const kinds = async (tier: SubgraphName, by: Receiving) => {
    const { data } = await world.askTier(tier, by.as, `{ desk: ${tier}Desk { items { kind } } }`);
    const desk = data?.desk as { items: { kind: string }[] } | undefined;
    return desk?.items.map(({ kind }) => kind);
  };
  const other = receiving(world, 'village', '330726107201', ['SECRETARY']);
  const chief = await other.leader({ name: '另一村支书' });
  expect(await kinds('village', other)).not.toContain('LETTER_TO_SIGN');
  // Nothing is delivered while the couriers stand still: both tiers go on by themselves meanwhile.
  const key = randomUUID();
  const wanted = { idempotencyKey: key, signedBy: mayor, to: [other.region] };
  const [letter] = held(await issues('township', township, wanted)).letters;
  expect(held(await issues('township', township, wanted)).letters).toEqual([letter]);
  expect(await kinds('township', township)).toContain('LETTERS_TO_ISSUE');
  expect(await kinds('county', county)).not.toContain('LETTERS_TO_ISSUE');
  await world.settle();
  expect(await kinds('village', other)).toContain('LETTER_TO_SIGN');
  held(await signs('village', other, letter?.id ?? '', chief));
  expect(await kinds('village', other)).not.toContain('LETTER_TO_SIGN');
  await world.settle();
  const after = await standing('township', township);
  expect(after.unsigned.map(({ lower }) => lower)).not.toContain(other.region);
  expect(await kinds('village', village)).not.toContain('LETTER_TO_SIGN');
});

test('M78 a year’s letter is owed once by each unit, and one that was signed counts for its own year', async () => {
  const { township, world } = life;
  const duty = async (year: number) =>
    (
      await placeSays<{ duties: { wanted: number; done: number }[] }>(
        world,
        'township',
        township,
        `duties(period: "${year}", duty: "TOWNSHIP_LETTER") { wanted done }`,
      )
    ).duties;
  expect(await duty(2026)).toEqual([{ wanted: 1, done: 1 }]);
  expect(await duty(2027)).toEqual([{ wanted: 1, done: 0 }]);
});
