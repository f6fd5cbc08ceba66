import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { custodyOfCase, expectArrived } from './arrivals.ts';
import { type Battlefield, startBattlefield } from './battlefield.ts';
import { ask, COUNTY, CROSSINGS, type Crossing, TOWNSHIP, VILLAGE } from './crossings.ts';

// As in crash-sending.test.ts, each life ends at the point after the one at which the last life ended. A case that
// comes back is taken over the row that it left, so returns die once more, before anything of it is committed.

let field: Battlefield;
beforeAll(async () => {
  field = await startBattlefield();
});
afterAll(() => field[Symbol.asyncDispose]());

const received = ({ move }: Crossing) =>
  move === 'return'
    ? ['inbox.judged']
    : ['inbox.noted', 'inbox.judged', 'inbox.receipted', 'inbox.committed'];

test.each(CROSSINGS)('$name: the receiver dies at every step', { timeout: 180_000 }, async (crossing) => {
  const { from, to } = crossing;
  const service = field.services[to.subgraph];
  const sender = field.at(from.subgraph, from.region);
  const id = await crossing.prepare(field.at, field.delivered);
  await field.delivered();
  const on = await sender.on(id, '请办理。');
  const { epoch } = await custodyOfCase(field.looks[from.subgraph], id);

  for (const [index, point] of received(crossing).entries()) {
    await service.restart(point);
    if (index === 0) expect(await ask(sender, crossing, on)).toMatchObject({ id, status: 'IN_TRANSIT' });
    await field.wakeCouriers();
    await field.diesOfItself(to.subgraph);
  }
  await service.restart();
  await field.delivered();
  await expectArrived(field, crossing, id, epoch + 1);
  expect(await ask(sender, crossing, on)).toMatchObject({ id });
  await field.expectPeace();
});

const OFFICES = [
  { subgraph: 'village', region: VILLAGE },
  { subgraph: 'township', region: TOWNSHIP },
  { subgraph: 'county', region: COUNTY },
] as const;

describe('a registration is entered once, whenever its service dies', () => {
  test.each(OFFICES)('$subgraph', { timeout: 180_000 }, async ({ subgraph, region }) => {
    const office = field.at(subgraph, region);
    const idempotencyKey = field.newKey();
    const register = () => office.registers({ idempotencyKey, places: [VILLAGE] });
    const service = field.services[subgraph];
    for (const point of [
      'register.checked',
      'register.held',
      'register.entered',
      'register.committed',
      // Its card goes to the two tiers that keep a copy, or to the one.
      'courier.replica-sent',
    ]) {
      await service.restart(point);
      await register().catch(() => undefined);
      await field.diesOfItself(subgraph);
    }
    await service.restart();
    const first = await register();
    expect(await register()).toEqual(first);
    const rows = await field.looks[subgraph]
      .fork()
      .execute<unknown[]>('select 1 from answered where key = ?', [idempotencyKey]);
    expect(rows).toHaveLength(1);
    await field.delivered();
    await field.expectPeace();
  });
});

describe('a card reaches every copy, whoever of the two dies over it', () => {
  const HANDLED = CROSSINGS.filter(({ move, declined }) => move !== 'return' && !declined);
  test.each(HANDLED)('$to.subgraph -> $from.subgraph', { timeout: 180_000 }, async (crossing) => {
    const { from, to } = crossing;
    const id = await crossing.prepare(field.at, field.delivered);
    const sender = field.at(from.subgraph, from.region);
    await ask(sender, crossing, await sender.on(id, '请办理。'));
    await field.delivered();
    const holder = field.at(to.subgraph, to.region);
    await field.services[from.subgraph].restart('inbox.replica-kept');
    expect(await holder.accepts(id)).toMatchObject({ status: 'ACCEPTED' });
    await field.diesOfItself(from.subgraph);
    // Whom the holder reaches first makes no difference: it dies before it has noted that it did.
    await field.services[to.subgraph].restart('courier.replica-sent');
    await field.services[from.subgraph].start();
    await field.diesOfItself(to.subgraph);
    await field.services[to.subgraph].start();
    await field.delivered();
    await field.expectPeace();
  });
});
