import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { DEFINITIONS } from '@sanji/start/three-tiers.ts';
import { auditCustody, type CustodyAudit } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { brokenChains, flaggedHandovers } from '@sanji/tier/delivery/evidence.ts';
import type { Looks } from './three-services.ts';

/** The audit over the three databases, of one case or of all whose id begins so. */
export const custodyOf = (looks: Looks, ids = ''): Promise<CustodyAudit> =>
  auditCustody(
    SUBGRAPHS.map((subgraph) => localCustody(DEFINITIONS[subgraph].tier, looks[subgraph])),
    ids,
  );

/** The cases of which nobody can say who holds them; empty at every moment. */
export async function custodyFaults(looks: Looks, ids = ''): Promise<string[]> {
  const { holderless, heldTwice } = await custodyOf(looks, ids);
  return [...holderless.map((id) => `holderless: ${id}`), ...heldTwice.map((id) => `held twice: ${id}`)];
}

const WAITING = `select
  (select count(*) from outbox where settled_at is null)::int +
  (select count(*) from dispatch where (wanted_epoch, wanted_revision) > (sent_epoch, sent_revision))::int as waiting`;

/** How many hand-overs, cards and marks are still to be delivered. */
export async function undelivered(looks: Looks): Promise<number> {
  const counts = SUBGRAPHS.map((subgraph) => looks[subgraph].fork().execute<{ waiting: number }[]>(WAITING));
  return (await Promise.all(counts)).flat().reduce((sum, { waiting }) => sum + waiting, 0);
}

// Everything that a copy says: the card, every mark and every milestone. Of two tiers that have it, both say the same.
const COPIES = `select card.id,
    (to_jsonb(card)
      || jsonb_build_object('marks', (select coalesce(jsonb_agg(to_jsonb(mark) order by mark.tier), '[]')
           from mark where mark.case_id = card.id))
      || jsonb_build_object('timeline', (select jsonb_agg(to_jsonb(milestone) order by epoch, milestone.revision)
           from milestone where milestone.case_id = card.id)))::text as said
  from card`;

/** The cases that two tiers tell differently. */
export async function unequalCopies(looks: Looks): Promise<string[]> {
  const first = new Map<string, string>();
  const unequal = new Set<string>();
  for (const subgraph of SUBGRAPHS) {
    for (const { id, said } of await looks[subgraph].fork().execute<{ id: string; said: string }[]>(COPIES)) {
      const before = first.get(id) ?? said;
      first.set(id, before);
      if (before !== said) unequal.add(`copies differ: ${id}: ${difference(before, said)} at ${subgraph}`);
    }
  }
  return [...unequal];
}

function difference(one: string, other: string): string {
  const [a, b] = [one, other].map((text) => JSON.parse(text) as Record<string, unknown>);
  const keys = Object.keys(a ?? {}).filter((key) => JSON.stringify(a?.[key]) !== JSON.stringify(b?.[key]));
  return keys.map((key) => `${key} ${JSON.stringify(a?.[key])} / ${JSON.stringify(b?.[key])}`).join('; ');
}

const MISCOUNTED = `with recount as (select region, count(*)::int as n from card where concluded_at is null group by region)
  select coalesce(open_count.region, recount.region) as region, coalesce(open_count.n, 0) as kept, coalesce(recount.n, 0) as n
  from open_count full join recount on open_count.region = recount.region
  where coalesce(open_count.n, 0) <> coalesce(recount.n, 0)`;

/** Everything that must be true once all was delivered. Says what is not. */
export async function faultsAtRest(looks: Looks): Promise<string[]> {
  const faults = [...(await custodyFaults(looks)), ...(await unequalCopies(looks))];
  const { inTransit } = await custodyOf(looks);
  if (inTransit > 0) faults.push(`${inTransit} cases are still on their way`);
  for (const subgraph of SUBGRAPHS) {
    const em = looks[subgraph];
    for (const chain of await brokenChains(em)) faults.push(`broken chain at ${subgraph}: ${chain}`);
    for (const name of await flaggedHandovers(em)) faults.push(`flagged at ${subgraph}: ${name}`);
    const wrong = await em.fork().execute<{ region: string; kept: number; n: number }[]>(MISCOUNTED);
    for (const { region, kept, n } of wrong)
      faults.push(`open_count at ${subgraph}: ${region} ${kept}, not ${n}`);
  }
  return faults;
}
