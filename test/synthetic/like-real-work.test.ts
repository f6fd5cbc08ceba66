import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { brokenChains } from '@sanji/tier/delivery/evidence.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person } from '../world.ts';
import { leftBehind } from './left-behind.ts';
import { COUNTY, type LoadedYear, startLoadedYear, TOWNSHIP, VILLAGE } from './loaded-year.ts';

let year: LoadedYear;
beforeAll(async () => {
  year = await startLoadedYear();
});
afterAll(async () => {
  await year[Symbol.asyncDispose]();
});

/** A synthetic case whose course was this one. */
async function ofCourse(course: readonly string[], kind: string, marked: boolean): Promise<string> {
  const last = course.at(-1)?.split(' ')[0]?.toLowerCase() as SubgraphName;
  const [found] = await year.rows<{ id: string }>(
    last,
    `select id from card where synthetic and kind = $2 and scale = 'INDIVIDUAL' and cardinality(places) = 1
       and (select array_agg(tier || ' ' || move order by epoch, revision) from milestone where case_id = id) = $1::text[]
       and $3 = exists (select 1 from mark where case_id = id)
       and not exists (select 1 from mark where case_id = id and reminders > 0)
       and not exists (select 1 from thread where case_id = card.id)
       and not exists (select 1 from milestone where case_id = id and role = 'GRID_WORKER') limit 1`,
    [course, kind, marked],
  );
  if (found === undefined) throw new Error(`no synthetic case took the course ${course.join(', ')}`);
  return found.id;
}

async function expectSameAsReal(id: string, kind: string, marked = false): Promise<void> {
  await year.world.settle();
  const steps = await year.rows<{ step: string }>(
    'county',
    `select tier || ' ' || move as step from milestone where case_id = $1 order by epoch, revision`,
    [id],
  );
  const synthetic = await ofCourse(
    steps.map(({ step }) => step),
    kind,
    marked,
  );
  expect(await leftBehind(year.owners, synthetic)).toEqual(await leftBehind(year.owners, id));
}

test('it leaves behind what real work leaves: up the ladder after two failed rounds', async () => {
  const village = office(year.world, 'village', VILLAGE);
  const township = office(year.world, 'township', TOWNSHIP);
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.fails(id));
  done(await village.opensRound(id, 'TOWNSHIP_RESIDENT_CADRE'));
  done(await village.fails(id));
  done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  await year.world.settle();
  done(await township.accepts(id));
  done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  done(await township.settles(id));
  done(await township.concludes(id, 'SETTLED'));
  await expectSameAsReal(id, 'DISPUTE');
});

test('it leaves behind what real work leaves: down to the township and back, and between two villages', async () => {
  const county = office(year.world, 'county', COUNTY);
  const township = office(year.world, 'township', TOWNSHIP);
  const claim = {
    kind: 'CLAIM' as const,
    places: [VILLAGE],
    category: '1104',
    parties: [{ role: 'APPLICANT', name: '甲某某' }],
  };
  const { id } = done(await county.registers(claim));
  done(await county.assigns(id, TOWNSHIP));
  await year.world.settle();
  done(await township.returns(id));
  await year.world.settle();
  done(await county.accepts(id));
  done(await county.concludes(id, 'OPINION_ISSUED'));
  await expectSameAsReal(id, 'CLAIM');

  const village = office(year.world, 'village', VILLAGE);
  const other = office(year.world, 'village', `${TOWNSHIP}201`);
  const moved = done(await village.registers()).id;
  done(await village.transfers(moved, other.region));
  done(await other.accepts(moved));
  done(await other.opensRound(moved, 'VILLAGE_PARTY_SECRETARY'));
  done(await other.settles(moved));
  done(await other.concludes(moved, 'SETTLED'));
  await expectSameAsReal(moved, 'DISPUTE');
});

test('it leaves behind what real work leaves: supervised by the county', async () => {
  const township = office(year.world, 'township', TOWNSHIP);
  const { id } = done(await township.registers({ places: [VILLAGE], category: '0601' }));
  done(await township.accepts(id));
  done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  await year.world.settle();
  done(
    await office(year.world, 'county', COUNTY, ['INSPECTOR']).marks(id, { supervised: true, remind: false }),
  );
  await expectSameAsReal(id, 'DISPUTE', true);
});

test('the loaded work goes on: its village takes it up, and every tier learns of it', async () => {
  const waiting = (await year.cards()).find(
    (card) => card.holder_tier === 'VILLAGE' && card.status === 'REGISTERED' && card.kind === 'DISPUTE',
  );
  if (waiting === undefined) throw new Error('no dispute waits in a village');
  const village = office(year.world, 'village', waiting.holder_office, ['SECRETARY']);
  expect(done(await village.accepts(waiting.id))).toMatchObject({ status: 'ACCEPTED' });
  await year.world.settle();
  const leader = { ...person('county-leader'), region: COUNTY };
  const answer = await year.world.ask(
    leader,
    'query ($id: ID!) { case(id: $id) { status synthetic timeline { move } } }',
    {
      id: waiting.id,
    },
  );
  expect(answer.data).toEqual({
    case: { status: 'ACCEPTED', synthetic: true, timeline: [{ move: 'REGISTER' }, { move: 'ACCEPT' }] },
  });
  for (const { desk } of Object.values(year.world.tiers))
    expect(await brokenChains(desk.courierEm)).toEqual([]);
});
