import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import type { As, GraphAnswer, World } from '../world.ts';
import { attempts, outcomeOf } from './attempts.ts';
import { type Field, looks, seen } from './looks.ts';
import { actorOf, CALLERS, type Caller, type Row, UNTRIED, type Verdict, verdicts } from './matrix.ts';
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
const keyOf = (act: Act, matter: RealMatter): string => `${act} ${matter.name}`;

async function observedRow(
  door: Door,
  matters: readonly RealMatter[],
  caller: Caller,
  missing: Missing,
): Promise<Row> {
  const as = asCaller(caller);
  const tried = matters.flatMap((matter, index) =>
    attempts(door.name, matter, index, as).filter(({ act }) => !missing.has(keyOf(act, matter))),
  );
  const looked = await answers(door, as, 'query', looks(door.name, matters));
  const made = await answers(door, as, 'mutation', tried);
  return matters.map((matter, index) => {
    const reading = seen(looked, matter, index);
    return verdicts((act): Verdict => {
      // No mutation asks for it of anybody: a secret lends it.
      if (act === 'FOLLOW' || UNTRIED.includes(act) || missing.has(keyOf(act, matter))) return 'NO_DOOR';
      const attempt = tried.find((candidate) => candidate.act === act && candidate.matter === matter);
      const allowed = attempt ? outcomeOf(attempt, made.get(attempt.alias)) : reading[act];
      if (allowed === undefined) throw new Error(`${act} was not tried`);
      return allowed ? 'YES' : 'NO';
    });
  });
}

/** The mutations that the holder's tier does not have. The graph says so itself, to anybody. */
async function missingDoors(door: Door, matters: readonly RealMatter[]): Promise<Missing> {
  const anybody = asCaller({ role: 'OFFICER', region: 'the county' });
  const missing = new Set<string>();
  for (const [index, matter] of matters.entries()) {
    for (const { act, subgraph, alias, text } of attempts(door.name, matter, index, anybody)) {
      if (act !== 'ESCALATE' && act !== 'ASSIGN') continue;
      const { errors } = await door.ask(anybody, subgraph, `mutation { ${alias}: ${text} }`);
      if (errors.some(({ extensions }) => extensions.code === 'GRAPHQL_VALIDATION_FAILED'))
        missing.add(keyOf(act, matter));
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
