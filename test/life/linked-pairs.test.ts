import { PLATE_KEY } from '@sanji/tier/migrations/0034-door-plates.ts';
import { plateKey } from '@sanji/tier/teams/door-plate.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { does, held } from './reception.ts';
import { type ReceivingWorld, startReceivingWorld, VILLAGE } from './visiting.ts';

let life: ReceivingWorld;
// A village of two grids with five households.
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-02T09:00:00+08:00');
  await asOwner(life.world, 'village', async (owner) => {
    for (const [number, households] of [
      [1, 3],
      [2, 2],
    ])
      await owner.query(
        `insert into grid (code, region, name, kind, households, worker_name, synthetic)
         values ($1, $2, $3, 'BASIC', $4, null, true)`,
        [`${VILLAGE}00${number}`, VILLAGE, `第${number}网格`, households],
      );
  });
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

const kept = (verb: string, inputType: string, input: object) =>
  does<{ id: string }>(life.world, 'village', life.village, verb, inputType, input, '... on Kept { id }');
const links = (input: object) =>
  kept('linkPair', 'PairInput', { kind: 'MEMBER_HOUSEHOLD', who: '党员甲', since: '2026-01-01', ...input });
const ends = (id: string, until: string) => kept('endPair', 'EndPairInput', { id, until });

interface Coverage {
  kind: string;
  linked: number;
  of: number;
  percent: number | null;
}
const coverage = async (kind: string): Promise<Coverage | undefined> =>
  (
    await life.village.says<{ pairCoverage: Coverage[] }>('pairCoverage { kind linked of percent }')
  ).pairCoverage.find((row) => row.kind === kind);

test('M75 grids with somebody of the committees against all grids of the village', async () => {
  const grid = (number: number) => ({
    kind: 'COMMITTEE_GRID',
    who: '委员甲',
    target: `${VILLAGE}00${number}`,
  });
  held(await links(grid(1)));
  expect(await coverage('COMMITTEE_GRID')).toMatchObject({ linked: 1, of: 2, percent: 50 });
  held(await links(grid(2)));
  expect(await coverage('COMMITTEE_GRID')).toMatchObject({ linked: 2, of: 2, percent: 100 });
  // A grid that was given up is covered by nobody, whoever was linked with it.
  await asOwner(life.world, 'village', (owner) =>
    owner.query('delete from grid where code = $1', [`${VILLAGE}002`]),
  );
  expect(await coverage('COMMITTEE_GRID')).toMatchObject({ linked: 1, of: 1, percent: 100 });
  await asOwner(life.world, 'village', (owner) =>
    owner.query(
      `insert into grid (code, region, name, kind, households, worker_name, synthetic)
       values ($1, $2, '第2网格', 'BASIC', 2, null, true)`,
      [`${VILLAGE}002`, VILLAGE],
    ),
  );
});

test('M75 a household is counted once however its door plate is written', async () => {
  const { id } = held(await links({ target: '1组12号' }));
  expect((await links({ target: '1 组 12 号' })).code).toBe('NOT_ALLOWED_NOW');
  expect((await links({ target: '1组12' })).code).toBe('NOT_ALLOWED_NOW');
  // Two members for one household cover one household.
  held(await links({ who: '党员乙', target: '1组12号' }));
  held(await links({ target: '3幢2单元201室' }));
  expect((await links({ target: '3-2-201' })).code).toBe('NOT_ALLOWED_NOW');
  expect(await coverage('MEMBER_HOUSEHOLD')).toMatchObject({ linked: 2, of: 5, percent: 40 });
  // What was written is what is shown.
  const { linkedPairs } = await life.village.says<{ linkedPairs: { target: string }[] }>(
    'linkedPairs(kind: MEMBER_HOUSEHOLD) { target }',
  );
  expect(new Set(linkedPairs.map(({ target }) => target))).toEqual(new Set(['1组12号', '3幢2单元201室']));
  held(await ends(id, '2026-03-01'));
  expect(await coverage('MEMBER_HOUSEHOLD')).toMatchObject({ linked: 2 });
});

test('M75 the rule of the door plates is one, in the program and in the database', async () => {
  const plates = ['3幢2单元201室', ' 3 栋 2 单元 201', '3#2—201', 'a座5', '户部巷3号', '1组12号', '12号之1'];
  const inSql = await asOwner(life.world, 'village', async (owner) => {
    const { rows } = await owner.query<{ key: string }>(
      `select ${PLATE_KEY} as key from unnest($1::text[]) with ordinality as written(target, n) order by n`,
      [plates],
    );
    return rows.map(({ key }) => key);
  });
  expect(inSql).toEqual(plates.map(plateKey));
});

test('M75 a link covers from its first day to its last', async () => {
  held(await links({ target: '5号', since: '2026-04-01' }));
  expect(await coverage('MEMBER_HOUSEHOLD')).toMatchObject({ linked: 2 });
  const { id } = held(await links({ target: '6号' }));
  held(await ends(id, '2026-05-31'));
  expect(await coverage('MEMBER_HOUSEHOLD')).toMatchObject({ linked: 3 });
  life.becomes('2026-04-01');
  expect(await coverage('MEMBER_HOUSEHOLD')).toMatchObject({ linked: 4 });
  life.becomes('2026-06-01');
  expect(await coverage('MEMBER_HOUSEHOLD')).toMatchObject({ linked: 3 });
});

test('M75 more links than the grids have households are said, and cover no more than everything', async () => {
  for (const door of [21, 22, 23, 24]) held(await links({ target: `${door}号` }));
  expect(await coverage('MEMBER_HOUSEHOLD')).toMatchObject({ linked: 7, of: 5, percent: 100 });
});
