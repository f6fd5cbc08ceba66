import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { contains, tierOf } from '@sanji/tier/jurisdiction/region.ts';
import type { SetTaskForceInput, TaskForceMemberInput } from '../schema.types.ts';
import { changeAdoption, nextNumber } from './open-adoption.ts';

/** Somebody of a task force: an official by unit and post. */
export interface Member {
  unit: string;
  office: string;
  post: string;
  name: string;
  leads: boolean;
}

const MOST_MEMBERS = 40;

/** The one task force of an adopted case, of units of the county, with one who leads it. */
export function wellFormedTaskForce(members: readonly TaskForceMemberInput[], county: string): Member[] {
  if (members.length < 1 || members.length > MOST_MEMBERS)
    refuse('BAD_INPUT', 'A task force has 1 to 40 members.', '专班成员须为 1 至 40 人。');
  if (members.filter(({ leads }) => leads).length !== 1)
    refuse('BAD_INPUT', 'A task force has one who leads it.', '专班须有且只有一名组长。');
  return members.map(({ unit, office, post, name, leads }) => {
    if (tierOf(office) === undefined || !contains(county, office))
      refuse('OUT_OF_REGION', 'A unit of the task force is not of the county.', '专班成员单位不在本县。');
    return {
      unit: said(unit, LONGEST.name, ['A unit', '单位']),
      office,
      post: said(post, LONGEST.name, ['A post', '职务']),
      name: said(name, LONGEST.name, ['A name', '姓名']),
      leads,
    };
  });
}

/** The units' places, once each: who reads the adoption beside those who hold the case. */
export const officesOf = (members: readonly Member[]): string =>
  `{${[...new Set(members.map(({ office }) => office))].join(',')}}`;

export const insertTaskForce = (
  tx: EntityManager,
  { id, county, version, at }: { id: string; county: string; version: number; at: Date },
  members: readonly Member[],
): Promise<unknown> =>
  tx.execute(
    'insert into task_force (adoption, county, version, since, members) values (?, ?, ?, ?, ?::jsonb)',
    [id, county, version, at, JSON.stringify(members)],
  );

/** Names the task force anew; the one before stays on record. */
export const setTaskForce = (desk: Desk, actor: Actor, input: SetTaskForceInput): Promise<string> =>
  changeAdoption(desk, actor, 'TASK_FORCE', input, async (open) => {
    const members = wellFormedTaskForce(input.members, open.county);
    const version = await nextNumber(open, 'task_force');
    await insertTaskForce(open.tx, { ...open, version }, members);
    await open.tx.execute('update adoption set task_force_offices = ?::text[] where id = ?', [
      officesOf(members),
      open.id,
    ]);
  });
