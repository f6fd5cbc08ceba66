import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { connect } from '@sanji/tier/server/database.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { custodyFaults, faultsAtRest } from '../fire/scrutiny.ts';
import type { Looks } from '../fire/three-services.ts';
import { done, isRefused, type SeenCase, type SeenRefusal } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { ACTIONS, clockFaults, everything, type Hall, MATTERS, openHall, PLAUSIBLE } from './lives.ts';

const LIVES = Number(process.env.LIVES ?? 12);
const STEPS = 20;
const TRIES = 4;
const OVER = ['NOT_ACCEPTED', 'DIVERTED', 'WITHDRAWN', 'FINAL'];

let now = new Date('2026-02-10T01:00:00Z');
let world: World;
let hall: Hall;
/** Whether the tiers reach each other: what is handed over while they do not stays on its way. */
let together = true;

beforeAll(async () => {
  world = await startWorld({ now: () => now, reachable: () => together });
  hall = openHall(world);
  looks = { village: await look('village'), township: await look('township'), county: await look('county') };
});
afterAll(async () => {
  for (const owner of owners) await owner.close();
  await world[Symbol.asyncDispose]();
});

const owners: Awaited<ReturnType<typeof connect>>[] = [];
let looks: Looks;

/** The three databases as their owners see them: everything. */
async function look(subgraph: SubgraphName) {
  const url = world.databases[subgraph].ownerUrl;
  const owner = await connect({ url, contextName: `lives-${subgraph}`, poolSize: 2 });
  owners.push(owner);
  return owner.em;
}

/** The card as its holder has it. */
async function cardOf(id: string): Promise<SeenCase> {
  for (const by of hall.offices) {
    const seen = await by.sees(id);
    if (seen?.holder.office === by.region) return seen;
  }
  throw new Error(`nobody holds ${id}`);
}

interface Step {
  /** Null: something plausible. */
  action: string | null;
  by: number;
  choice: number;
  hours: number;
  apart: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(ACTIONS)) },
  ),
  // Mostly the office that holds the case, now and then any other.
  by: fc.oneof({ weight: 8, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(5) }),
  choice: fc.noBias(fc.nat(9999)),
  hours: fc.noBias(fc.nat(72)),
  apart: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** A village hands nothing down, a county nothing up: the tier's graph does not know the move at all. */
function noDoor(error: unknown): SeenRefusal {
  if (!String(error).includes('Cannot query field')) throw error;
  return { code: 'NO_DOOR', message: '', messageZh: '' };
}

const tried = { done: new Map<string, number>(), refused: new Map<string, number>() };
const count = (of: Map<string, number>, name: string) => of.set(name, (of.get(name) ?? 0) + 1);

const plausible = ({ status }: SeenCase, choice: number): string => {
  const likely = PLAUSIBLE[status] ?? Object.keys(ACTIONS);
  return likely[Math.floor(choice / 8) % likely.length] ?? 'accepts';
};

async function live(matter: (typeof MATTERS)[number], steps: readonly Step[]): Promise<void> {
  const registering = hall.offices[0];
  if (registering === undefined) throw new Error('no office');
  together = true;
  const { id } = done(await registering.registers({ ...matter, places: [...matter.places] }));
  await world.settle();
  let card = await cardOf(id);
  let over = 0;
  for (const { action: wanted, by, choice, hours, apart } of steps) {
    now = new Date(now.getTime() + hours * 3_600_000);
    // Apart, what was handed over stays on its way, and the next steps find it there.
    together = !apart;
    if (together) await world.settle();
    card = await cardOf(id);
    const actor =
      by === -1 ? hall.offices.find(({ region }) => region === card.holder.office) : hall.offices[by];
    const action = wanted ?? plausible(card, choice);
    const act = ACTIONS[action];
    if (actor === undefined || act === undefined) throw new Error('nobody to act');
    // Something plausible may need a second look at its particulars: each try that is refused must change nothing.
    for (let attempt = 0; attempt < (wanted === null ? TRIES : 1); attempt += 1) {
      const before = await everything(looks);
      const result = await act(actor, id, choice + attempt, hall).catch(noDoor);
      expect(await custodyFaults(looks)).toEqual([]);
      if (!isRefused(result)) {
        count(tried.done, action);
        break;
      }
      count(tried.refused, result.code);
      expect(await everything(looks), `${action} was refused and changed something`).toEqual(before);
    }
    if (together) await world.settle();
    const next = await cardOf(id);
    expect(clockFaults(card, next)).toEqual([]);
    card = next;
    // What is over is tried once more, and that is enough.
    if (OVER.includes(card.status)) over += 1;
    if (over > 2) break;
  }
  together = true;
  await world.settle();
  expect(await faultsAtRest(looks)).toEqual([]);
}

test('random lives over three tiers: legal moves keep every promise, illegal ones change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...MATTERS),
      fc.array(step, { minLength: STEPS, maxLength: STEPS }),
      live,
    ),
    { numRuns: LIVES, seed: 20260210, endOnFailure: true },
  );
  // A run that tried little has shown little.
  expect([...tried.done.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(LIVES * 4);
  expect(tried.refused.size).toBeGreaterThan(6);
}, 300_000);

test('a clock that was set back or shortened would be noticed', async () => {
  const village = hall.offices[0];
  const { id } = done(
    (await village?.registers({ kind: 'CLAIM', category: '1104' })) ?? noDoor('Cannot query field'),
  );
  const card = await cardOf(id);
  const changed = (by: Partial<SeenCase['clocks'][number]>) => ({
    ...card,
    clocks: card.clocks.map((clock) => ({ ...clock, ...by })),
  });
  expect(card.clocks).not.toEqual([]);
  expect(clockFaults(card, card)).toEqual([]);
  expect(clockFaults(card, changed({ startedAt: '2026-03-01T00:00:00.000Z' }))).not.toEqual([]);
  expect(clockFaults(card, changed({ dueAt: '2026-02-11T00:00:00.000Z' }))).not.toEqual([]);
});

test('a refusal that left a trace would be noticed', async () => {
  await world.settle();
  const before = await everything(looks);
  await looks.township.fork().execute(`insert into paper (case_id, office, id, kind, at, author, body)
    values ('330726T-trace', '330726107', 'trace', 'NOTE', now(), '某人', '{}')`);
  expect(await everything(looks)).not.toEqual(before);
});
