import { Writable } from 'node:stream';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createLog } from '@sanji/edge/log.ts';
import { subgraphSdl } from '@sanji/schema/sdl.ts';
import fc from 'fast-check';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person, startWorld, type World } from '../world.ts';
import { DOORS, type Door, expectHarmless, knock, PLACE, urlOf } from './doors.ts';
import { weirdDocuments } from './weird-documents.ts';

const RUNS = Number(process.env.HOSTILE_RUNS ?? 1_000);
// A longer campaign is given as much longer.
const PATIENCE_MS = 240_000 * Math.max(1, RUNS / 1_000);
const VILLAGE = '330726107200';
const SECRET = '绝不外传';

// Where a masked fault was thrown: all that the log holds, and what whoever reads a failure needs.
const logged: string[] = [];
const destination = new Writable({
  write: (chunk, _, next) => {
    logged.push(String(chunk));
    next();
  },
});

let world: World;
let known: string[];
const tokens: string[] = [];
beforeAll(async () => {
  world = await startWorld({ log: createLog({ destination }) });
  const village = office(world, 'village', VILLAGE, ['SECRETARY']);
  const parties = [{ role: 'APPLICANT', name: `${SECRET}甲` }];
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    const matter = {
      title: `${SECRET}之事`,
      narrative: SECRET,
      parties,
      kind: 'CLAIM',
      category: '1104',
    } as const;
    ids.push(done(await village.registers(matter)).id);
  }
  for (const id of ids.slice(0, 3)) done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  known = [
    ...ids,
    VILLAGE,
    '330726107',
    '330726',
    '330726101',
    '330726107201',
    '33',
    '0.1',
    '1.1',
    '0201',
    '1104',
  ];
  tokens.push(
    await world.token(person('county-leader')),
    await world.token(village.as),
    await world.token({ id: 'o', name: '经办人', roles: ['OFFICER'], region: '330726107' }),
    await world.token({ id: 'i', name: '督查', roles: ['INSPECTOR', 'DASHBOARD'], region: '330726' }),
    await world.token(person('neighbour-leader')),
  );
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

/** What a stranger learns of the schema: the gateway's from itself; a tier's is in the open. */
async function schemaOf(door: Door): Promise<GraphQLSchema> {
  if (door !== 'gateway') return buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(door)) }]);
  const response = await fetch(`${world.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[0]}` },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data }: { data: IntrospectionQuery } = JSON.parse(await response.text());
  return buildClientSchema(data);
}

test.each(DOORS)(
  'documents made from the schema, %s: never a fault of ours',
  async (door) => {
    const make = weirdDocuments(await schemaOf(door), known);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.nat({ max: tokens.length - 1 }), async (draw, who) => {
        const body = make(draw);
        logged.length = 0;
        const heard = await knock(urlOf(world, door), { token: tokens[who] ?? null, body });
        answered += heard.status === 200 ? 1 : 0;
        const told = `${JSON.stringify(body)}\n${heard.text}\n${logged.join('')}`;
        expectHarmless({ ...heard, text: told });
        // The last of them is the neighbour's leader.
        if (who === tokens.length - 1) expect(heard.text).not.toContain(SECRET);
      }),
      { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true },
    );
    // Otherwise the generator would only show that nonsense is refused.
    expect(answered).toBeGreaterThan(RUNS / 4);
  },
  PATIENCE_MS,
);

const JSON_LIKE = fc.oneof(
  fc.json(),
  fc.record({ query: fc.anything(), variables: fc.anything(), operationName: fc.anything() }).map(stringify),
  fc
    .record({ query: fc.string({ unit: 'binary' }), variables: fc.dictionary(fc.string(), fc.jsonValue()) })
    .map(stringify),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const BODY = fc.oneof(
  JSON_LIKE.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const TYPE = fc.oneof(
  { weight: 5, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'application/json; charset=utf-8',
      'application/json;charset=UTF-16',
      'text/plain',
      '*/*',
      ';',
      'application/json; charset="',
    ),
  },
);

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // A bigint or a circle: no JSON says it.
    return 'null';
  }
}

test.each(DOORS)(
  'random bodies, %s: refused, in JSON',
  async (door) => {
    await fc.assert(
      fc.asyncProperty(
        BODY,
        TYPE,
        fc.constantFrom('/graphql', '/inbox', '/custody'),
        async (raw, type, path) => {
          const headers = { 'content-type': type };
          const heard = await knock(urlOf(world, door), { path, raw, headers, token: tokens[0] ?? null });
          expectHarmless(heard);
          expect(heard.status).toBeGreaterThanOrEqual(400);
        },
      ),
      { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true },
    );
    expect(
      (await knock(urlOf(world, door), { token: tokens[0] ?? null, body: { query: PLACE[door] } })).status,
    ).toBe(200);
  },
  PATIENCE_MS,
);
