import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { Card } from '@sanji/tier/cases/card.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { record } from '@sanji/tier/delivery/ledger.ts';
import { digestOf } from '@sanji/tier/delivery/statement.ts';
import { may } from '@sanji/tier/jurisdiction/policy.ts';

/** A case that an inspector says something of. Its card, its holder and its clocks stay as they are. */
export interface InspectedCase {
  tx: EntityManager;
  at: Date;
  id: string;
  county: string;
  holderOffice: string;
  registeredAt: Date;
  isFirst: boolean | null;
}

/** Does an inspector's work on a case: once per key, allowed in the case's county, in one transaction, with a line in the ledger. */
export function inspect(
  desk: Desk,
  actor: Actor,
  what: string,
  input: { id: string; idempotencyKey: string },
  work: (inspected: InspectedCase) => Promise<void>,
): Promise<string> {
  const at = desk.now();
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: input.idempotencyKey, said: [what, input], at }, async () => {
      const card = await tx.findOne(Card, { id: input.id });
      if (card === null)
        return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
      const county = card.id.slice(0, 6);
      if (!may(actor, 'AUDIT', county))
        refuse('NOT_ALLOWED', 'The county inspects.', '抽查、复盘由县级开展。');
      // First, for it holds back whoever else says something of the case until we are done.
      const said = { kind: what, digest: digestOf(JSON.stringify(input)) };
      await record(tx, { caseId: card.id, at, kind: 'PAPER', body: JSON.stringify(said) });
      const { id, holderOffice, registeredAt, isFirst } = card;
      await work({ tx, at, id, county, holderOffice, registeredAt, isFirst });
      return id;
    }),
  );
}
