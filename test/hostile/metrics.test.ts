import { createMetrics, type Metrics, serveMetrics } from '@sanji/edge/metrics.ts';
import { startMoodyTier, startTrial } from '@sanji/gateway/trial.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person, startWorld } from '../world.ts';
import { knock } from './doors.ts';

const VILLAGE = '330726107200';
const lines = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name));

test('a tier counts its requests, its deliveries and what waits, and names nobody', async () => {
  const all: Record<SubgraphName, Metrics> = {
    village: createMetrics(),
    township: createMetrics(),
    county: createMetrics(),
  };
  let away = true;
  await using world = await startWorld({
    adjust: (subgraph) => ({ metrics: all[subgraph] }),
    reachable: () => !away,
  });
  const village = office(world, 'village', VILLAGE, ['SECRETARY']);
  const parties = [{ role: 'APPLICANT', name: '金丝雀' }];
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104', parties }));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  const before = await all.village.text();
  expect(before).toContain('sanji_handovers_waiting{peer="TOWNSHIP",state="new"} 1');
  expect(before).toContain('sanji_replicas_waiting{peer="COUNTY",state="new"} 1');
  away = false;
  await world.settle();
  await knock(world.tiers.village.url, { path: `/${id}/金丝雀` });
  const after = await all.village.text();
  expect(lines(after, 'sanji_handovers_waiting{')).toEqual([]);
  expect(after).toMatch(/sanji_deliveries_total\{peer="TOWNSHIP",outcome="delivered"\} [1-9]/);
  expect(after).toMatch(/sanji_request_seconds_count\{route="\/graphql",outcome="answered"\} [1-9]/);
  expect(after).toContain('sanji_request_seconds_count{route="other",outcome="refused"} 1');
  expect(after).toContain('nodejs_eventloop_lag_seconds');
  for (const metrics of Object.values(all)) expect(await metrics.text()).not.toMatch(/金丝雀|330726/);
});

test('a gateway says which tier it leaves alone', async () => {
  const metrics = createMetrics();
  const village = await startMoodyTier('drop');
  await using trial = await startTrial({
    village: village.url,
    metrics,
    breaker: { failures: 1, pauseMs: 60_000 },
  });
  await trial.ask('{ village }');
  const text = await metrics.text();
  expect(text).toContain('sanji_breaker_open{tier="village"} 1');
  expect(text).toContain('sanji_breaker_open{tier="county"} 0');
  await village.close();
});

test('figures are on a port of their own and at no door', async () => {
  const metrics = createMetrics();
  const served = await serveMetrics(metrics, 0, '127.0.0.1');
  expect(await (await fetch(`${served.url}/metrics`)).text()).toContain('process_cpu_seconds_total');
  expect((await fetch(`${served.url}/`)).status).toBe(404);
  served.close();
  await using world = await startWorld({ adjust: () => ({ metrics: createMetrics() }) });
  const token = await world.token(person('county-leader'));
  for (const url of [world.gatewayUrl, world.tiers.village.url])
    expect((await knock(url, { method: 'GET', path: '/metrics', token })).status).toBe(404);
});

test('a database that is away takes no other figure along', async () => {
  const metrics = createMetrics();
  metrics.gauge('sanji_broken', 'Cannot be read.', [], () => Promise.reject(new Error('away')));
  expect(await metrics.text()).toContain('nodejs_eventloop_lag_seconds');
});
