import { may } from '@sanji/tier/jurisdiction/policy.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document } from './authorization/legend.ts';
import { type Caller, printed, promised, type Row } from './authorization/matrix.ts';
import { bringAbout, type RealMatter } from './authorization/matters.ts';
import { directly, gateway, observed } from './authorization/through-the-graph.ts';
import { startWorld, type World } from './world.ts';

// Everybody tries everything: ten seconds on a quiet machine, minutes on one that is shared.
const LONG_MS = 240_000;

let world: World;
let matters: RealMatter[];
let atTheGateway: (caller: Caller) => Row;

beforeAll(async () => {
  world = await startWorld();
  matters = await bringAbout(world);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

test('who may do what', () => expect(document()).toMatchFileSnapshot('authorization.matrix.txt'));

test(
  'through the gateway everybody may do just what the matrix says',
  async () => {
    atTheGateway = await observed(gateway(world), matters);
    expect(printed(atTheGateway)).toBe(printed(promised()));
  },
  LONG_MS,
);

test(
  'at each subgraph directly everybody may do just what the matrix says',
  async () => {
    expect(printed(await observed(directly(world), matters))).toBe(printed(promised()));
  },
  LONG_MS,
);

const NEAR_MISSES = ['ACCEPT', 'GUIDE', 'ASK_GUIDANCE', 'INSTRUCT', 'ADOPT', 'ACKNOWLEDGE'] as const;

test.each(NEAR_MISSES)(
  'a policy that let whoever sees the case from above %s would be noticed',
  (loosened) => {
    const loose: typeof may = (actor, act, where) =>
      may(actor, act, where) || (act === loosened && may(actor, 'READ_HANDLING', where));
    expect(printed(atTheGateway)).not.toBe(printed(promised(loose)));
  },
);

test.each(NEAR_MISSES)('a policy that let nobody %s would be noticed', (denied) => {
  const strict: typeof may = (actor, act, where) => act !== denied && may(actor, act, where);
  expect(printed(atTheGateway)).not.toBe(printed(promised(strict)));
});
