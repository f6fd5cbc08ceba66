import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import type { As, GraphAnswer, World } from '../world.ts';
import { type Attempt, attempts, outcomeOf, ownTier } from './attempts.ts';
import { triedAt } from './doors.ts';
import { type Field, looks, seen } from './looks.ts';
import { actorOf, CALLERS, type Caller, type Row, type Verdict, verdicts } from './matrix.ts';
import type { RealMatter } from './matters.ts';

/** A way into the graph: all fields at the gateway, or each at the subgraph that answers it. */
export interface Door {
  name: 'gateway' | 'directly';
  ask(as: As, subgraph: SubgraphName, document: string): Promise<GraphAnswer>;
}

export const gateway = (world: World): Door => ({
  name: 'gateway',
  ask: (as, _subgraph, document) => world.ask(as, document),
});
export const directly = (world: World): Door => ({
  name: 'directly',
  ask: (as, subgraph, document) => world.askTier(subgraph, as, document),
});

const asCaller = (caller: Caller): As => {
  const { subject, ...actor } = actorOf(caller);
  return { id: subject, ...actor };
};

/** Asks everything of everybody through the door, and gives back what each was really allowed. */
export async function observed(door: Door, matters: readonly RealMatter[]): Promise<(caller: Caller) => Row> {
  const missing = await missingDoors(door, matters);
  const rows = new Map<Caller, Row>();
  for (const caller of CALLERS) rows.set(caller, await observedRow(door, matters, caller, missing));
  return (caller) => {
    const row = rows.get(caller);
    if (row === undefined) throw new Error('nobody asked in this role and region');
    return row;
  };
}

type Missing = ReadonlySet<string>;
const keyOf = ({ act, matter, subgraph }: Attempt): string => `${act} ${matter.name} ${subgraph}`;

async function observedRow(
  door: Door,
  matters: readonly RealMatter[],
  caller: Caller,
  missing: Missing,
): Promise<Row> {
  const as = asCaller(caller);
  const all = matters.flatMap((matter, index) => attempts(door.name, matter, index, as));
  const tried = all.filter((attempt) => !missing.has(keyOf(attempt)));
  const looked = await answers(door, as, 'query', looks(door.name, matters));
  const made = await answers(door, as, 'mutation', tried);
  const permitted = new Set(tried.filter((attempt) => outcomeOf(attempt, made.get(attempt.alias))));
  return matters.map((matter, index) => {
    const reading = seen(looked, matter, index);
    const of = (list: readonly Attempt[], act: Act) =>
      list.filter((attempt) => attempt.act === act && attempt.matter === matter);
    return verdicts((act): Verdict => {
      // No mutation asks for it of anybody: a secret lends it.
      if (act === 'FOLLOW') return 'NO_DOOR';
      if (reading[act] !== undefined) return reading[act] ? 'YES' : 'NO';
      if (of(all, act).length < triedAt(act, matter).length) throw new Error(`${act} was not tried`);
      const here = of(tried, act);
      if (here.length === 0) return 'NO_DOOR';
      const allowed = here.filter((attempt) => permitted.has(attempt));
      // Who may do it at one of several tiers does it at their own.
      if (here.length > 1 && allowed.some(({ subgraph }) => subgraph !== ownTier(as)))
        throw new Error(`${as.id}: ${act} on ${matter.name} in another tier's name`);
      return allowed.length > 0 ? 'YES' : 'NO';
    });
  });
}

/** The mutations that a tier does not have. The graph says so itself, to anybody. */
async function missingDoors(door: Door, matters: readonly RealMatter[]): Promise<Missing> {
  const anybody = asCaller({ role: 'OFFICER', region: 'the county' });
  const missing = new Set<string>();
  for (const [index, matter] of matters.entries()) {
    for (const attempt of attempts(door.name, matter, index, anybody)) {
      const { errors } = await door.ask(
        anybody,
        attempt.subgraph,
        `mutation { ${attempt.alias}: ${attempt.text} }`,
      );
      if (errors.some(({ extensions }) => extensions.code === 'GRAPHQL_VALIDATION_FAILED'))
        missing.add(keyOf(attempt));
    }
  }
  return missing;
}

// As many root fields as a document may have: edge/hardening.ts.
const ROOT_FIELDS = 20;
const EXPECTED = ['FORBIDDEN', 'OUT_OF_REGION', 'NOT_FOUND'];

async function answers(
  door: Door,
  as: As,
  operation: 'query' | 'mutation',
  fields: readonly Field[],
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const groups = Map.groupBy(fields, ({ subgraph }) => (door.name === 'gateway' ? 'county' : subgraph));
  for (const [subgraph, group] of groups) {
    for (let from = 0; from < group.length; from += ROOT_FIELDS) {
      const part = group.slice(from, from + ROOT_FIELDS);
      const document = `${operation} { ${part.map(({ alias, text }) => `${alias}: ${text}`).join('\n')} }`;
      const { data, errors } = await door.ask(as, subgraph, document);
      const strange = errors.filter(({ extensions }) => !EXPECTED.includes(extensions.code));
      if (strange.length > 0) throw new Error(`${as.id}: ${JSON.stringify(strange)} in ${document}`);
      for (const { alias } of part) found.set(alias, data?.[alias]);
    }
  }
  return found;
}
