import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { brokenChains } from '@sanji/tier/delivery/evidence.ts';
import { handoverStatement } from '@sanji/tier/delivery/outbox.ts';
import { sign } from '@sanji/tier/delivery/statement.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { describe, expect, test, vi } from 'vitest';
import { office } from './offices.ts';
import { PATIENTLY } from './patience.ts';
import { done, type SeenCase } from './seen-case.ts';
import { startWorld, type World, type WorldOptions } from './world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';

/** A world in which a named point fails as often as it is told to, and tiers can be cut off. */
async function shakyWorld() {
  const failing = new Map<string, number>();
  const cut = new Set<Tier>();
  const checkpoint = (point: string) => {
    const left = failing.get(point) ?? 0;
    failing.set(point, left - 1);
    if (left > 0) throw new Error(`crashed at ${point}`);
  };
  const options: WorldOptions = {
    adjust: () => ({ checkpoint }),
    reachable: (from, to) => !cut.has(from) && !cut.has(to),
  };
  const world = await startWorld(options);
  return Object.assign(world, {
    crash: (point: string, times = 1) => failing.set(point, times),
    /** Whether the point has failed as often as it was told to. */
    crashed: (point: string) => (failing.get(point) ?? 0) <= 0,
    cut,
  });
}

const village = (world: World) => office(world, 'village', VILLAGE);
const township = (world: World) => office(world, 'township', TOWNSHIP);

async function expectClear(world: World): Promise<{ heldOnce: number; inTransit: number }> {
  const sources = Object.values(world.tiers).map(({ tier, desk }) => localCustody(tier, desk.courierEm));
  const audit = await auditCustody(sources, '');
  expect(audit).toMatchObject({ holderless: [], heldTwice: [] });
  for (const { desk } of Object.values(world.tiers)) expect(await brokenChains(desk.courierEm)).toEqual([]);
  return audit;
}

/** A claim, which the village passes on at once. */
async function claimOnItsWay(world: World): Promise<SeenCase> {
  const { id } = done(await village(world).registers({ kind: 'CLAIM', category: '1104' }));
  return done(await village(world).escalates(id, 'TOWNSHIP', 'COMPETENCE'));
}

/** Delivers through whatever fails, until nothing is on its way: a rejected hand-over is tried again after a while. */
const deliver = (world: World) =>
  vi.waitFor(async () => {
    await world.settle();
    expect(await expectClear(world)).toMatchObject({ inTransit: 0 });
  }, PATIENTLY);

describe('a crash at any step of a hand-over loses nothing and doubles nothing', () => {
  test.each([
    'escalate.locked',
    'escalate.revised',
    'handover.in-transit',
    'escalate.posted',
    'courier.claimed',
    'inbox.noted',
    'inbox.judged',
    'inbox.committed',
    'courier.answered',
    'courier.settled',
    'courier.committed',
    'courier.replica-sent',
    'inbox.replica-kept',
  ])('%s', async (point) => {
    await using world = await shakyWorld();
    const { id } = done(await village(world).registers({ kind: 'CLAIM', category: '1104' }));
    await world.settle();
    world.crash(point);
    const first = await village(world)
      .escalates(id, 'TOWNSHIP', 'COMPETENCE')
      .catch(() => null);
    await expectClear(world);
    if (first === null) done(await village(world).escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    await deliver(world);
    expect(world.crashed(point)).toBe(true);
    expect(await expectClear(world)).toEqual({ heldOnce: 1, inTransit: 0, holderless: [], heldTwice: [] });
    expect(await township(world).sees(id)).toMatchObject({ holder: { tier: 'TOWNSHIP' }, version: '1.1' });
    expect(await village(world).sees(id)).toEqual(await township(world).sees(id));
  });
});

test('a tier that is away: the others go on, the sender stays answerable, and all arrives after its return', async () => {
  await using world = await shakyWorld();
  world.cut.add('TOWNSHIP');
  const { id } = await claimOnItsWay(world);
  const settledHere = done(await village(world).registers());
  done(await village(world).accepts(settledHere.id));
  expect(await expectClear(world)).toMatchObject({ heldOnce: 1, inTransit: 1 });
  expect(await village(world).sees(id)).toMatchObject({ status: 'IN_TRANSIT', holder: { tier: 'VILLAGE' } });
  expect(
    await village(world).mutate('returnCase', 'MoveInput', await village(world).on(id, '退回')),
  ).toMatchObject({ code: 'IN_TRANSIT' });
  world.cut.clear();
  await deliver(world);
  expect(await township(world).sees(id)).toMatchObject({ holder: { tier: 'TOWNSHIP' } });
  expect(await township(world).sees(settledHere.id)).toMatchObject({ status: 'ACCEPTED' });
  expect(await expectClear(world)).toMatchObject({ heldOnce: 2, inTransit: 0 });
});

test('a case that comes back before its receipt did proves that it had arrived', async () => {
  await using world = await shakyWorld();
  // The village never hears the township's answer.
  world.crash('courier.answered', 1_000_000);
  const { id } = await claimOnItsWay(world);
  await vi.waitFor(async () => {
    await world.tiers.village.drain();
    expect(await township(world).sees(id)).toMatchObject({ holder: { tier: 'TOWNSHIP' } });
  }, PATIENTLY);
  world.crash('courier.answered', 0);
  world.cut.add('VILLAGE');
  done(await township(world).returns(id));
  world.cut.clear();
  await deliver(world);
  expect(await village(world).sees(id)).toMatchObject({ holder: { tier: 'VILLAGE' }, version: '2.1' });
  expect(await expectClear(world)).toMatchObject({ heldOnce: 1, inTransit: 0 });
});

describe('what arrives at an inbox', () => {
  async function envelopeOf(world: World, id: string): Promise<{ statement: string; payload: string }> {
    const [row] = await world.tiers.village.desk.courierEm
      .fork()
      .execute<{ statement: string; payload: string }[]>(
        'select statement, payload from outbox where case_id = ?',
        [id],
      );
    if (row === undefined) throw new Error('nothing was posted');
    return row;
  }
  const drop = async (world: World, envelope: unknown) => {
    const response = await fetch(`${world.tiers.township.url}/inbox`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
    });
    return { status: response.status, body: (await response.json()) as { receipt?: string } };
  };

  /** A well-signed hand-over by the village whose payload is about another case than its statement. */
  async function about(world: World, id: string, payload: object, caseId: string) {
    const { keys } = world.tiers.village.desk;
    const text = JSON.stringify(payload);
    const statement = {
      id: crypto.randomUUID(),
      caseId,
      epoch: 1,
      peer: 'TOWNSHIP' as const,
      payload: text,
      at: new Date(),
    };
    expect(text).toContain(id);
    return { statement: await sign(keys, handoverStatement(keys.self, statement)), payload: text };
  }

  test('twice the same envelope gives twice the same receipt', async () => {
    await using world = await shakyWorld();
    world.cut.add('VILLAGE');
    const { id } = await claimOnItsWay(world);
    const envelope = await envelopeOf(world, id);
    const answers = await Promise.all([drop(world, envelope), drop(world, envelope), drop(world, envelope)]);
    for (const answer of answers) expect(answer.status).toBe(200);
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1);
    world.cut.clear();
    await deliver(world);
    expect(await drop(world, envelope)).toEqual(answers[0]);
    expect(await expectClear(world)).toMatchObject({ heldOnce: 1 });
  });

  test('a changed payload, a forged signature and a stranger are not believed, and nothing is written', async () => {
    await using world = await shakyWorld();
    world.cut.add('VILLAGE');
    const { id } = await claimOnItsWay(world);
    const envelope = await envelopeOf(world, id);
    const { keys } = world.tiers.village.desk;
    const claims = {
      id: crypto.randomUUID(),
      kind: 'handover',
      v: 1,
      from: 'COUNTY',
      to: 'TOWNSHIP',
      caseId: id,
      epoch: 9,
      sentAt: new Date().toISOString(),
      digest: 'f'.repeat(64),
    };
    const attempts: unknown[] = [
      { ...envelope, payload: envelope.payload.replace('COMPETENCE', 'REQUEST') },
      { ...envelope, statement: `${envelope.statement.slice(0, -4)}AAAA` },
      { statement: await sign(keys, claims), payload: '{}' },
      await about(world, id, { ...JSON.parse(envelope.payload) }, '330726V-another'),
      { statement: 'not.a.statement', payload: '{}' },
      { statement: envelope.statement },
      null,
      [],
    ];
    for (const attempt of attempts) {
      const answer = await drop(world, attempt);
      expect(answer).toMatchObject({
        status: 403,
        body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
    }
    expect(await township(world).sees(id)).toBeNull();
    expect(await expectClear(world)).toMatchObject({ heldOnce: 0, inTransit: 1 });
  });
});

test('one hand-over that cannot be sent keeps no other waiting', async () => {
  await using world = await shakyWorld();
  world.cut.add('TOWNSHIP');
  const broken = await claimOnItsWay(world);
  await world.tiers.village.desk.courierEm
    .fork()
    .execute(`update outbox set statement = substr(statement, 1, length(statement) - 4) || 'AAAA'`);
  const whole = await claimOnItsWay(world);
  world.cut.clear();
  await vi.waitFor(async () => {
    await world.settle();
    expect(await township(world).sees(whole.id)).toMatchObject({ holder: { tier: 'TOWNSHIP' } });
  }, PATIENTLY);
  // It is still promised, and the village still answers for it.
  expect(await expectClear(world)).toMatchObject({ heldOnce: 1, inTransit: 1 });
  expect(await village(world).sees(broken.id)).toMatchObject({ status: 'IN_TRANSIT' });
});

test('many offices move at once, and every case still has one holder', async () => {
  await using world = await startWorld();
  const cases = await Promise.all(
    Array.from({ length: 12 }, () => village(world).registers({ kind: 'CLAIM', category: '1104' })),
  );
  const ids = cases.map((result) => done(result).id);
  await Promise.all(ids.map((id) => village(world).escalates(id, 'TOWNSHIP', 'COMPETENCE')));
  await expectClear(world);
  await world.settle();
  await Promise.all(
    ids.map((id, index) => (index % 2 ? township(world).returns(id) : township(world).accepts(id))),
  );
  await expectClear(world);
  await world.settle();
  expect(await expectClear(world)).toMatchObject({ heldOnce: 12, inTransit: 0 });
});
