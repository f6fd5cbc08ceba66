import { afterAll, beforeAll, expect, test } from 'vitest';
import { custodyOfCase, expectArrived } from './arrivals.ts';
import { type Battlefield, startBattlefield } from './battlefield.ts';
import { ask, CROSSINGS, type Crossing } from './crossings.ts';

// Each point is the next life's end: a service that died at one is started to die at the following one, while it does
// again whatever the death before left undone. So every recovery is watched, and is itself interrupted once; the last
// life has no crash in it. A life costs 0.7 s of CPU, so two walks are not walked twice: a courier does not know which
// move it carries, so returns die in their own transaction only; a sender does not know that it will be declined.

let field: Battlefield;
beforeAll(async () => {
  field = await startBattlefield();
});
afterAll(() => field[Symbol.asyncDispose]());

/** The sender's transaction, and the answer that its caller never hears. */
const asked = ({ move, declined }: Crossing) =>
  declined
    ? []
    : [`${move}.locked`, `${move}.revised`, 'handover.in-transit', `${move}.posted`, `${move}.committed`];

const delivered = ({ move }: Crossing) =>
  move === 'return'
    ? []
    : ['courier.claimed', 'courier.answered', 'courier.receipt-kept', 'courier.settled', 'courier.committed'];

test.each(CROSSINGS)('$name: the sender dies at every step', { timeout: 180_000 }, async (crossing) => {
  const { from } = crossing;
  const service = field.services[from.subgraph];
  const sender = field.at(from.subgraph, from.region);
  const id = await crossing.prepare(field.at, field.delivered);
  await field.delivered();
  const on = await sender.on(id, '请办理。');
  const { epoch } = await custodyOfCase(field.looks[from.subgraph], id);
  const askAgain = () => ask(sender, crossing, on);

  for (const point of asked(crossing)) {
    await service.restart(point);
    await expect(askAgain()).rejects.toThrow();
    await field.diesOfItself(from.subgraph);
  }
  for (const point of delivered(crossing)) {
    await service.restart(point);
    // What was not yet promised is asked for now; its answer may be cut off by the very crash.
    if (point === 'courier.claimed') await askAgain().catch(() => undefined);
    await field.diesOfItself(from.subgraph);
  }
  await service.restart();
  await field.delivered();
  await expectArrived(field, crossing, id, epoch + 1);
  expect(await askAgain()).toMatchObject({ id });
  await field.delivered();
  await expectArrived(field, crossing, id, epoch + 1);
  await field.expectPeace();
});
