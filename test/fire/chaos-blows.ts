import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import type { Chance } from '@sanji/start/synthetic/chance.ts';
import { Door } from './door.ts';
import type { Ground } from './ground.ts';
import type { ThreeServices } from './three-services.ts';

const MOST_STARTS = 30;

/** One blow at a time for each thing that is hit; what is hit is whole again when its turn is over. */
class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(thing: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(thing) ?? Promise.resolve()).then(work);
    this.#last.set(
      thing,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

/** The ways between the tiers, each through a door of its own. */
export function waysBetween() {
  const doors = new Map<string, Door>();
  return {
    doors,
    wayTo: async (from: SubgraphName, to: SubgraphName, url: string): Promise<string> => {
      if (from === to) return url;
      const door = await Door.open(Number(new URL(url).port));
      doors.set(`${from} -> ${to}`, door);
      return `http://127.0.0.1:${door.port}`;
    },
    close: async () => {
      for (const door of doors.values()) await door.close();
    },
  };
}

export interface Struck {
  services: number;
  backends: number;
  servers: number;
  cuts: number;
}

/** What can be done to three services and their database while they work. */
export function blows(ground: Ground, { services }: ThreeServices, ways: ReadonlyMap<string, Door>) {
  const turns = new Turns();
  const struck: Struck = { services: 0, backends: 0, servers: 0, cuts: 0 };
  const revive = async (subgraph: SubgraphName) => {
    // It does not come up while its database is away.
    for (let attempt = 1; !(await services[subgraph].start()); attempt += 1) {
      if (attempt === MOST_STARTS) throw new Error(`the ${subgraph} service does not start any more`);
    }
  };
  /** SIGKILL to a service, to one process of PostgreSQL, or to the whole of it. */
  const kill = async (chance: Chance): Promise<void> => {
    const subgraph = chance.pick(SUBGRAPHS);
    const what = chance.below(100);
    if (what < 84) {
      struck.services += 1;
      return turns.take(subgraph, async () => {
        await services[subgraph].kill();
        await revive(subgraph);
      });
    }
    return turns.take('postgres', async () => {
      if (what < 94 && (await ground.killBackend(subgraph))) {
        struck.backends += 1;
        return;
      }
      struck.servers += 1;
      await ground.killServer();
    });
  };
  /** Cuts connections: of a tier to its database, or of one tier to another, for a moment or for a while. */
  const cut = async (chance: Chance): Promise<void> => {
    struck.cuts += 1;
    const subgraph = chance.pick(SUBGRAPHS);
    const way = ways.get(chance.pick([...ways.keys()]));
    switch (chance.below(4)) {
      case 0:
        ground.doors[subgraph].slam();
        return;
      case 1:
        way?.slam();
        return;
      case 2:
        if (chance.happens(50)) way?.shut();
        else for (const door of ways.values()) door.reopen();
        return;
      default:
        await turns.take('postgres', () => ground.terminate(subgraph).catch(() => undefined));
    }
  };
  return { kill, cut, struck };
}
