import type { Resolvers, TierAction } from '../schema.types.ts';
import { loaderOf } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';

const actions = loaderOf<TierAction[]>(async (reads, ids) => {
  const rows = await reads.rows<TierAction & { caseId: string }>(
    `select case_id as "caseId", tier, at, office, role, action from tier_action
     where case_id = any(?::text[]) order by case_id, at, tier, number`,
    [textArray(ids)],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return ids.map((id) => byCase.get(id) ?? []);
});

export const actionResolvers: Resolvers = {
  Case: { tierActions: ({ id }, _, operation) => actions(operation).load(id) },
};
