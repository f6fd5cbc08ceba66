import { addDays, civilDate } from '@sanji/tier/clocks/calendar.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guiding, thread } from '../life/guiding.ts';
import { given, instructing } from '../life/instructing.ts';
import { carried, supervising } from '../life/supervising.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { writtenAbout } from './left-behind.ts';
import { COUNTY, type LoadedYear, NOW, startLoadedYear, TOWNSHIP, VILLAGE } from './loaded-year.ts';

let year: LoadedYear;
beforeAll(async () => {
  year = await startLoadedYear();
});
afterAll(async () => {
  await year[Symbol.asyncDispose]();
});

interface Written {
  id: string;
  case: string;
  lower: string;
}

/** A synthetic case about which this was written, and nothing else. */
async function about(...kinds: string[]): Promise<Written> {
  const [found] = await year.rows<Written>(
    'county',
    `select thread.id, case_id as case, holder_office as lower from thread join card on card.id = case_id
     where card.synthetic and not exists (select 1 from thread as other where other.case_id = thread.case_id and other.id <> thread.id)
       and $1::text[] = (select array_agg(kind order by position) from thread_message where thread_id = thread.id)
     order by thread.id limit 1`,
    [kinds],
  );
  if (found === undefined) throw new Error(`nothing synthetic reads ${kinds.join(', ')}`);
  return found;
}

async function expectSameWritten(real: string, synthetic: string): Promise<void> {
  await year.world.settle();
  const left = await writtenAbout(year.owners, real);
  expect(left.length).toBeGreaterThan(10);
  expect(await writtenAbout(year.owners, synthetic)).toEqual(left);
}

const inVillage = async () => done(await office(year.world, 'village', VILLAGE).registers()).id;

test('it leaves behind what real work leaves: guided by the county, with a plan that waits', async () => {
  const id = await inVillage();
  const village = guiding(year.world, 'village', office(year.world, 'village', VILLAGE).as);
  const county = guiding(year.world, 'county', office(year.world, 'county', COUNTY).as);
  const asked = thread(await village.asks(id, 'COUNTY', '请指导。')).id;
  await year.world.settle();
  thread(await county.advises(asked, '请补充情况。'));
  await year.world.settle();
  thread(await village.answers(asked, '已补充。'));
  await year.world.settle();
  const dueAt = new Date(NOW.getTime() + 5 * 86_400_000).toISOString();
  thread(await county.advises(asked, '方案如下。', { plan: true, dueAt }));
  await expectSameWritten(id, (await about('QUESTION', 'ADVICE', 'REPLY', 'PLAN')).case);
});

test('it leaves behind what real work leaves: a reminder, a yellow card and its explanation', async () => {
  const township = office(year.world, 'township', TOWNSHIP);
  const { id } = done(await township.registers({ places: [VILLAGE], category: '0601' }));
  await year.world.settle();
  const inspector = supervising(year.world, 'county', COUNTY);
  carried(await inspector.gives(id, 'REMINDER'));
  const card = carried(await inspector.gives(id, 'YELLOW_CARD'));
  await year.world.settle();
  carried(await supervising(year.world, 'township', TOWNSHIP, ['OFFICER']).explains(card.thread?.id ?? ''));
  await expectSameWritten(id, (await about('DEMAND', 'EXPLANATION')).case);
});

test('it leaves behind what real work leaves: instructed by a leader, acknowledged and reported on', async () => {
  const id = await inVillage();
  await year.world.settle();
  const leader = instructing(year.world, 'county', office(year.world, 'county', COUNTY, ['LEADER']).as);
  const village = instructing(year.world, 'village', office(year.world, 'village', VILLAGE).as);
  const township = instructing(year.world, 'township', office(year.world, 'township', TOWNSHIP).as);
  const dueOn = addDays(civilDate(NOW), 15);
  const instruction = given(await leader.instructs(id, [VILLAGE, TOWNSHIP], { dueOn })).id;
  await year.world.settle();
  given(await village.acknowledges(instruction));
  await year.world.settle();
  given(await township.acknowledges(instruction));
  await year.world.settle();
  given(await village.reports(instruction));
  const synthetic = await about('INSTRUCTION', 'ACKNOWLEDGED', 'ACKNOWLEDGED', 'REPORT');
  await expectSameWritten(id, synthetic.case);
});

test('what is loaded goes on: a plan is adopted, and the county ends the thread', async () => {
  const { id, lower } = await about('QUESTION', 'ADVICE', 'REPLY', 'PLAN');
  const village = guiding(year.world, 'village', office(year.world, 'village', lower).as);
  const county = guiding(year.world, 'county', office(year.world, 'county', COUNTY).as);
  expect(thread(await village.answers(id, '照办。', { decision: 'ADOPT' }))).toMatchObject({
    status: 'AWAITS_ABOVE',
  });
  await year.world.settle();
  thread(await county.closes(id));
  await year.world.settle();
  for (const seen of [await village.reads(id), await county.reads(id)]) {
    expect(seen).toMatchObject({ status: 'CLOSED' });
    expect(seen?.messages.map(({ kind, position }) => `${position} ${kind}`)).toEqual([
      '1 QUESTION',
      '2 ADVICE',
      '3 REPLY',
      '4 PLAN',
      '5 PLAN_ADOPTED',
      '6 CLOSED',
    ]);
  }
});
