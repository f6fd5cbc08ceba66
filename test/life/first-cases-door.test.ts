import { expect, test } from 'vitest';
import { startWorld } from '../world.ts';

test('M115 a tier tells nobody but its peers what became of claims', async () => {
  await using world = await startWorld();
  const question = {
    region: '330726',
    from: '2026-01-01T00:00:00+08:00',
    until: '2027-01-01T00:00:00+08:00',
  };
  const asks = (body: object, headers: Record<string, string> = {}) =>
    fetch(new URL('/first-cases', world.tiers.village.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  expect((await asks(question)).status).toBe(401);
  expect((await asks(question, { 'x-sanji-service': 'nobody' })).status).toBe(401);
});
