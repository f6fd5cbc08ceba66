import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import { digestOf } from '../delivery/statement.ts';
import { refuse } from './refusal.ts';
import { isStorable, notStorable } from './storable.ts';

/** A key that was answered, with the digest of its input. Kept per caller, so keys of two people never meet. */
export const Answered = defineEntity({
  name: 'Answered',
  tableName: 'answered',
  primaryKeys: ['subject', 'key'],
  properties: {
    subject: p.string().primary(),
    key: p.string().primary(),
    digest: p.string(),
    caseId: p.string(),
    at: p.datetime(3),
  },
});

export interface Ask {
  subject: string;
  key: string;
  /** The mutation and its whole input. */
  said: unknown;
  at: Date;
}

const KEY_LENGTH = { least: 8, most: 100 };

/**
 * Does the work once per key, in the work's own transaction. The same key and input gives the first case again; other
 * input is refused. Only what was done is remembered: a refusal changed nothing, and may be asked again.
 */
export async function once(tx: EntityManager, ask: Ask, work: () => Promise<string>): Promise<string> {
  if (ask.key.length < KEY_LENGTH.least || ask.key.length > KEY_LENGTH.most) {
    refuse('BAD_INPUT', 'The idempotency key has 8 to 100 characters.', '幂等键长度须为 8 至 100 个字符。');
  }
  if (!isStorable(ask.said)) throw notStorable();
  const digest = digestOf(JSON.stringify(ask.said));
  // Two requests with one key: the second waits here until the first has committed.
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [`${ask.subject}\n${ask.key}`]);
  const before = await tx.findOne(Answered, { subject: ask.subject, key: ask.key });
  if (before !== null && before.digest !== digest) {
    refuse('KEY_REUSED', 'This key was used before with other input.', '该幂等键已用于不同的内容。');
  }
  if (before !== null) return before.caseId;
  const caseId = await work();
  await tx.insert(Answered, { subject: ask.subject, key: ask.key, digest, caseId, at: ask.at });
  return caseId;
}
