import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '../actions/tier-action.ts';
import { wantSent } from '../delivery/dispatch.ts';
import { lockChain, record } from '../delivery/ledger.ts';
import { may, roleFor } from '../jurisdiction/policy.ts';
import { speaksAt } from '../jurisdiction/region.ts';
import type { MarkInput, Tier } from '../schema.types.ts';
import { Card, type CardState } from './card.ts';
import { asCaller, type Desk } from './desk.ts';
import { once } from './idempotency.ts';
import { refuse } from './refusal.ts';
import { copyHolders } from './revision.ts';

/** What a tier says about a case without holding it. A hand-over changes no mark. */
export const Mark = defineEntity({
  name: 'Mark',
  tableName: 'mark',
  primaryKeys: ['caseId', 'tier'],
  properties: {
    caseId: p.string().primary(),
    tier: p.string().$type<Tier>().primary(),
    revision: p.integer(),
    supervised: p.boolean(),
    adopted: p.boolean(),
    reminders: p.integer(),
    yellowCards: p.integer().default(0),
    redCards: p.integer().default(0),
    setAt: p.datetime(3),
  },
});

export interface MarkState {
  caseId: string;
  tier: Tier;
  revision: number;
  supervised: boolean;
  adopted: boolean;
  reminders: number;
  yellowCards: number;
  redCards: number;
  setAt: Date;
}

/**
 * Supervises or reminds. The case, its holder and its clocks stay as they are. A mark speaks for its tier, so only
 * that tier's own people set it or end it; those of a city or a province speak through the county.
 */
export function markCase(desk: Desk, actor: Actor, input: MarkInput): Promise<string> {
  const at = desk.now();
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: input.idempotencyKey, said: ['MARK', input], at }, async () => {
      // Before the card is read: whoever keeps a newer one at this moment tells its new copy holders of the mark, or we do.
      await lockChain(tx, input.id);
      const card = await tx.findOne(Card, { id: input.id });
      if (card === null)
        return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
      if (!may(actor, 'MARK', card.region) || speaksAt(actor.region) !== desk.tier) {
        return refuse('NOT_ALLOWED', 'You may not mark this case.', '您无权对该案件进行督办或催办。');
      }
      if (card.concludedAt !== null) {
        return refuse('NOT_ALLOWED_NOW', 'The case is concluded.', '案件已办结。');
      }
      await changeMark(tx, desk, card, { supervised: input.supervised, remind: input.remind });
      const by = { office: actor.region, role: roleFor(actor, 'MARK') ?? '' };
      if (input.supervised === true) await recordAction(tx, desk, card, { ...by, action: 'SUPERVISED' });
      if (input.remind) await recordAction(tx, desk, card, { ...by, action: 'REMINDED' });
      return card.id;
    }),
  );
}

/** One thing more that a tier says of a case. */
export interface MarkChange {
  supervised?: boolean | null | undefined;
  adopted?: boolean;
  remind?: boolean | undefined;
  yellowCard?: boolean;
  redCard?: boolean;
}

/** The one door of what a tier says of a case that another may hold. Whoever calls has judged who may, and locked the chain. */
export async function changeMark(
  tx: EntityManager,
  desk: Desk,
  card: Pick<CardState, 'id' | 'places' | 'handledBy'>,
  change: MarkChange,
): Promise<void> {
  const of = { caseId: card.id, tier: desk.tier, setAt: desk.now() };
  const before = await tx.findOne(Mark, { caseId: card.id, tier: desk.tier });
  const mark = marked(before, change, of);
  await tx.upsert(Mark, mark);
  await record(tx, { caseId: card.id, at: of.setAt, kind: 'MARK', body: JSON.stringify(mark) });
  await wantSent(tx, card.id, 'mark', { epoch: 0, revision: mark.revision }, copyHolders(card, desk.tier));
}

/** What a tier says of a case after it has said one thing more. */
export const marked = (
  before: MarkState | null,
  change: MarkChange,
  of: Pick<MarkState, 'caseId' | 'tier' | 'setAt'>,
): MarkState => ({
  ...of,
  revision: (before?.revision ?? 0) + 1,
  supervised: change.supervised ?? before?.supervised ?? false,
  adopted: change.adopted ?? before?.adopted ?? false,
  reminders: (before?.reminders ?? 0) + Number(change.remind ?? false),
  yellowCards: (before?.yellowCards ?? 0) + Number(change.yellowCard ?? false),
  redCards: (before?.redCards ?? 0) + Number(change.redCard ?? false),
});
