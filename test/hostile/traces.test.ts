import { once } from 'node:events';
import { createServer } from 'node:http';
import { startTracing } from '@sanji/edge/tracing.ts';
import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person, startWorld } from '../world.ts';

const CANARY = '金丝雀某某';
const TOWNSHIP = '330726107';

interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes?: { key: string }[];
}

/** A collector of spans, as OpenTelemetry's exporter speaks to it. */
async function collector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: new URL(`http://127.0.0.1:${address.port}/v1/traces`),
    text: () => bodies.join('\n'),
    spans: () =>
      bodies.flatMap((body) =>
        (
          JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: CollectedSpan[] }[] }[] }
        ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    close: () => server.close(),
  };
}

test('a leader’s question is one trace over the gateway and the tiers, and no span says what it was about', async () => {
  const collected = await collector();
  const endTracing = await startTracing('test', collected.url);
  try {
    await using world = await startWorld();
    const village = office(world, 'village', '330726107200');
    const { id } = done(
      await village.registers({
        kind: 'CLAIM',
        category: '1104',
        narrative: CANARY,
        parties: [{ role: 'APPLICANT', name: CANARY, phone: '13800001234' }],
      }),
    );
    done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE', CANARY));
    await world.settle();
    const answer = await world.ask(
      person('county-leader'),
      `{ case(id: "${id}") { title village { narrative parties { name } } township { narrative } } }`,
    );
    expect(JSON.stringify(answer.data)).toContain(CANARY);
  } finally {
    await endTracing();
    collected.close();
  }
  const spans = collected.spans();
  const asked = spans.find((span) => span.name === 'ask township');
  const whole = spans.filter((span) => span.traceId === asked?.traceId);
  expect(whole.map((span) => span.name)).toEqual(
    expect.arrayContaining(['POST /graphql', 'ask county', 'ask village', 'ask township']),
  );
  // The tier's door goes on with the gateway's trace, below the very call.
  expect(whole.some((span) => span.name === 'POST /graphql' && span.parentSpanId === asked?.spanId)).toBe(
    true,
  );
  // A hand-over is one trace from the courier to the inbox.
  const post = spans.find((span) => span.name === 'post /inbox');
  expect(spans.some((span) => span.name === 'POST /inbox' && span.parentSpanId === post?.spanId)).toBe(true);

  for (const secret of [CANARY, '13800001234', '330726V-', TOWNSHIP])
    expect(collected.text()).not.toContain(secret);
  const fields = new Set(spans.flatMap((span) => (span.attributes ?? []).map(({ key }) => key)));
  const known = [
    'graphql.operation.type',
    'http.response.status_code',
    'http.route',
    'sanji.peer',
    'sanji.tier',
  ];
  expect([...fields].filter((field) => !known.includes(field))).toEqual([]);
});
