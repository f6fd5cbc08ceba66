import { lockChain } from '@sanji/tier/delivery/ledger.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { events, type Listening, overSocket } from '../live/listening.ts';
import { type Office, office } from '../offices.ts';
import { PATIENTLY } from '../patience.ts';
import { done } from '../seen-case.ts';
import { inMeetings, LEADER, openedThread, SECRETARY } from '../video/in-meeting.ts';
import { type As, startWorld, type World } from '../world.ts';
import { guiding, storyOf, thread } from './guiding.ts';
import { carried, supervising } from './supervising.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

let world: World;
let countyIsAway = false;
let village: Office;
let township: Office;
beforeAll(async () => {
  world = await startWorld({
    reachable: (from, to) => !(countyIsAway && (from === 'COUNTY' || to === 'COUNTY')),
  });
  village = office(world, 'village', VILLAGE);
  township = office(world, 'township', TOWNSHIP);
});
const sockets: { close: () => void }[] = [];
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await world[Symbol.asyncDispose]();
});

const atVillage = () => guiding(world, 'village', village.as);
const atTownship = () => guiding(world, 'township', township.as);
const atCounty = () => guiding(world, 'county', office(world, 'county', COUNTY).as);
const accepted = async () => {
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  await world.settle();
  return id;
};

/** Somebody's ear at the county, over the gateway, once it hears. */
async function listens(as: As): Promise<Listening> {
  const socket = overSocket(world.gatewayUrl, () => world.token(as));
  sockets.push(socket);
  const heard = socket.listen({ query: events('County'), variables: { kinds: ['MEETING_SIGNAL'] } });
  await heard.caughtUp();
  return heard;
}

test('M38 guidance ends with its case: everybody reads so, and nothing more is planned or lies on a desk', async () => {
  const id = await accepted();
  const asked = thread(await atVillage().asks(id, 'COUNTY', '请指导。'));
  await world.settle();
  thread(await atCounty().advises(asked.id, '按轮灌公约用水。', { plan: true }));
  await world.settle();
  done(await village.withdraws(id));
  expect(await atVillage().answers(asked.id, '采纳。', { decision: 'ADOPT' })).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
  await world.settle();
  for (const tier of [atVillage(), atCounty()]) {
    const seen = await tier.reads(asked.id);
    expect(seen?.status).toBe('CLOSED');
    expect(storyOf(seen).at(-1)).toBe('COUNTY CLOSED 案件已办结,指导随之结束。');
  }
  expect(await atCounty().advises(asked.id, '再议。', { plan: true })).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
  const desk = await world.ask(village.as, '{ villageDesk { items(first: 100) { subjectId } } }');
  expect(JSON.stringify(desk.data)).not.toContain(asked.id);
});

test('M38 guidance ends with a case that the guiding tier has taken over and ends itself', async () => {
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await world.settle();
  const opened = thread(await atTownship().opens(id, '请先核实。'));
  await world.settle();
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect((await atTownship().reads(opened.id))?.status).toBe('AWAITS_BELOW');
  done(await township.accepts(id));
  done(await township.concludes(id, 'OPINION_ISSUED'));
  await world.settle();
  expect((await atTownship().reads(opened.id))?.status).toBe('CLOSED');
  expect((await atVillage().reads(opened.id))?.status).toBe('CLOSED');
});

test('M38 a question that arrives after the case has ended is kept, and its thread ends', async () => {
  const id = await accepted();
  countyIsAway = true;
  const asked = thread(await atVillage().asks(id, 'COUNTY', '请指导。'));
  done(await village.withdraws(id));
  countyIsAway = false;
  await world.settle();
  for (const tier of [atVillage(), atCounty()])
    expect((await tier.reads(asked.id))?.messages.map(({ kind }) => kind)).toEqual(['QUESTION', 'CLOSED']);
});

test('M65 an explanation that a unit owes outlives the case', async () => {
  const id = await accepted();
  const asked = carried(await supervising(world, 'county', COUNTY).gives(id, 'YELLOW_CARD')).thread?.id ?? '';
  await world.settle();
  done(await village.withdraws(id));
  await world.settle();
  const explained = carried(await supervising(world, 'village', VILLAGE, ['OFFICER']).explains(asked));
  expect(explained.status).toBe('AWAITS_ABOVE');
});

test('M38 a meeting ends with its thread, and whoever sits in it is told in that moment', async () => {
  const { caseId, thread: guided } = await openedThread(world);
  const [leader, secretary] = [inMeetings(world, LEADER), inMeetings(world, SECRETARY)];
  const { id: meeting } = await leader.opens(guided);
  await leader.joins(meeting);
  await secretary.joins(meeting);
  const heard = await Promise.all([LEADER, SECRETARY].map(listens));
  thread(await atCounty().closes(guided));
  for (const one of heard)
    await one.first(({ kind, about }) => kind === 'MEETING_SIGNAL' && about === meeting);
  const seen = await leader.sees(meeting);
  expect([seen?.endedAt, ...(seen?.participants.map(({ leftAt }) => leftAt) ?? [])]).not.toContain(null);
  expect((await secretary.joins(meeting)).code).toBe('TOO_LATE');
  await world.settle();
  const answer = await world.ask(
    village.as,
    `query ($id: ID!, $code: ID!) { village(code: $code) { case(id: $id) { tierActions { nodes { action } } } } }`,
    { id: caseId, code: VILLAGE },
  );
  expect(JSON.stringify(answer.data)).toContain('MEETING_ENDED');
});

test('M38 a meeting ends with its case', async () => {
  const { caseId, thread: guided } = await openedThread(world);
  const leader = inMeetings(world, LEADER);
  const { id: meeting } = await leader.opens(guided);
  await leader.joins(meeting);
  const heard = await listens(LEADER);
  done(await village.accepts(caseId));
  done(await village.withdraws(caseId));
  await world.settle();
  await heard.first(({ kind, about }) => kind === 'MEETING_SIGNAL' && about === meeting);
  expect((await leader.sees(meeting))?.endedAt).not.toBeNull();
  expect((await leader.opens(guided)).code).toBe('NOT_ALLOWED_NOW');
});

test('M38 who has just handed the case over does not decide on its plan any more', async () => {
  const id = await accepted();
  const opened = thread(await atTownship().opens(id, '轮流用水。', { plan: true }));
  await world.settle();
  const em = world.tiers.village.desk.courierEm;
  const deciding = await em.fork().transactional(async (tx) => {
    await lockChain(tx, id);
    const begun = atVillage().answers(opened.id, '采纳。', { decision: 'ADOPT' });
    await vi.waitFor(async () => {
      const waiting = await em
        .fork()
        .execute(`select 1 from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`);
      expect(waiting).toHaveLength(1);
    }, PATIENTLY);
    await tx.execute(`update custody set state = 'GONE' where case_id = ?`, [id]);
    return { begun };
  });
  expect(await deciding.begun).toMatchObject({ code: 'NOT_HOLDER' });
});
