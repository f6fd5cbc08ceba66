import { generateKeyPairSync } from 'node:crypto';
import { createServiceSigner, SERVICE_HEADER } from '@sanji/edge/service-identity.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { person, startWorld, type World } from '../world.ts';
import { DOORS, knock, PLACE, urlOf } from './doors.ts';
import { forgedTokens } from './forged-tokens.ts';

const { good, forged } = await forgedTokens(inject('secrets').keys.issuer);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const KNOWN = ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'TOKEN_FOREIGN'];

describe.each(DOORS)('%s', (door) => {
  const ask = (headers: Record<string, string>) =>
    knock(urlOf(world, door), { headers, body: { query: PLACE[door] } });

  test('believes a token that is good', async () => {
    expect((await ask({ authorization: `Bearer ${good}` })).codes).toEqual([]);
  });

  test.each(Object.keys(forged))('does not believe a token with %s', async (name) => {
    const heard = await ask({ authorization: `Bearer ${forged[name]}` });
    expect(heard).toMatchObject({ status: 401, data: undefined, codes: [expect.toBeOneOf(KNOWN)] });
    // What the forger wrote is not repeated to whoever reads along.
    expect(heard.text).not.toMatch(/forger|冒名者|payroll|eyJ/);
  });

  test.each([
    ['no scheme', good],
    ['another scheme', `Basic ${good}`],
    ['two tokens', `Bearer ${good} ${good}`],
    ['two tokens in a list', `Bearer ${good}, Bearer ${good}`],
    ['16 KB of nothing', `Bearer ${'x'.repeat(14_000)}`],
  ])('does not believe an Authorization of %s', async (_, authorization) => {
    expect((await ask({ authorization })).status).toBe(401);
  });
});

describe.each(['village', 'township', 'county'] as const)('at the %s, a service’s token', (door) => {
  const asked = (service: string) =>
    knock(urlOf(world, door), {
      headers: { [SERVICE_HEADER]: service, authorization: `Bearer ${good}` },
      body: { query: '{ _service { sdl } }' },
    });
  const signed = (
    name: 'gateway' | 'village',
    audience: 'village' | 'township' | 'county',
    at = new Date(),
  ) => createServiceSigner({ name, privateKey: generateKeyPairSync('ed25519').privateKey })(audience, at);

  test('signed by a stranger is refused, whole', async () => {
    expect(await asked(await signed('gateway', door))).toMatchObject({ status: 401, data: undefined });
  });

  test('that is a person’s is refused', async () => {
    expect(await asked(good)).toMatchObject({ status: 401, codes: [expect.toBeOneOf(KNOWN)] });
  });

  test('opens nothing of custody when it is a stranger’s', async () => {
    const heard = await knock(urlOf(world, door), {
      path: '/custody',
      headers: { [SERVICE_HEADER]: await signed('village', door) },
      body: { ask: 'count', region: '33' },
    });
    expect(heard.status).toBe(401);
  });
});

test('a neighbour with a good token gets nothing of this county at any door', async () => {
  const token = await world.token(person('neighbour-leader'));
  for (const door of DOORS) {
    const heard = await knock(urlOf(world, door), { token, body: { query: PLACE[door] } });
    expect(heard.codes).toEqual(['OUT_OF_REGION']);
    expect(heard.text).not.toMatch(/浦江/);
  }
});
