import type { ResponsePath } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { type Data, isData, merge } from './data.ts';
import { objectsAt, placesAt } from './found.ts';
import type { Fetch, Step } from './step.ts';

export interface Question {
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
}

interface TierError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

interface Answer {
  data?: Data | null;
  errors?: readonly TierError[];
}

/** One operation that is being carried out. */
export interface Run {
  /** The answer as it grows, with what only the joining needs. */
  data: Data;
  errors: GraphQLError[];
  /** As the client gave them, for the tiers; and as the graph understands them, for conditions. */
  given: Readonly<Record<string, unknown>>;
  understood: Readonly<Record<string, unknown>>;
  ask: (subgraph: string, question: Question) => Promise<Answer>;
}

interface Place {
  objects: readonly Data[];
  path: ResponsePath;
}

/** Asks the tiers as the plan says and joins what they answer. A tier's error is noted and the rest goes on. */
export const carryOut = (run: Run, step: Step): Promise<void> =>
  go(run, step, { objects: [run.data], path: [] });

async function go(run: Run, step: Step, at: Place): Promise<void> {
  switch (step.kind) {
    case 'in turn':
      for (const inner of step.steps) await go(run, inner, at);
      return;
    case 'at once':
      await Promise.all(step.steps.map((inner) => go(run, inner, at)));
      return;
    case 'inside':
      return go(run, step.step, {
        objects: objectsAt(at.objects, step.path),
        path: [...at.path, ...step.path],
      });
    case 'if': {
      const chosen = run.understood[step.variable] === true ? step.met : step.unmet;
      return chosen ? go(run, chosen, at) : undefined;
    }
    case 'fetch':
      try {
        await (step.represent ? fetchForObjects(run, step, step.represent, at) : fetchAlone(run, step, at));
      } catch (error) {
        run.errors.push(noted(error));
      }
  }
}

const noted = (error: unknown): GraphQLError =>
  error instanceof Error
    ? new GraphQLError(error.message, { originalError: error })
    : new GraphQLError('A tier could not be asked.');

async function fetchAlone(run: Run, fetch: Fetch, { objects, path }: Place): Promise<void> {
  if (objects.length === 0) return;
  const { data, errors = [] } = await run.ask(fetch.subgraph, question(run, fetch));
  for (const error of errors) run.errors.push(named(error, fetch, error.path && [...path, ...error.path]));
  if (data) for (const object of objects) merge(object, data);
}

async function fetchForObjects(
  run: Run,
  fetch: Fetch,
  represent: NonNullable<Fetch['represent']>,
  { objects, path }: Place,
): Promise<void> {
  const [asked, representations]: [Data[], Data[]] = [[], []];
  for (const object of objects) {
    const representation = represent(object);
    if (typeof representation?.__typename !== 'string') continue;
    asked.push(object);
    representations.push(representation);
  }
  if (asked.length === 0) return;
  const { data, errors = [] } = await run.ask(fetch.subgraph, question(run, fetch, { representations }));
  for (const error of errors) run.errors.push(named(error, fetch, pathInAnswer(run, error, asked, path)));
  if (!data) return;
  const { _entities: entities } = data;
  if (!Array.isArray(entities) || entities.length !== asked.length)
    throw new TypeError('a tier answered about other objects than it was asked about');
  for (const [index, object] of asked.entries()) {
    const entity: unknown = entities[index];
    if (isData(entity)) merge(object, entity);
  }
}

/** A tier's error about the n-th object that it was asked about stands where that object stands in the answer. */
function pathInAnswer(
  run: Run,
  { path }: TierError,
  asked: readonly Data[],
  place: ResponsePath,
): ResponsePath | undefined {
  if (!path) return undefined;
  const [, number, ...rest] = path;
  if (typeof number !== 'number') return [...place, ...path];
  const found = placesAt(run.data, place).find(({ object }) => object === asked[number]);
  return [...(found?.path ?? []), ...rest];
}

function question({ given }: Run, { query, operationName, variables }: Fetch, more: Data = {}): Question {
  const wanted = variables.filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return {
    query,
    ...(operationName !== undefined && { operationName }),
    variables: { ...Object.fromEntries(wanted.map((name) => [name, given[name]])), ...more },
  };
}

const named = (
  { message, extensions }: TierError,
  { subgraph }: Fetch,
  path: ResponsePath | undefined,
): GraphQLError =>
  new GraphQLError(message, {
    path,
    extensions: {
      ...extensions,
      code: extensions?.code ?? 'DOWNSTREAM_SERVICE_ERROR',
      serviceName: subgraph,
    },
  });
