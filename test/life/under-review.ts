import { type Office, office } from '../offices.ts';
import { done, type SeenCase } from '../seen-case.ts';
import { startWorld, type World, type WorldOptions } from '../world.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

/** A world with a clock of its own, in which a claim can be carried through its reviews. */
export interface ReviewedWorld extends AsyncDisposable {
  world: World;
  township: Office;
  county: Office;
  now: () => string;
  passDays: (days: number) => void;
  /** A claim that the office answered with an opinion. */
  answered: (by: Office) => Promise<SeenCase>;
  /** The same, reviewed by the county. */
  reviewed: () => Promise<SeenCase>;
}

// 2026-03-02 is a Monday, and no holiday lies between it and Tomb-Sweeping Day.
const START = '2026-03-02T09:00:00+08:00';

export async function startReviewedWorld(options: WorldOptions = {}): Promise<ReviewedWorld> {
  let time = new Date(START);
  const world = await startWorld({ now: () => time, ...options });
  const township = office(world, 'township', TOWNSHIP);
  const county = office(world, 'county', COUNTY);
  const now = () => time.toISOString();
  const answered = async (by: Office) => {
    const { id } = done(await by.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }));
    done(await by.accepts(id));
    return done(await by.concludes(id, 'OPINION_ISSUED'));
  };
  return {
    world,
    township,
    county,
    now,
    passDays: (days) => {
      time = new Date(time.getTime() + days * 86_400_000);
    },
    answered,
    reviewed: async () => {
      const { id } = await answered(township);
      done(await township.requestsReview(id, now()));
      await world.settle();
      done(await county.accepts(id));
      return done(await county.concludesReview(id, 'MAINTAINED'));
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}
