import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { adopted, claims, ends, startAdoptingWorld } from './adopting.ts';

let county: Awaited<ReturnType<typeof startAdoptingWorld>>;
beforeAll(async () => {
  county = await startAdoptingWorld();
});
afterAll(() => county[Symbol.asyncDispose]());

interface Figures {
  carriedOver: number;
  new: number;
  solved: number;
  open: number;
}
interface Ledger extends Figures {
  rows: { carriedOver: boolean; leader: { name: string }; adoption: { id: string; caseId: string } }[];
}
const ledger = async (year: number): Promise<Ledger> =>
  (
    await county.county<{ adoptionLedger: Ledger }>(
      `adoptionLedger(year: ${year}) { carriedOver new solved open
         rows(first: 500) { carriedOver leader { name } adoption { id caseId } } }`,
    )
  ).adoptionLedger;
const figures = ({ carriedOver, new: fresh, solved, open }: Figures) => ({
  carriedOver,
  new: fresh,
  solved,
  open,
});

test('M67 the published figures from its own records: 31 - 16 = 15, 15 + 11 = 26, never an orphan', {
  timeout: 120_000,
}, async () => {
  const { life } = county;
  const wang = await county.official('王县长');
  const li = await county.official('李书记');
  const year1 = await claims(life, 31);
  const adoptions: string[] = [];
  for (const [index, id] of year1.entries())
    adoptions.push(adopted(await county.adopts(id, index % 2 === 0 ? wang : li)).id);
  expect(figures(await ledger(2026))).toEqual({ carriedOver: 0, new: 31, solved: 0, open: 31 });

  for (const id of year1.slice(0, 16)) await ends(life, id);
  await life.world.settle();
  for (const id of adoptions.slice(0, 16)) adopted(await county.solves(id));
  expect(figures(await ledger(2026))).toEqual({ carriedOver: 0, new: 31, solved: 16, open: 15 });

  // New Year passes: what is open is carried over with its leader, and no one has done anything for it.
  life.passDays(320);
  expect(life.now().slice(0, 4)).toBe('2027');
  expect(figures(await ledger(2027))).toEqual({ carriedOver: 15, new: 0, solved: 0, open: 15 });
  for (const id of await claims(life, 11)) adopted(await county.adopts(id, wang));
  const second = await ledger(2027);
  expect(figures(second)).toEqual({ carriedOver: 15, new: 11, solved: 0, open: 26 });
  expect(second.rows).toHaveLength(26);
  const carried = second.rows.filter(({ carriedOver }) => carriedOver).map(({ adoption }) => adoption.id);
  expect(carried.toSorted()).toEqual(adoptions.slice(16).toSorted());
  expect(second.rows.every(({ leader }) => leader.name !== '')).toBe(true);

  // A succession in the second year changes nothing of who answered at the end of the first.
  const [first = ''] = adoptions.slice(16);
  adopted(await county.handsOn(first, wang === (await leaderOf(first)) ? li : wang));
  const namedIn = async (year: number) =>
    (await ledger(year)).rows.find(({ adoption }) => adoption.id === first)?.leader.name;
  expect(await namedIn(2027)).not.toBe(await namedIn(2026));
  expect(figures(await ledger(2026))).toEqual({ carriedOver: 0, new: 31, solved: 16, open: 15 });
});

async function leaderOf(id: string): Promise<string | undefined> {
  const { openAdoptions } = await county.county<{
    openAdoptions: { id: string; leader: { official: string } }[];
  }>('openAdoptions { id leader { official } }');
  return openAdoptions.find((open) => open.id === id)?.leader.official;
}

test('M67 a year that has not begun has no ledger, and a part of the county none of its own', async () => {
  const wrong = async (year: number, region = '330726') =>
    (
      await county.world.askTier(
        'county',
        { ...county.leader.as, region },
        `{ county(code: "330726") { adoptionLedger(year: ${year}) { open } leadersWithoutLegacyCase(year: ${year}) { id } } }`,
      )
    ).errors.map(({ extensions }) => extensions.code);
  expect(await wrong(2028)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  expect(await wrong(1900)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  expect(await wrong(2026, '330726107')).toEqual(['OUT_OF_REGION']);
});

test('M67 whatever is adopted and solved when: open of one year, less the solved, with the new, is open of the next', async () => {
  await using random = await startAdoptingWorld();
  random.life.passDays(365 * 6);
  // A hundred adoptions at moments of five years, at New Year's midnight in China among them, each solved some time later or not.
  await asOwner(random.world, 'county', async (owner) => {
    await owner.query(
      `with seed as (select setseed(0.6180)), lots as materialized (
         select n, case when n % 10 = 0 then make_timestamptz(2026 + n % 5, 1, 1, 0, 0, 0, '+08')
           else timestamptz '2026-01-01 00:00+08' + random() * interval '5 years' end as adopted_at,
           random() * interval '3 years' as took, random() < 0.7 as solved
         from seed, generate_series(1, 100) as n)
       insert into adoption (id, county, case_id, adopted_at, solved_at, solution)
       select 'random-' || n, '330726', '330726T-random-' || n, adopted_at,
         case when solved then adopted_at + took end, case when solved then '化解' end from lots`,
    );
    await owner.query(
      `insert into adoption_leader (adoption, county, number, official, name, post, since)
       select id, county, 1, 'someone', '某县领导', '副县长', adopted_at from adoption`,
    );
  });
  const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032];
  const seen: Ledger[] = [];
  for (const year of years) {
    const { adoptionLedger } = await random.county<{ adoptionLedger: Ledger }>(
      `adoptionLedger(year: ${year}) { carriedOver new solved open rows(first: 500) { carriedOver leader { name } adoption { id caseId } } }`,
    );
    seen.push(adoptionLedger);
  }
  expect(seen.reduce((all, { new: fresh }) => all + fresh, 0)).toBe(100);
  for (const [index, year] of seen.entries()) {
    expect(year.open).toBe(year.carriedOver + year.new - year.solved);
    expect(year.carriedOver).toBe(seen[index - 1]?.open ?? 0);
    expect(year.rows).toHaveLength(year.open);
    expect(year.rows.every(({ leader }) => leader.name === '某县领导')).toBe(true);
  }
});

test('M68 each county leader answers for a matter left over from before in the year, or is named', async () => {
  await using fresh = await startAdoptingWorld();
  const { life } = fresh;
  const [wang, li, zhao] = [
    await fresh.official('王县长'),
    await fresh.official('李书记'),
    await fresh.official('赵副县长', { since: '2027-01-05' }),
  ];
  await fresh.official('某干部', { kind: 'CADRE' });
  const without = async (year: number) =>
    (
      await fresh.county<{ leadersWithoutLegacyCase: { name: string }[] }>(
        `leadersWithoutLegacyCase(year: ${year}) { name }`,
      )
    ).leadersWithoutLegacyCase
      .map(({ name }) => name)
      .toSorted();
  expect(await without(2026)).toEqual(['李书记', '王县长']);
  const [old = '', ordinary = ''] = await claims(life, 2);
  const { id } = adopted(await fresh.adopts(old, wang, { legacySince: 2016 }));
  adopted(await fresh.adopts(ordinary, li));
  expect(await without(2026)).toEqual(['李书记']);
  const [tooNew = ''] = await claims(life, 1);
  expect(await fresh.adopts(tooNew, li, { legacySince: 2026 })).toMatchObject({ code: 'BAD_INPUT' });
  // In the next year the case is still open and still counts; a succession gives the successor one, and the year before stays.
  life.passDays(320);
  expect(await without(2027)).toEqual(['李书记', '赵副县长']);
  adopted(await fresh.handsOn(id, zhao));
  expect(await without(2027)).toEqual(['李书记']);
  expect(await without(2026)).toEqual(['李书记']);
});

test('M68 whoever changes posts within the year is one leader, and answers for the legacy case in both', async () => {
  await using fresh = await startAdoptingWorld();
  const before = await fresh.official('孙副县长', { subject: 'leader-sun' });
  const [old = ''] = await claims(fresh.life, 1);
  adopted(await fresh.adopts(old, before, { legacySince: 2016 }));
  await fresh.leaves(before, '2026-03-02');
  await fresh.official('孙副县长', { subject: 'leader-sun', since: '2026-03-03', post: '县长' });
  await fresh.official('孙同名', { subject: 'another-sun' });
  const { leadersWithoutLegacyCase } = await fresh.county<{ leadersWithoutLegacyCase: object[] }>(
    'leadersWithoutLegacyCase(year: 2026) { name }',
  );
  expect(leadersWithoutLegacyCase).toEqual([{ name: '孙同名' }]);
});
