import { graphError } from '@sanji/edge/errors.ts';
import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { countCustody, localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { peerCount, peerCustody } from '@sanji/tier/cases/custody-peer.ts';
import { contains } from '@sanji/tier/jurisdiction/region.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import type { TierLinks } from '@sanji/tier/server/tier-definition.ts';
import type { CustodyFigures, Resolvers } from './schema.types.ts';

const PEERS: readonly Tier[] = ['VILLAGE', 'TOWNSHIP'];

/** Compares the county's own lines with what its peers sign, for the caller's region. */
async function figures({ askPeer }: TierLinks, { actor, desk, now }: Operation): Promise<CustodyFigures> {
  const { region } = actor;
  if (!contains(region, region.slice(0, 6)))
    throw graphError('OUT_OF_REGION', 'The figures are those of a whole county.');
  const own = localCustody(desk.tier, desk.courierEm);
  const sources = [own, ...PEERS.map((tier) => peerCustody(desk.keys, askPeer, tier))];
  const audit = await auditCustody(sources, region);
  const counts = await Promise.all(PEERS.map((tier) => peerCount(desk.keys, askPeer, tier, region)));
  return {
    heldOnce: audit.heldOnce,
    inTransit: audit.inTransit,
    holderless: audit.holderless.length,
    heldTwice: audit.heldTwice.length,
    tiers: [await countCustody(desk.courierEm, desk.tier, region, now), ...counts],
  };
}

export const custodyFigures = (links: TierLinks): Resolvers => ({
  Query: { custody: (_parent, _args, operation) => figures(links, operation) },
});
