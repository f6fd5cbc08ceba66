import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { Matter, Office } from '../offices.ts';

/** Places that one tier's register has and another's lacks, as between two days on which a change of the divisions is loaded. */
export const UNEQUAL_PLACES: Record<SubgraphName, readonly string[]> = {
  // A village of a township that the township tier has not heard of, and one of a county that nobody above knows.
  village: ['330726198200', '330799101200'],
  township: ['330799101'],
  county: ['330726199'],
};

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

/** Who can act in a crossing: any office by its tier and place. */
export type OfficeAt = (subgraph: SubgraphName, region: string) => Office;

/** One kind of hand-over, from the office that holds the case to the one that is to have it. */
export interface Crossing {
  name: string;
  from: { subgraph: SubgraphName; region: string };
  to: { subgraph: SubgraphName; region: string };
  move: 'escalate' | 'assign' | 'return';
  /** What the move's input has beside the case. */
  rest: Record<string, string>;
  declined: boolean;
  /** Brings a case to where the crossing starts. */
  prepare: (at: OfficeAt, delivered: (id: string, to: SubgraphName) => Promise<void>) => Promise<string>;
}

const idOf = async (result: ReturnType<Office['registers']>): Promise<string> => {
  const answer = await result;
  if (!('id' in answer)) throw new Error(`refused: ${answer.code}`);
  return answer.id;
};

type Start = Pick<Crossing, 'from' | 'to' | 'rest'> & { matter: Matter };

const OFFICES = {
  village: { subgraph: 'village', region: VILLAGE },
  township: { subgraph: 'township', region: TOWNSHIP },
  county: { subgraph: 'county', region: COUNTY },
} as const;

const CLAIM: Matter = { kind: 'CLAIM', category: '1104', places: [VILLAGE] };
const DISPUTE: Matter = { kind: 'DISPUTE', category: '0201', places: [VILLAGE] };
const MAJOR: Matter = { ...DISPUTE, scale: 'MAJOR_GROUP' };

const registeredAt = (from: Start['from'], matter: Matter) => (at: OfficeAt) =>
  idOf(at(from.subgraph, from.region).registers(matter));

const crossing = (move: Crossing['move'], declined: boolean, start: Start): Crossing => ({
  ...start,
  name: `${move} ${start.from.subgraph} -> ${start.to.subgraph}${declined ? ', declined' : ''}`,
  move,
  declined,
  prepare: registeredAt(start.from, start.matter),
});

const VERBS = { escalate: 'escalateCase', assign: 'assignCase', return: 'returnCase' } as const;
const INPUTS = { escalate: 'EscalateInput', assign: 'AssignInput', return: 'MoveInput' } as const;

/** The crossing's mutation, as often as it is asked. */
export const ask = (office: Office, { move, rest }: Crossing, on: Awaited<ReturnType<Office['on']>>) =>
  office.mutate(VERBS[move], INPUTS[move], move === 'return' ? on : { case: on, ...rest });

const { village, township, county } = OFFICES;

const UP: readonly Start[] = [
  { from: village, to: township, rest: { to: 'TOWNSHIP', ground: 'COMPETENCE' }, matter: CLAIM },
  { from: village, to: county, rest: { to: 'COUNTY', ground: 'ESPECIALLY_MAJOR' }, matter: MAJOR },
  { from: township, to: county, rest: { to: 'COUNTY', ground: 'COMPETENCE' }, matter: CLAIM },
];
const DOWN: readonly Start[] = [
  { from: county, to: township, rest: { office: TOWNSHIP }, matter: DISPUTE },
  { from: county, to: village, rest: { office: VILLAGE }, matter: DISPUTE },
  { from: township, to: village, rest: { office: VILLAGE }, matter: DISPUTE },
];

const escalations = UP.map((start) => crossing('escalate', false, start));
const assignments = DOWN.map((start) => crossing('assign', false, start));

/** What came may go back, up and down. */
const returns = [...escalations, ...assignments].map(
  (came): Crossing => ({
    name: `return ${came.to.subgraph} -> ${came.from.subgraph}`,
    from: came.to,
    to: came.from,
    move: 'return',
    rest: {},
    declined: false,
    prepare: async (at, delivered) => {
      const id = await came.prepare(at, delivered);
      const office = at(came.from.subgraph, came.from.region);
      await ask(office, came, await office.on(id, '请办理。'));
      await delivered(id, came.to.subgraph);
      return id;
    },
  }),
);

const strange = (region: string, start: Start): Start => ({
  ...start,
  from: { ...start.from, region },
  matter: { ...start.matter, places: [region] },
});

const declined = [
  ...UP.map((start, index) =>
    crossing('escalate', true, strange(['330726198200', '330799101200', '330799101'][index] ?? '', start)),
  ),
  crossing('assign', true, { from: county, to: township, rest: { office: '330726199' }, matter: DISPUTE }),
  ...DOWN.slice(1).map((start) => crossing('assign', true, { ...start, matter: CLAIM })),
];

/** Every edge, by every move that crosses it: taken, and declined. */
export const CROSSINGS: readonly Crossing[] = [...escalations, ...assignments, ...returns, ...declined];
