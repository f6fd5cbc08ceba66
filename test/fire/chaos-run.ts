import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { type Chance, chanceFrom } from '@sanji/start/synthetic/chance.ts';
import { office } from '../offices.ts';
import { isRefused, type SeenCase } from '../seen-case.ts';
import { blows, type Struck, waysBetween } from './chaos-blows.ts';
import { type Mutation, mark, moveOn, registration, SEATS, type Seat } from './chaos-moves.ts';
import { type Answer, reckon } from './chaos-reckoning.ts';
import { openGround } from './ground.ts';
import { custodyFaults, undelivered } from './scrutiny.ts';
import { type Looks, type ThreeServices, threeServices } from './three-services.ts';

export interface ChaosPlan {
  moves: number;
  kills: number;
  seed: string;
  say?: (line: string) => void;
}

export interface ChaosReport extends Struck {
  done: number;
  refused: number;
  /** How often each code was the reason. */
  refusals: Record<string, number>;
  /** Mutations that needed more than one asking. */
  askedAgain: number;
  audits: number;
  cases: number;
  seconds: number;
  faults: string[];
}

const WORKERS = 6;
const RECENT_CASES = 40;
const [ANSWER_WITHIN_MS, DRAIN_WITHIN_MS, ASK_AGAIN_AFTER_MS] = [60_000, 150_000, 100];

/** Does it again until it succeeds: the database, or a service, may be away for a moment. */
async function persist<T>(what: string, withinMs: number, work: () => Promise<T>): Promise<[T, number]> {
  const until = performance.now() + withinMs;
  for (let asked = 1; ; asked += 1) {
    try {
      return [await work(), asked];
    } catch (error) {
      if (performance.now() > until) throw new Error(`${what}: never answered`, { cause: error });
      await pause(ASK_AGAIN_AFTER_MS);
    }
  }
}

/** A case that some tier holds now, with its holder; undefined while there is none. */
async function anyHeld(looks: Looks, chance: Chance, ids: readonly string[]) {
  const subgraph = chance.pick(SUBGRAPHS);
  const held = await looks[subgraph].fork().execute<{ id: string; region: string }[]>(
    `select case_id as id, office as region from custody
       where state = 'HELD' and case_id = any(?::text[]) order by case_id`,
    [`{${ids.slice(-RECENT_CASES).join(',')}}`],
  );
  return held.length === 0 ? undefined : { subgraph, ...chance.pick(held) };
}

/** Offices move cases over all edges while services, database and connections are struck. */
export async function runChaos({
  moves,
  kills,
  seed,
  say = () => undefined,
}: ChaosPlan): Promise<ChaosReport> {
  const began = performance.now();
  const ground = await openGround();
  const ways = waysBetween();
  const world = await threeServices({ databases: ground.databases, keys: ground.keys, wayTo: ways.wayTo });
  const { looks, services } = world;
  const { kill, cut, struck } = blows(ground, world, ways.doors);
  const faults: string[] = [];
  const answers: Answer[] = [];
  const ids: string[] = [];
  let begun = 0;
  let askedAgain = 0;
  let audits = 0;

  const audit = async (of = '') => {
    const [found] = await persist('audit', ANSWER_WITHIN_MS, () => custodyFaults(looks, of));
    audits += 1;
    faults.push(...found);
  };
  const strike = async (chance: Chance, number: number) => {
    const due = (blow: number) =>
      Math.floor((number * blow) / moves) > Math.floor(((number - 1) * blow) / moves);
    if (due(kills)) await kill(chance);
    if (due(Math.ceil(kills / 2))) await cut(chance);
    if (due(kills)) await audit();
  };
  const work = async (worker: number) => {
    const chance = chanceFrom('chaos', seed, worker);
    while (begun < moves && faults.length === 0) {
      for (const subgraph of SUBGRAPHS)
        for (const end of services[subgraph].ownDeaths) faults.push(`the ${subgraph} died of itself: ${end}`);
      begun += 1;
      const number = begun;
      const mutation = await nextMutation(world, chance, ids);
      const answered = await asked(world, mutation);
      answers.push(answered.answer);
      if (answered.times > 1) askedAgain += 1;
      const { caseId } = answered.answer;
      if (caseId !== null && mutation.verb === 'registerCase') ids.push(caseId);
      if (caseId !== null) await audit(caseId);
      if (number % 250 === 0) say(`${number} moves, ${answers.length} answered, ${JSON.stringify(struck)}`);
      await strike(chance, number);
    }
  };

  try {
    const up = await Promise.all(SUBGRAPHS.map((subgraph) => services[subgraph].start()));
    if (up.includes(false)) throw new Error('a service does not start');
    await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
    for (const door of ways.doors.values()) door.reopen();
    if (faults.length === 0) {
      await drained(looks);
      faults.push(...(await reckon(looks, answers)));
      if (faults.length === 0) faults.push(...(await replayed(world, seed, answers)));
    }
  } catch (error) {
    faults.push(inspect(error));
  } finally {
    if (faults.length > 0) for (const subgraph of SUBGRAPHS) say(services[subgraph].said.join('\n'));
    await world.close();
    await ways.close();
    await ground.close();
  }
  const done = answers.filter(({ caseId }) => caseId !== null).length;
  const seconds = Math.round((performance.now() - began) / 1000);
  return {
    ...struck,
    done,
    refused: answers.length - done,
    refusals: Object.fromEntries(
      [...Map.groupBy(answers, ({ refusal }) => refusal)].flatMap(([code, { length }]) =>
        code === null ? [] : [[code, length]],
      ),
    ),
    askedAgain,
    audits,
    cases: ids.length,
    seconds,
    faults,
  };
}

/** Whoever holds a case moves it, mostly; sometimes somebody else tries, and new matters come in. */
async function nextMutation(world: ThreeServices, chance: Chance, ids: readonly string[]): Promise<Mutation> {
  const anybody = chance.pick(SEATS);
  if (ids.length < 5 || chance.happens(18)) return registration(chance, anybody);
  const [found] = await persist('look', ANSWER_WITHIN_MS, () => anyHeld(world.looks, chance, ids));
  if (found === undefined) return registration(chance, anybody);
  if (chance.happens(5)) return mark(chance, found.id);
  const holder: Seat = { subgraph: found.subgraph, region: found.region };
  const seat = chance.happens(12) ? anybody : holder;
  const [seen] = await persist('read', ANSWER_WITHIN_MS, () =>
    office(world, seat.subgraph, seat.region).sees(found.id),
  );
  const unseen: Pick<SeenCase, 'id' | 'status' | 'version'> = { id: found.id, status: '', version: '0.1' };
  return moveOn(chance, seat, seen ?? unseen);
}

/** Asks under one key until there is an answer. */
async function asked(world: ThreeServices, mutation: Mutation): Promise<{ answer: Answer; times: number }> {
  const { seat, verb, inputType, input, roles } = mutation;
  const [result, times] = await persist(`${verb} at ${seat.region}`, ANSWER_WITHIN_MS, () =>
    office(world, seat.subgraph, seat.region, roles).mutate(verb, inputType, input),
  );
  const answer = isRefused(result)
    ? { mutation, caseId: null, refusal: result.code }
    : { mutation, caseId: result.id, refusal: null };
  return { answer, times };
}

async function drained(looks: Looks): Promise<void> {
  await persist('draining', DRAIN_WITHIN_MS, async () => {
    const waiting = await undelivered(looks);
    if (waiting > 0) throw new Error(`${waiting} messages wait`);
  });
}

const REPLAYED = 100;

/** The same key, long after: the first case again, and nothing is done by it. */
async function replayed(world: ThreeServices, seed: string, answers: readonly Answer[]): Promise<string[]> {
  const done = answers.filter(({ caseId }) => caseId !== null);
  const again = chanceFrom('replay', seed).shuffled(done).slice(0, REPLAYED);
  const faults: string[] = [];
  for (const { mutation, caseId } of again) {
    const { answer } = await asked(world, mutation);
    // An office that no longer sees the case hears that, and not the case.
    if (answer.caseId !== null && answer.caseId !== caseId)
      faults.push(`${mutation.key}: ${answer.caseId}, and not ${caseId}`);
  }
  return [...faults, ...(await reckon(world.looks, answers))];
}
