import { demonstrationPeople } from '@sanji/start/people.ts';
import { sampleQueries } from '@sanji/start/sample-queries.ts';
import { addMonths, civilDate } from '@sanji/tier/clocks/calendar.ts';
import { DEFAULT_RULES } from '@sanji/tier/configuration/county-rules.ts';
import { tierOf } from '@sanji/tier/jurisdiction/region.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY, type LoadedYear, NOW, PLACES, startLoadedYear } from './loaded-year.ts';

let year: LoadedYear;
beforeAll(async () => {
  year = await startLoadedYear();
});
afterAll(async () => {
  await year[Symbol.asyncDispose]();
});

const PEOPLE = demonstrationPeople(PLACES);
const personOf = (id: string) => {
  const found = PEOPLE.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
};

const SUBGRAPH_OF = { VILLAGE: 'village', TOWNSHIP: 'township', COUNTY: 'county' } as const;

/** How many items of each kind the person finds on the desk of the own office. */
async function onTheDeskOf(id: string): Promise<Map<string, number>> {
  const person = personOf(id);
  const subgraph = SUBGRAPH_OF[tierOf(person.region) ?? 'COUNTY'];
  const query = `{ desk: ${subgraph}Desk { items(first: 100) { kind } } }`;
  const { data, errors } = await year.world.askTier(subgraph, person, query);
  expect(errors, id).toEqual([]);
  const { items } = (data as { desk: { items: { kind: string }[] } }).desk;
  return new Map([...Map.groupBy(items, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));
}

const EXPECTED: Record<string, readonly string[]> = {
  'county-leader': [
    'ADOPTION_TO_REPORT',
    'CARD_TO_DECIDE',
    'DUTY_OWED',
    'EXPLANATION_TO_JUDGE',
    'GUIDANCE_TO_GIVE',
    'INSTRUCTION_REPORT_TO_READ',
  ],
  'county-officer': ['ADOPTION_TO_REPORT', 'CASE_TO_HANDLE', 'DUTY_OWED', 'GUIDANCE_TO_GIVE'],
  'township-leader': ['CARD_TO_DECIDE', 'DUTY_OWED', 'GUIDANCE_TO_GIVE', 'INSTRUCTION_TO_ACKNOWLEDGE'],
  'township-officer': [
    'CASE_TO_HANDLE',
    'EXPLANATION_TO_WRITE',
    'GUIDANCE_TO_ANSWER',
    'GUIDANCE_TO_GIVE',
    'INSTRUCTION_TO_ACKNOWLEDGE',
  ],
  'village-secretary': [
    'CASE_TO_HANDLE',
    'DUTY_OWED',
    'EXPLANATION_TO_WRITE',
    'GUIDANCE_TO_ANSWER',
    'LETTER_TO_SIGN',
  ],
  inspector: ['CARD_TO_DECIDE', 'EXPLANATION_TO_JUDGE'],
  // A mediator holds no case, and decides on what is advised.
  mediator: ['GUIDANCE_TO_ANSWER'],
};

test.each(Object.keys(EXPECTED))('%s finds something of several kinds to do', async (id) => {
  const found = await onTheDeskOf(id);
  for (const kind of EXPECTED[id] ?? []) expect([...found.keys()], kind).toContain(kind);
});

test('the ledger of adoptions reads 31 - 16 = 15, + 11 = 26', async () => {
  const thisYear = Number(civilDate(NOW).slice(0, 4));
  const { data, errors } = await year.world.askTier(
    'county',
    personOf('county-leader'),
    `query ($code: ID!, $before: Int!, $now: Int!) {
      county(code: $code) {
        before: adoptionLedger(year: $before) { ...counts }
        now: adoptionLedger(year: $now) { ...counts }
      }
    }
    fragment counts on AdoptionLedger { carriedOver new solved open }`,
    { code: COUNTY, before: thisYear - 1, now: thisYear },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    county: {
      before: { carriedOver: 0, new: 31, solved: 16, open: 15 },
      now: { carriedOver: 15, new: 11, solved: 0, open: 26 },
    },
  });
});

test('what the first page asks of the calendar shows what was done, and what now and then was not', async () => {
  const asked = sampleQueries(COUNTY, NOW).find(({ query }) => query.includes('Duties('));
  const { data, errors } = await year.world.askTier(
    'county',
    personOf('county-leader'),
    asked?.query ?? '',
    asked?.variables,
  );
  expect(errors).toEqual([]);
  const { county } = data as { county: Record<'duties' | 'unsignedResponsibilityLetters', object[]> };
  expect(county).toMatchObject({
    letterChain: { pairs: 259, villages: 244 },
    listings: { nodes: [{ criteria: expect.any(Array) }] },
  });
  expect(county.duties.some((duty) => 'done' in duty && Number(duty.done) > 0)).toBe(true);
  expect(county.duties.some((duty) => 'shortfall' in duty && Number(duty.shortfall) > 0)).toBe(true);
  expect(county.unsignedResponsibilityLetters.length).toBeGreaterThan(1);
  expect(county.unsignedResponsibilityLetters.length).toBeLessThan(30);
});

test('cadres live in villages, and of some a month lacks nights', async () => {
  const townships = PLACES.filter(({ level }) => level === 'TOWNSHIP');
  const lived = townships.map(
    ({ code }) =>
      `t${code}: township(code: "${code}") { livingInVillages(month: $month) { nights shortfall } }`,
  );
  const month = addMonths(civilDate(NOW), -1).slice(0, 7);
  const leader = personOf('county-leader');
  const asked = `query ($month: String!) { ${lived.join(' ')} }`;
  const { data, errors } = await year.world.askTier('township', leader, asked, { month });
  expect(errors).toEqual([]);
  const byTownship = data as Record<string, { livingInVillages: { nights: number; shortfall: number }[] }>;
  const cadres = Object.values(byTownship).flatMap(({ livingInVillages }) => livingInVillages);
  expect(cadres).toHaveLength(2 * townships.length);
  for (const { nights, shortfall } of cadres)
    expect(nights + shortfall).toBe(DEFAULT_RULES.teams.nightsPerMonth);
  const lacking = cadres.filter(({ shortfall }) => shortfall > 0).length;
  expect(lacking).toBeGreaterThan(0);
  expect(lacking).toBeLessThan(cadres.length);
});

test('the secretary of a village goes to people’s homes, once in most months', async () => {
  const secretary = personOf('village-secretary');
  const { data, errors } = await year.world.askTier(
    'village',
    secretary,
    `query ($code: ID!) { village(code: $code) { visits(filter: { mode: HOME_VISIT }) { stage official { post } } } }`,
    { code: secretary.region },
  );
  expect(errors).toEqual([]);
  const { visits } = (data as { village: { visits: object[] } }).village;
  expect(visits.length).toBeGreaterThan(4);
  expect(visits.length).toBeLessThan(13);
  for (const visit of visits) expect(visit).toEqual({ stage: 'CLOSED', official: { post: '村党支部书记' } });
});

test('what the tiers would tell each other at the first start is told, and the same stands in every database', async () => {
  const threads = async (subgraph: 'village' | 'township' | 'county') =>
    (
      await year.rows<{ id: string; text: string }>(
        subgraph,
        `select id, concat(status, due_at,
           (select string_agg(thread_message::text, '|' order by position) from thread_message where thread_id = id),
           (select string_agg(office, '|' order by office) from thread_office where thread_id = id)) as text from thread`,
      )
    ).map(({ id, text }) => [id, text] as const);
  const county = new Map(await threads('county'));
  for (const subgraph of ['village', 'township', 'county'] as const) {
    expect(
      await year.rows(
        subgraph,
        `select * from dispatch where (wanted_epoch, wanted_revision) <> (sent_epoch, sent_revision)`,
      ),
    ).toEqual([]);
    const held = await threads(subgraph);
    expect(held.length).toBeGreaterThan(20);
    for (const [id, text] of held) expect(county.get(id) ?? text).toBe(text);
  }
  expect(await year.rows('township', 'select * from township_listing')).toEqual(
    await year.rows('county', 'select * from township_listing'),
  );
});
