import { expect, test } from 'vitest';
import { adopted, claims, ends, startAdoptingWorld } from './adopting.ts';
import { TOWNSHIP } from './under-review.ts';

interface Figures {
  carriedOver: number;
  new: number;
  solved: number;
  open: number;
  slow: number;
  slowest: { adoption: string; case: { id: string } | null; leaderName: string; grounds: string[] }[];
}
const FIGURES =
  'adoptions { carriedOver new solved open slow slowest { adoption case { id } leaderName grounds } }';

test('M65 M67 M71 the pack and the quarter’s report have the ledger of adoptions and what goes slowly', async () => {
  await using county = await startAdoptingWorld();
  const { life } = county;
  const wang = await county.official('王县长');
  const [slow = '', solved = '', planned = ''] = await claims(life, 3);
  const { id } = adopted(await county.adopts(slow, wang));
  const other = adopted(await county.adopts(solved, wang));
  life.passDays(30); // 2026-04-01, a Wednesday.
  const third = adopted(await county.adopts(planned, wang));
  await ends(life, solved);
  await life.world.settle();
  adopted(await county.solves(other.id));
  life.passDays(5);
  const pack = async (date: string) =>
    (
      await county.county<{ pack: { since: string; adoptions: Figures; newByPlace: object[] } }>(
        `pack: morningMeetingPack(date: "${date}") { ... on MorningMeetingPack { since ${FIGURES}
           newByPlace { place placeName cases persons repeated } } }`,
      )
    ).pack;
  const friday = await pack('2026-04-07');
  expect(friday).toMatchObject({ since: '2026-04-03', newByPlace: [] });
  expect(friday.adoptions).toEqual({
    carriedOver: 2,
    new: 0,
    solved: 0,
    open: 2,
    slow: 1,
    slowest: [{ adoption: id, case: { id: slow }, leaderName: '王县长', grounds: ['NO_PLAN'] }],
  });
  await claims(life, 2);
  expect((await pack('2026-04-07')).newByPlace).toEqual([
    { place: TOWNSHIP, placeName: '杭坪镇', cases: 2, persons: 2, repeated: 0 },
  ]);
  const quarterly = async (quarter: string) =>
    (
      await county.county<{ quarterlyReport: { adoptions: Figures } }>(
        `quarterlyReport(quarter: "${quarter}") { ${FIGURES} }`,
      )
    ).quarterlyReport.adoptions;
  expect(await quarterly('2026-Q1')).toMatchObject({ carriedOver: 0, new: 2, solved: 0, open: 2 });
  expect(await quarterly('2026-Q2')).toMatchObject({ carriedOver: 2, new: 1, solved: 1, open: 2 });
  expect(third.solvedAt).toBeNull();
});
