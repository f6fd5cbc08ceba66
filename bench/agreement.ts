import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import type { Contender } from './contenders.ts';
import type { GraphRequest, RequestName } from './requests.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

// The contract orders the other lists; in these it promises nothing.
const UNORDERED = new Set(['parties', 'marks', 'clocks', 'mediators', 'grids']);

function canonical(value: Json, key = ''): Json {
  if (Array.isArray(value)) {
    const list = value.map((item) => canonical(item));
    if (!UNORDERED.has(key)) return list;
    return list
      .map((item) => ({ item, text: JSON.stringify(item) }))
      .toSorted((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ item }) => item);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, canonical(value[name] ?? null, name)]),
  );
}

/** Where two answers first differ. */
function difference(one: Json, other: Json, path = ''): string {
  const isTree = (value: Json) => value !== null && typeof value === 'object';
  if (!isTree(one) || !isTree(other)) return `${path}: ${JSON.stringify(one)} or ${JSON.stringify(other)}`;
  const [a, b] = [new Map(Object.entries(one ?? {})), new Map(Object.entries(other ?? {}))];
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [left = null, right = null] = [a.get(name), b.get(name)];
    if (!isDeepStrictEqual(left, right)) return difference(left, right, `${path}.${name}`);
  }
  return path;
}

async function ask(
  contender: Contender,
  name: RequestName,
  wanted: GraphRequest,
  bearer: string,
): Promise<Json> {
  const { path, body } = contender.asks(name, wanted);
  const answer = await request(`${contender.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: bearer },
    body,
  });
  const said = (await answer.body.json()) as { data?: Json; errors?: Json };
  if (answer.statusCode !== 200 || said.errors !== undefined || said.data === undefined)
    throw new Error(
      `${contender.name} fails on ${name}: ${answer.statusCode} ${JSON.stringify(said.errors)}`,
    );
  return canonical(said.data);
}

const sizeOf = (answer: Json) => Buffer.byteLength(JSON.stringify(answer));

/** Every contender must answer the same, and something: a faster wrong answer is worth nothing. */
export async function assertAgreement(
  contenders: readonly Contender[],
  requests: Record<RequestName, GraphRequest>,
  names: readonly RequestName[],
  bearer: string,
): Promise<Record<string, number>> {
  const bytes: Record<string, number> = {};
  for (const name of names) {
    const answers: { by: string; answer: Json }[] = [];
    for (const contender of contenders) {
      answers.push({ by: contender.name, answer: await ask(contender, name, requests[name], bearer) });
    }
    const [first, ...others] = answers;
    for (const { by, answer } of others) {
      if (first && !isDeepStrictEqual(first.answer, answer))
        throw new Error(`${first.by} and ${by} differ on ${name} at ${difference(first.answer, answer)}`);
    }
    bytes[name] = sizeOf(first?.answer ?? null);
    if (bytes[name] < 50)
      throw new Error(`${name} answers next to nothing: ${JSON.stringify(first?.answer)}`);
  }
  return bytes;
}
