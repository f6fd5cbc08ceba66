import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { bareInserts } from './bare-inserts.ts';
import type { LoadedCounty } from './county.ts';
import { cpuOf, cpuOfServer } from './cpu.ts';
import type { Issuer } from './issuer.ts';
import type { PerTier } from './per-tier.ts';
import type { Service } from './service.ts';
import { asked } from './sql.ts';
import { type Office, passesOn } from './village-office.ts';

export interface Latency {
  p50Ms: number;
  p99Ms: number;
}

export interface HandOverFigures {
  handOvers: number;
  handOversPerSecond: number;
  barePerSecond: number;
  /** CPU of each hand-over: at the village and the township, and in PostgreSQL. */
  nodeMs: number;
  postgresMs: number;
  loaded: Latency;
  calmHandOvers: number;
  calm: Latency;
}

interface Handing {
  county: LoadedCounty;
  issuer: Issuer;
  tiers: PerTier<Service>;
  postmaster: number;
  clients: number;
  seconds: number;
}

const HELD_WITHIN_MS = 60_000;
const CALM_HAND_OVERS = 40;

/** Village offices of as many townships as there are clients. */
async function officesOf({ county, issuer, clients }: Handing): Promise<Office[]> {
  const villages = await asked<{ code: string }>(
    county.databases.village.ownerUrl,
    `select min(code) as code from place where level = 'VILLAGE' group by parent order by 1 limit $1`,
    [clients],
  );
  return Promise.all(
    villages.map(async ({ code }) => ({
      village: code,
      bearer: await issuer.bearer({ id: `bench-${code}`, roles: ['OFFICER'], region: code }),
    })),
  );
}

/** Waits until the township holds them all. */
async function untilHeld({ county }: Handing, ids: readonly string[]): Promise<void> {
  const until = performance.now() + HELD_WITHIN_MS;
  for (;;) {
    const [held] = await asked<{ n: number }>(
      county.databases.township.ownerUrl,
      `select count(*)::int as n from custody where state = 'HELD' and case_id = any ($1::text[])`,
      [ids],
    );
    if (held?.n === ids.length) return;
    if (performance.now() > until) throw new Error(`only ${held?.n} of ${ids.length} hand-overs arrived`);
    await pause(50);
  }
}

/** From the sender's commit to the receiver's, as PostgreSQL itself noted them. */
async function latencyOf({ county: { databases } }: Handing, ids: readonly string[]): Promise<Latency> {
  const committed = (url: string, sql: string) => asked<{ id: string; ms: number }>(url, sql, [ids]);
  const posted = new Map(
    (
      await committed(
        databases.village.ownerUrl,
        `select case_id as id, extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as ms
         from milestone where move = 'ESCALATE' and case_id = any ($1::text[])`,
      )
    ).map(({ id, ms }) => [id, ms]),
  );
  const held = await committed(
    databases.township.ownerUrl,
    `select case_id as id, extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as ms
     from handling where case_id = any ($1::text[])`,
  );
  const waits = held.map(({ id, ms }) => ms - (posted.get(id) ?? Number.NaN)).toSorted((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** Claims that villages register and pass on to their townships at once, as fast as they can, and then one at a time. */
export async function measureHandOvers(handing: Handing): Promise<HandOverFigures> {
  const offices = await officesOf(handing);
  const pids = Object.values(handing.tiers).map(({ pid }) => pid);
  const busy = async (seconds: number) => {
    const ids: string[] = [];
    const [node, postgres] = [cpuOf(pids), cpuOfServer(handing.postmaster)];
    const startedMs = performance.now();
    const until = startedMs + seconds * 1000;
    await Promise.all(
      offices.map(async (office) => {
        while (performance.now() < until)
          ids.push(await passesOn(handing.tiers.village.url, office, randomUUID()));
      }),
    );
    await untilHeld(handing, ids);
    return {
      ids,
      perSecond: (ids.length * 1000) / (performance.now() - startedMs),
      nodeMs: (cpuOf(pids) - node) / ids.length,
      postgresMs: (cpuOfServer(handing.postmaster) - postgres) / ids.length,
    };
  };
  await busy(Math.min(2, handing.seconds));
  const loaded = await busy(handing.seconds);
  const calm: string[] = [];
  for (const office of offices.slice(0, 1)) {
    for (let i = 0; i < CALM_HAND_OVERS; i += 1) {
      const id = await passesOn(handing.tiers.village.url, office, randomUUID());
      await untilHeld(handing, [id]);
      calm.push(id);
    }
  }
  return {
    handOvers: loaded.ids.length,
    handOversPerSecond: loaded.perSecond,
    nodeMs: loaded.nodeMs,
    postgresMs: loaded.postgresMs,
    loaded: await latencyOf(handing, loaded.ids),
    calmHandOvers: calm.length,
    calm: await latencyOf(handing, calm),
    barePerSecond: await bareInserts(handing.county.databases, offices.length, handing.seconds),
  };
}
