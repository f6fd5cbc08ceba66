import type { EntityManager } from '@mikro-orm/postgresql';
import { expect } from 'vitest';
import type { Battlefield } from './battlefield.ts';
import type { Crossing } from './crossings.ts';

interface CustodyRow {
  state: string;
  epoch: number;
  office: string;
}

export async function custodyOfCase(em: EntityManager, id: string): Promise<CustodyRow> {
  const [row] = await em
    .fork()
    .execute<CustodyRow[]>('select state, epoch, office from custody where case_id = ?', [id]);
  if (row === undefined) throw new Error(`no custody of ${id} here`);
  return row;
}

/** The case is where the crossing leads, or again where it came from, and the hand-over was made once. */
export async function expectArrived(
  { looks }: Pick<Battlefield, 'looks'>,
  { from, to, rest, declined, move }: Crossing,
  id: string,
  epoch: number,
): Promise<void> {
  const there = looks[to.subgraph];
  if (declined) {
    expect(await custodyOfCase(looks[from.subgraph], id)).toEqual({
      state: 'HELD',
      epoch,
      office: from.region,
    });
  } else {
    const office = rest.office ?? to.region;
    expect(await custodyOfCase(there, id)).toEqual({ state: 'HELD', epoch, office });
    expect(await custodyOfCase(looks[from.subgraph], id)).toMatchObject({ state: 'GONE' });
  }
  const moves = await looks[from.subgraph]
    .fork()
    .execute<{ epoch: number; move: string }[]>(
      'select epoch, move from milestone where case_id = ? and epoch >= ? order by epoch, revision',
      [id, epoch - 1],
    );
  expect(moves.slice(-2)).toEqual([
    { epoch: epoch - 1, move: move.toUpperCase() },
    { epoch, move: declined ? 'DECLINE' : 'TAKE' },
  ]);
  const entries = await looks[from.subgraph]
    .fork()
    .execute<unknown[]>('select 1 from entry where case_id = ? and move = ?', [id, move.toUpperCase()]);
  expect(entries).toHaveLength(1);
}
