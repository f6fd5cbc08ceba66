import { lockChain } from '@sanji/tier/delivery/ledger.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { type Office, office } from '../offices.ts';
import { PATIENTLY } from '../patience.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { guiding, thread } from './guiding.ts';
import { carried, supervising } from './supervising.ts';

const VILLAGE = '330726107200';
const NEIGHBOUR = '330726107201';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

let world: World;
let village: Office;
let elsewhere: string;
beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE);
  const [other] = await world.tiers.village.desk.courierEm
    .fork()
    .execute<{ code: string }[]>(`select code from place where parent = '330726101' order by code limit 1`);
  elsewhere = other?.code ?? '';
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const atVillage = () => guiding(world, 'village', village.as);
const atTownship = () => guiding(world, 'township', office(world, 'township', TOWNSHIP).as);
const atCounty = () => guiding(world, 'county', office(world, 'county', COUNTY).as);
const registered = async () => {
  const { id } = done(await village.registers());
  await world.settle();
  return id;
};

test('M38 what others of the office have to answer does not fill the desk of somebody who may not', async () => {
  const id = await registered();
  carried(await supervising(world, 'county', COUNTY).gives(id, 'YELLOW_CARD'));
  const { id: advised } = thread(await atCounty().opens(id, '建议先调解。'));
  await world.settle();
  const mediator = office(world, 'village', VILLAGE, ['MEDIATOR']);
  const answer = await world.ask(mediator.as, '{ villageDesk { items(first: 1) { kind subjectId } } }');
  expect(answer.data).toEqual({
    villageDesk: { items: [{ kind: 'GUIDANCE_TO_ANSWER', subjectId: advised }] },
  });
});

test('M38 a case that leaves the township takes the township’s guidance not along, and nothing said is stuck', async () => {
  const id = await registered();
  const opened = thread(await atTownship().opens(id, '请先核实。'));
  await world.settle();
  done(await village.transfers(id, elsewhere));
  await world.settle();
  thread(await atVillage().answers(opened.id, '案件已转出。'));
  await world.settle();
  const seen = await atTownship().reads(opened.id);
  expect(seen?.offices).toEqual([VILLAGE]);
  expect(seen?.messages.map(({ text }) => text)).toEqual(['请先核实。', '案件已转出。']);
  expect(await atTownship().opens(id, '再指导。')).toMatchObject({ code: 'OUT_OF_REGION' });
});

test('M38 guidance is addressed to whoever holds the case when it is written, not when it was begun', async () => {
  const id = await registered();
  const opening = await world.tiers.county.desk.courierEm.fork().transactional(async (tx) => {
    await lockChain(tx, id);
    const begun = atCounty().opens(id, '请先核实。');
    await vi.waitFor(async () => {
      const waiting = await world.tiers.county.desk.courierEm
        .fork()
        .execute(`select 1 from pg_locks where locktype = 'advisory' and not granted and database =
          (select oid from pg_database where datname = current_database())`);
      expect(waiting).toHaveLength(1);
    }, PATIENTLY);
    await tx.execute('update card set holder_office = ? where id = ?', [NEIGHBOUR, id]);
    return { begun };
  });
  expect(thread(await opening.begun).offices).toEqual([NEIGHBOUR]);
});

test('M38 the county does not speak in the township’s name', async () => {
  const id = await registered();
  const county = guiding(world, 'township', office(world, 'county', COUNTY).as);
  expect(await county.opens(id, '县里直接指导。')).toMatchObject({ code: 'NOT_ALLOWED' });
  const opened = thread(await atTownship().opens(id, '请先核实。'));
  expect(await county.advises(opened.id, '县里插话。')).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('M38 a thread that is full can still be closed', async () => {
  const id = await registered();
  const opened = thread(await atCounty().opens(id, '请先核实。'));
  await asOwner(world, 'county', (owner) =>
    owner.query(`insert into thread_message (thread_id, tier, number, id, kind, at, office, author, role, body, position)
     select thread_id, tier, n, id || n, 'ADVICE', at, office, author, role, body, n
     from thread_message, generate_series(2, 100) as n where thread_id = '${opened.id}'`),
  );
  expect(await atCounty().advises(opened.id, '第一百零一条。')).toMatchObject({ code: 'BAD_INPUT' });
  expect(thread(await atCounty().closes(opened.id)).status).toBe('CLOSED');
});

test('M65 a unit whose tier has no card of the case any more explains itself all the same', async () => {
  const id = await registered();
  const asked = carried(await supervising(world, 'county', COUNTY).gives(id, 'YELLOW_CARD')).thread?.id ?? '';
  await world.settle();
  await asOwner(world, 'village', (owner) => owner.query('delete from card where id = $1', [id]));
  carried(await supervising(world, 'village', VILLAGE, ['OFFICER']).explains(asked));
});
