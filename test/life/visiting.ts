import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { type Office, office } from '../offices.ts';
import { startWorld, type World, type WorldOptions } from '../world.ts';
import { does, enters, held, placeSays } from './reception.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

export interface SeenVisit {
  id: string;
  stage: string;
  mode: string;
  level: string;
  on: string;
  leaderName: string;
  participants: { kind: string; name: string }[];
  texts: { stage: string; text: string }[];
  cases: { caseId: string; result: string | null; dueOn: string | null; doneOn: string | null }[];
}
const FIELDS = `id stage mode level on leaderName participants { kind name } texts { stage text }
  cases { caseId result dueOn doneOn }`;
const SELECTION = `... on Visit { ${FIELDS} }`;

/** A world whose clock stands on a day of March 2026, and the offices that receive people in it. */
export async function startReceivingWorld(start = '2026-03-02T09:00:00+08:00', options: WorldOptions = {}) {
  let time = new Date(start);
  const world = await startWorld({ now: () => time, ...options });
  return {
    world,
    county: receiving(world, 'county', COUNTY),
    township: receiving(world, 'township', TOWNSHIP),
    village: receiving(world, 'village', VILLAGE, ['SECRETARY']),
    /** Goes to nine o'clock of the day. */
    becomes: (day: string) => {
      time = new Date(`${day}T09:00:00+08:00`);
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}
export type ReceivingWorld = Awaited<ReturnType<typeof startReceivingWorld>>;

/** An office whose leaders receive people. */
export function receiving(
  world: World,
  tier: SubgraphName,
  region: string,
  roles: Office['as']['roles'] = ['OFFICER'],
) {
  const by = office(world, tier, region, roles);
  const visit = (verb: string, input: object) =>
    does<SeenVisit>(
      world,
      tier,
      by,
      `${verb}Visit`,
      `${verb[0]?.toUpperCase()}${verb.slice(1)}VisitInput`,
      input,
      SELECTION,
    );
  return {
    ...by,
    tier,
    visit,
    leader: (input: object = {}) => enters(world, by, { kind: 'LEADER', ...input }, tier),
    plans: (input: object) => visit('plan', { on: '2026-03-02', venue: '接访大厅', ...input }),
    finishesCase: (input: object) =>
      does<SeenVisit>(world, tier, by, 'finishVisitCase', 'FinishVisitCaseInput', input, SELECTION),
    says: <T>(fields: string) => placeSays<T>(world, tier, by, fields),
    log: async (given = '') =>
      (await placeSays<{ visits: SeenVisit[] }>(world, tier, by, `visits${given} { ${FIELDS} }`)).visits,
    /** A visit that was prepared with a brief and a lawyer, and met. */
    meets: async (input: object) => {
      const law = [{ kind: 'LAWYER', name: '周律师' }];
      const { id } = held(
        await visit('plan', { on: '2026-03-02', venue: '接访大厅', participants: law, ...input }),
      );
      held(await visit('prepare', { id, brief: '已查阅卷宗,走访村干部。' }));
      return held(await visit('meet', { id, deliberation: '由责任单位现场答复。' }));
    },
  };
}
export type Receiving = ReturnType<typeof receiving>;
