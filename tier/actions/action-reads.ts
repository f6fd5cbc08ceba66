import type { Tier, TierActionKind } from '../schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { pageSize } from '../server/page-size.ts';
import { textArray } from '../server/reads.ts';

export interface TierActionRow {
  /** Its tier and its number there. */
  id: string;
  tier: Tier;
  at: string;
  office: string;
  role: string;
  action: TierActionKind;
}
export type TierActionPage = Page<TierActionRow>;

interface Asked {
  first: number;
  after?: string | null | undefined;
}

// A cursor that somebody made up names a number that PostgreSQL has no place for.
const MOST_NUMBER = 2 ** 31 - 1;

/** The place in the list after the one that is named: its tier, and its number there. */
const placeOf = (id: string): [string, number] => {
  const [tier = '', number] = id.split('.');
  return [tier, Math.min(Number(number) || 0, MOST_NUMBER)];
};

/** What tiers did about each case, oldest first. */
export const actionsOfCase = loaderByRequest<Asked, TierActionPage>(async (reads, ids, { first, after }) => {
  pageSize(first);
  const from = readInstantCursor(after);
  const rows = await reads.rows<TierActionRow & { caseId: string }>(
    `select done.* from unnest(?::text[]) as wanted(id) cross join lateral (
       select case_id as "caseId", tier || '.' || number as id, tier, number, at, office, role, action from tier_action
       where case_id = wanted.id ${from ? 'and (at, tier, number) > (?::timestamptz, ?, ?::int)' : ''}
       order by at, tier, number limit ${first + 1}) as done
     order by at, tier, number`,
    [textArray(ids), ...(from ? [from.at, ...placeOf(from.id)] : [])],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return ids.map((id) => pageOf(byCase.get(id) ?? [], first));
});
