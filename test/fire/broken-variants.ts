import { Milestone } from '@sanji/tier/cases/card.ts';
import { Entry } from '@sanji/tier/cases/handling.ts';
import { openReceipt, ownStatement } from '@sanji/tier/delivery/opening.ts';
import { OutboxRow } from '@sanji/tier/delivery/outbox.ts';
import type { Envelope } from '@sanji/tier/delivery/statement.ts';
import { intercepted } from './intercepted.ts';
import type { SmallTier } from './small-world.ts';

// What careful people have written elsewhere. Each works on a good day; the tests show the day on which it does not.

/** No outbox: the hand-over is kept in memory and sent once the transaction has committed. */
export function withoutOutbox(tier: SmallTier): { envelopes: Envelope[]; send: () => Promise<void> } {
  const envelopes: Envelope[] = [];
  tier.desk.em = intercepted(tier.desk.em, {
    insert: (entity, row) => {
      if (entity !== OutboxRow || !isPosted(row)) return false;
      envelopes.push({ statement: row.statement, payload: row.payload });
      return true;
    },
  });
  const { courier } = tier;
  return {
    envelopes,
    send: async () => {
      for (const envelope of envelopes.splice(0)) {
        const statement = await ownStatement(courier.keys, envelope.statement);
        const { receipt } = await courier.carrier.send(statement.to, envelope);
        const opened = await openReceipt(courier.keys, statement, receipt ?? '');
        await courier.em.fork().transactional((tx) => courier.sender.acknowledged(tx, statement, opened));
      }
    },
  };
}

const isPosted = (row: unknown): row is Envelope =>
  typeof row === 'object' && row !== null && 'statement' in row && 'payload' in row;

/** No deduplication: an envelope that was answered is forgotten, and judged anew when it comes again. */
export function withoutDeduplication(tier: SmallTier): void {
  const { arrives } = tier;
  tier.arrives = async (envelope) => {
    const receipt = await arrives(envelope);
    await tier.inbox.em.fork().execute('delete from inbox');
    return receipt;
  };
}

/** No fence: what arrives is taken, whatever this tier knows of later epochs. */
export function withoutFence(tier: SmallTier): void {
  const { receiver } = tier.inbox;
  tier.inbox.receiver = {
    keep: (...message) => receiver.keep(...message),
    take: async (tx, statement, payload) => {
      await tx.execute(`update custody set state = 'GONE', epoch = ? where case_id = ?`, [
        statement.epoch - 1,
        statement.caseId,
      ]);
      return receiver.take(tx, statement, payload);
    },
  };
}

/** Nor the keys under which each epoch of a case has one milestone and one entry. */
export function withoutKeysOfEpochs(tier: SmallTier): void {
  tier.inbox.em = intercepted(tier.inbox.em, {
    insert: (entity) => entity === Milestone || entity === Entry,
  });
}

/** No implied receipt: a tier that has no answer to its own hand-over is still answerable, and so takes nothing. */
export function withoutImpliedReceipt(tier: SmallTier): void {
  const { receiver } = tier.inbox;
  tier.inbox.receiver = {
    keep: (...message) => receiver.keep(...message),
    take: async (tx, statement, payload) => {
      const [custody] = await tx.execute<{ state: string }[]>('select state from custody where case_id = ?', [
        statement.caseId,
      ]);
      if (custody?.state === 'IN_TRANSIT') return { verdict: 'STALE', reason: null };
      return receiver.take(tx, statement, payload);
    },
  };
}

/** Half an implied receipt: the case is taken, and what was sent below its epoch is left to be answered. */
export function withoutSettlingWhatIsBelow(tier: SmallTier): void {
  tier.inbox.em = intercepted(tier.inbox.em, { execute: (sql) => sql.includes(`verdict = 'IMPLIED'`) });
}
