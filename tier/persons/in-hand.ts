import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import type { HeldCase, Plan } from '../cases/change.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { type PaperState, paperKind } from '../cases/dossier.ts';
import type { OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { TIERS } from '../jurisdiction/region.ts';
import type { SameMatter, Tier } from '../schema.types.ts';
import { distinctFrom } from './links.ts';
import {
  asSeen,
  finallyEnded,
  inHandBelow,
  isFirst,
  MOST_SIGHTINGS,
  saysWhat,
  together,
} from './same-matter.ts';
import { askSameMatter } from './trace-peer.ts';
import { keepRepeated, localSightings, type Wanted } from './traces.ts';

const tier = z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']);

/** What the tiers said before the case was accepted, and which of them did not answer. */
export const IN_HAND_CHECK = paperKind(
  'IN_HAND_CHECK',
  z.object({
    answered: z.array(tier),
    silent: z.array(tier),
    found: z.array(
      z.object({
        caseId: z.string(),
        standing: z.enum(['OPEN', 'ENDED', 'FINAL']),
        heldBy: tier,
        isEarlier: z.boolean(),
        basis: z.enum(['DOCUMENT', 'NAME_AND_PHONE']),
      }),
    ),
  }),
);

/** What all tiers know of the same matter of the same person. */
export interface LookAround {
  answered: Tier[];
  silent: Tier[];
  found: SameMatter[];
}

const WELL_FORMED = /^[\w-]{8,64}$/;

/**
 * What there is to ask about a case that the caller's office keeps. Nothing under review, which is the same matter on
 * purpose, and nothing about a report; null where nothing is known of who brought it, or what it is about.
 */
export async function wantedOf(desk: Desk, actor: Actor, id: string): Promise<Wanted | null> {
  if (!WELL_FORMED.test(id)) return null;
  const rows = await asCaller(desk, actor, (tx) =>
    tx.execute<(Omit<Wanted, 'hashes' | 'registeredAt'> & { registeredAt: string | Date; hash: string })[]>(
      `select distinct trace.hash, card.id as "caseId", card.registered_at as "registeredAt", card.category, card.places
       from person_trace as trace join card on card.id = trace.case_id where card.id = ? and trace.office = ?
         and card.stage = 'HANDLING' and card.route is distinct from 'DISCIPLINE'`,
      [id, actor.region],
    ),
  );
  const [first] = rows;
  if (first === undefined || !saysWhat(first.category)) return null;
  const { hash: _, ...wanted } = first;
  return { ...wanted, registeredAt: new Date(wanted.registeredAt), hashes: rows.map(({ hash }) => hash) };
}

/**
 * Asks all tiers about the same matter, this one included, outside of any transaction: a peer that hangs must hold up no
 * row. Null where there is nothing to ask with. Who does not answer in time, or not credibly, is silent.
 */
export async function lookAround(desk: Desk, actor: Actor, id: string): Promise<LookAround | null> {
  const wanted = await wantedOf(desk, actor, id);
  if (wanted === null) return null;
  const own = await localSightings(desk.courierEm, wanted);
  const peers = TIERS.filter((peer) => peer !== desk.tier);
  const answers = await Promise.all(
    peers.map(async (peer) => ({ peer, said: await askSameMatter(desk, peer, wanted).catch(() => null) })),
  );
  const heard = answers.flatMap(({ said }) => said ?? []);
  return {
    answered: TIERS.filter((one) => answers.every(({ peer, said }) => peer !== one || said !== null)),
    silent: answers.flatMap(({ peer, said }) => (said === null ? [peer] : [])),
    found: together([...own, ...heard])
      .slice(0, MOST_SIGHTINGS)
      .map(asSeen),
  };
}

/** What a look around means for a case: which cases still count, once a person has told some of them apart. */
export function counting(look: LookAround, papers: readonly PaperState[]): SameMatter[] {
  const distinct = distinctFrom(papers);
  return look.found.filter(({ caseId }) => !distinct.has(caseId));
}

/** Refuses what a tier below has in hand (条例19(3)), and what was ended for good (条例36(3)). */
export function assertAcceptable(self: Tier, found: readonly SameMatter[]): void {
  const below = inHandBelow(self, found);
  if (below !== undefined) {
    refuse(
      'ALREADY_IN_HAND',
      `A tier below has the same matter in hand: ${below.caseId} (条例19).`,
      `下级正在办理同一信访事项(${below.caseId}),本级不予受理。`,
      below.caseId,
    );
  }
  const ended = finallyEnded(found);
  if (ended !== undefined) {
    refuse(
      'FINALLY_ENDED',
      `The same matter was ended for good: ${ended.caseId} (条例36). Help may go on.`,
      `同一信访事项已经终结(${ended.caseId}),不再受理,可继续做好疏导帮扶。`,
      ended.caseId,
    );
  }
}

/** Whether the matter is brought for the first time, as far as the tiers can tell now. */
export async function firstBy(held: OpenDossier, look: LookAround | null): Promise<boolean | null> {
  if (look === null) return held.card.isFirst;
  return isFirst(counting(look, await held.papers()), look.silent, held.card.isFirst);
}

/** What a look around adds to an acceptance: the guards, whether the matter is brought for the first time, and a paper. */
export async function acceptedAfter(held: HeldCase, look: LookAround): Promise<Plan> {
  const found = counting(look, await held.papers());
  assertAcceptable(held.desk.tier, found);
  return {
    step: { decides: { isFirst: await firstBy(held, look) } },
    after: async () => {
      await keepRepeated(held.tx, held.card.id, found, held.at);
      await held.file(IN_HAND_CHECK, look);
    },
  };
}
