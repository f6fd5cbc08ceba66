import { CLOCK_RULES } from '../clocks/clock-rules.ts';
import { may } from '../jurisdiction/policy.ts';
import { type Region, tierOf } from '../jurisdiction/region.ts';
import type { DeskItemRow, DeskSource } from '../office-desk/desk-item.ts';
import type { ClockKind, Tier } from '../schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { pageSize } from '../server/page-size.ts';
import type { Reads } from '../server/reads.ts';
import { SUPERVISED } from './card-order.ts';
import { proposalId } from './red-clock.ts';

/** That a unit should be given a yellow card, because a clock of its case is red. Nobody is told of it before a person decides. */
export interface ProposalRow {
  id: string;
  caseId: string;
  clock: ClockKind;
  startedAt: string;
  /** Since when it is red. */
  redSince: string;
  unit: string;
  cardedBy: Tier[];
}

export type ProposalPage = Page<ProposalRow>;

const LEVEL_COLUMN: Record<Tier, string> = { COUNTY: 'county', TOWNSHIP: 'township', VILLAGE: 'region' };

const OF_THE_PARTIES = Object.entries(CLOCK_RULES)
  .filter(([, { ofTheParties }]) => ofTheParties)
  .map(([kind]) => kind);

const list = (values: readonly string[]) => `{${values.join(',')}}`;

/**
 * What is proposed for the cases of a place, the clock that is red longest first. Read from the cards as they stand: a clock
 * that is green again takes its proposal along, and what was decided on does not come back.
 */
export async function proposedCards(
  reads: Reads,
  place: Region,
  { first, after }: { first: number; after?: string | null },
  now: Date,
): Promise<ProposalPage> {
  pageSize(first);
  const level = tierOf(place);
  if (level === undefined || SUPERVISED[level].length === 0) return { nodes: [], hasNextPage: false };
  const from = readInstantCursor(after);
  const instant = now.toISOString();
  const rows = await reads.rows<Omit<ProposalRow, 'id' | 'cardedBy'>>(
    `select "caseId", clock, "startedAt", "redSince", unit from (
       select card.id as "caseId", clock->>'kind' as clock, clock->>'startedAt' as "startedAt",
              clock->>'dueAt' as "redSince", card.holder_office as unit
       from card cross join lateral jsonb_array_elements(card.clocks) as clock
       where card.${LEVEL_COLUMN[level]} = ? and card.concluded_at is null and card.first_due <= ?
         and card.holder_tier = any(?::text[]) and clock->>'pausedAt' is null and clock->>'dueAt' <= ?
         and clock->>'kind' <> all(?::text[])
     ) as red
     where not exists (select 1 from proposal_decision as decided
         where decided.case_id = red."caseId" and decided.clock = red.clock
           and decided.started_at = red."startedAt"::timestamptz and decided.due_at = red."redSince"::timestamptz)
       ${from === undefined ? '' : `and ("redSince" collate "C", "caseId" || '.' || clock) > (?, ?)`}
     order by "redSince" collate "C", "caseId" || '.' || clock limit ?`,
    [
      place,
      instant,
      list(SUPERVISED[level]),
      instant,
      list(OF_THE_PARTIES),
      ...(from === undefined ? [] : [from.at, from.id]),
      first + 1,
    ],
  );
  const ids = rows.map((row) =>
    proposalId(row.caseId, { kind: row.clock, startedAt: row.startedAt, dueAt: row.redSince }),
  );
  const tiers = await cardedBy(reads, ids);
  return pageOf(
    rows.map((row, index) => ({ ...row, id: ids[index] ?? '', cardedBy: tiers[index] ?? [] })),
    first,
  );
}

/** Which tiers have given a card for each red stretch of a clock: it has the same id at all of them. */
async function cardedBy(reads: Reads, ids: readonly string[]): Promise<Tier[][]> {
  const rows = await reads.rows<{ id: string; tier: Tier }>(
    'select distinct red_clock as id, tier from tier_action where red_clock = any(array(select jsonb_array_elements_text(?::jsonb))) order by 1, 2',
    [JSON.stringify(ids)],
  );
  const byId = Map.groupBy(rows, ({ id }) => id);
  return ids.map((id) => byId.get(id)?.map(({ tier }) => tier) ?? []);
}

/** What the list goes on from: a case and a clock, beside since when it is red. */
export const proposalKey = ({ caseId, clock }: ProposalRow): string => `${caseId}.${clock}`;

/** The proposals that wait for a decision of the office's supervisors. */
export const proposalsToDecide: DeskSource = async ({ reads, actor, office, now, first }) => {
  if (!may(actor, 'MARK', office)) return [];
  const { nodes } = await proposedCards(reads, office, { first }, now);
  return nodes.map(
    ({ id, caseId, redSince }): DeskItemRow => ({
      kind: 'CARD_TO_DECIDE',
      office,
      caseId,
      subjectId: id,
      dueAt: redSince,
      light: 'RED',
    }),
  );
};
