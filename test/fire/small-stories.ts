import { escalateCase } from '@sanji/tier/cases/handover.ts';
import { registerCase } from '@sanji/tier/intake/register.ts';
import { TOWNSHIP, VILLAGE } from './crossings.ts';
import { claimIn, officer, onCase, type SmallWorld } from './small-world.ts';

export const registers = (world: SmallWorld) =>
  registerCase(world.tier('village').desk, officer(VILLAGE), claimIn(VILLAGE));
const CLIMB = { VILLAGE: { to: 'TOWNSHIP' }, TOWNSHIP: { to: 'COUNTY' } } as const;

export async function escalates(world: SmallWorld, id: string, from: 'village' | 'township'): Promise<void> {
  const { desk } = world.tier(from);
  const { to } = from === 'village' ? CLIMB.VILLAGE : CLIMB.TOWNSHIP;
  const actor = officer(from === 'village' ? VILLAGE : TOWNSHIP);
  await escalateCase(desk, actor, { case: await onCase(world.looks[from], id), to, ground: 'COMPETENCE' });
}

export const stateAt = async (world: SmallWorld, subgraph: 'village' | 'township' | 'county', id: string) => {
  const rows = await world.looks[subgraph]
    .fork()
    .execute<{ said: string }[]>(`select state || ' ' || epoch as said from custody where case_id = ?`, [id]);
  return rows[0]?.said;
};

export const unsettled = async (world: SmallWorld, subgraph: 'village' | 'township') => {
  const rows = await world.looks[subgraph]
    .fork()
    .execute<{ epoch: number }[]>('select epoch from outbox where settled_at is null order by epoch');
  return rows.map((row) => row.epoch);
};

/** Lets the courier try until even the longest wait is over many times. */
export async function triesForLong(
  world: SmallWorld,
  from: 'village' | 'township',
  to: 'village' | 'township',
) {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await world.delivers(from, to);
    world.passes(61_000);
  }
}
