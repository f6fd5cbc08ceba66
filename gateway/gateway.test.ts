import { expect, test } from 'vitest';
import { bearer, startTrial, tokenFor } from './trial.ts';

test('one question is answered by three tiers', async () => {
  await using trial = await startTrial();
  const { data, errors } = await trial.ask('{ case(id: "330122-1") { title village township } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    case: { title: 'A wall between neighbours', village: 'heard', township: 'helped' },
  });
});

test('a tier learns who asks, and through whom', async () => {
  await using trial = await startTrial();
  expect((await trial.ask('{ asker }')).data).toEqual({ asker: 'Wang Fang through gateway' });
});

test("a tier's refusal keeps its words and names the tier; its bug keeps only the tier", async () => {
  await using trial = await startTrial();
  const { data, errors, text } = await trial.ask('{ forbidden broken }');
  expect(data).toEqual({ forbidden: null, broken: null });
  expect(errors).toEqual(
    [
      {
        message: 'Something went wrong on our side.',
        path: ['broken'],
        extensions: { code: 'INTERNAL', tier: 'VILLAGE' },
      },
      {
        message: 'Only a mediator may read this.',
        path: ['forbidden'],
        extensions: { code: 'FORBIDDEN', tier: 'VILLAGE' },
      },
    ].toSorted((a, b) => order(text, a.message) - order(text, b.message)),
  );
  expect(text).not.toMatch(/10\.0\.0\.7|select|serviceName|stack/);
});

const order = (text: string, message: string) => text.indexOf(message);

test.each([
  ['none', undefined, 'UNAUTHENTICATED'],
  ['nonsense', 'Bearer nonsense', 'UNAUTHENTICATED'],
  ['one for another service', () => bearer('payroll'), 'TOKEN_FOREIGN'],
])('without a good token, here %s, nothing can be asked, not even the schema', async (_, token, code) => {
  await using trial = await startTrial();
  const authorization = typeof token === 'function' ? await token() : (token ?? '');
  const response = await trial.post({ query: '{ __schema { queryType { name } } }' }, { authorization });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});

test('who is signed in may read the schema, which shows no door of federation', async () => {
  await using trial = await startTrial();
  const { text } = await trial.ask('{ __schema { queryType { fields { name } } } }');
  expect(text).toContain('asker');
  expect(text).not.toMatch(/_entities|_service|join__/);
});

test.each([
  ['malformed JSON', '{"query":', {}, 400],
  ['a batch', [{ query: '{ village }' }], {}, 400],
  ['a form', 'query={village}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['an unknown operation', { query: 'query A { village }', operationName: 'B' }, {}, 400],
  ['several unnamed operations', { query: 'query A { village } query B { village }' }, {}, 400],
  ['a subscription', { query: 'subscription { village }' }, {}, 400],
  ['a wrong variable', { query: 'query ($id: ID!) { case(id: $id) { title } }' }, {}, 400],
])('%s is refused in JSON', async (_, body, headers, status) => {
  await using trial = await startTrial();
  const response = await trial.post(body, headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
});

test('the plan of a query stays inside', async () => {
  await using trial = await startTrial();
  const response = await trial.post({ query: '{ village }' }, { 'apollo-query-plan-experimental': '1' });
  expect(await response.json()).toEqual({ data: { village: 'Meirong' } });
});

test('health is public; a page is there in the embedded mode only', async () => {
  await using trial = await startTrial();
  const status = async (path: string) => (await fetch(trial.gateway.url + path)).status;
  expect(await status('/health/live')).toBe(200);
  expect(await status('/health/ready')).toBe(200);
  expect(await status('/')).toBe(404);
  expect(await status('/demo/token/wang')).toBe(404);
  expect(await status('/graphql')).toBe(405);
});

test('a port in use is reported as such', async () => {
  await using trial = await startTrial();
  const port = Number(new URL(trial.gateway.url).port);
  await expect(startTrial({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a closed gateway takes no caller', async () => {
  await using trial = await startTrial();
  await trial.ask('{ village }');
  await trial.gateway.close();
  await expect(trial.ask('{ village }')).rejects.toThrow('fetch failed');
});

test('the embedded page, its people and its questions come from this host alone', async () => {
  const people = [{ id: '王', name: '王芳', post: '县委书记', token: () => tokenFor() }];
  const queries = [{ title: 'A case', query: '{ village }', variables: {} }];
  await using trial = await startTrial({ embedded: { people, page: { queries } } });
  const page = await fetch(`${trial.gateway.url}/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  const html = await page.text();
  expect(html).not.toMatch(/https?:\/\//);
  for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
    expect((await fetch(`${trial.gateway.url}${path}`)).status, path).toBe(200);
  }
  expect(await (await fetch(`${trial.gateway.url}/demo/try`)).json()).toEqual({
    people: [{ id: '王', name: '王芳', post: '县委书记' }],
    queries,
  });
  const answer = await fetch(`${trial.gateway.url}/demo/token/${encodeURIComponent('王')}`);
  const { token }: { token: string } = JSON.parse(await answer.text());
  expect((await trial.post({ query: '{ village }' }, { authorization: `Bearer ${token}` })).status).toBe(200);
  expect((await fetch(`${trial.gateway.url}/demo/token/nobody`)).status).toBe(404);
});
