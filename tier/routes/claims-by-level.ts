import { assertPeriod, type Period } from '../persons/first-cases.ts';
import type { ClaimsAtLevel } from '../schema.types.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';

const counted = loaderByRequest<Period, ClaimsAtLevel[]>(async (reads, offices, { from, until }) => {
  const rows = await reads.rows<ClaimsAtLevel & { office: string }>(
    `select milestone.office, paper.body->>'presentedAt' as "presentedAt", count(*)::int as batches,
       sum(card.persons)::int as persons, sum(spoke.n)::int as representatives,
       (count(*) filter (where skipped))::int as "skippedBatches",
       coalesce(sum(card.persons) filter (where skipped), 0)::int as "skippedPersons"
     from milestone join card on card.id = milestone.case_id
     join paper on paper.case_id = card.id and paper.office = milestone.office and paper.kind = 'PRESENTATION'
     cross join lateral (select (paper.body->>'skipsLevel')::boolean as skipped) as level
     cross join lateral (select count(*) as n from party where party.case_id = card.id
       and party.office = milestone.office and role = 'REPRESENTATIVE') as spoke
     where milestone.office = any(?::text[]) and milestone.move = 'REGISTER'
       and milestone.at >= ?::timestamptz and milestone.at < ?::timestamptz
     group by 1, 2
     order by 1, array_position(array['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'], paper.body->>'presentedAt')`,
    [textArray(offices), from, until],
  );
  const byOffice = Map.groupBy(rows, ({ office }) => office);
  return offices.map((office) => byOffice.get(office) ?? []);
});

/** The claims that an office registered in a time, by the level at which they were presented (mechanism 112). */
export function claimsByLevel(
  office: string,
  period: Period,
  operation: Parameters<typeof counted>[0],
): Promise<ClaimsAtLevel[]> {
  assertPeriod(period);
  return counted(operation, { from: period.from, until: period.until }).load(office);
}
