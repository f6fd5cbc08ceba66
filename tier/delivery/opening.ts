import { decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import {
  digestOf,
  type Envelope,
  ForgedStatement,
  type Peer,
  PROMISED_KINDS,
  REPLICA_KINDS,
  type Receipt,
  type Statement,
  type TierKeys,
  verifiedClaims,
} from './statement.ts';

const EnvelopeShape = z.object({ statement: z.string().max(4096), payload: z.string().max(1_000_000) });

const peer = z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']);

const StatementShape = z.object({
  id: z.uuid(),
  kind: z.enum([...PROMISED_KINDS, ...REPLICA_KINDS]),
  v: z.literal(1),
  from: peer,
  to: peer,
  caseId: z.string().min(8).max(64),
  epoch: z.int().min(0),
  sentAt: z.iso.datetime(),
  digest: z.string().length(64),
});

const ReceiptShape = z.object({
  id: z.uuid(),
  digest: z.string().length(64),
  caseId: z.string(),
  epoch: z.int(),
  by: peer,
  verdict: z.enum(['TAKEN', 'DECLINED', 'STALE']),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
});

function signerOf(jws: string): Peer {
  try {
    return believe(peer, decodeProtectedHeader(jws).kid);
  } catch (error) {
    throw new ForgedStatement('no signature', { cause: error });
  }
}

const believe = <T>(shape: z.ZodType<T>, value: unknown): T => {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new ForgedStatement('not of the agreed shape');
  return parsed.data;
};

/** Opens what arrived: checks who signed it, for whom, and that the payload is the one that was signed. */
export async function openEnvelope(
  keys: TierKeys,
  received: unknown,
): Promise<{ envelope: Envelope; statement: Statement; payload: unknown }> {
  const envelope = believe(EnvelopeShape, received);
  const signer = signerOf(envelope.statement);
  const statement = believe(StatementShape, await verifiedClaims(keys, signer, envelope.statement));
  if (statement.from !== signer || statement.to !== keys.self || signer === keys.self) {
    throw new ForgedStatement('not from its signer to us');
  }
  if (digestOf(envelope.payload) !== statement.digest) throw new ForgedStatement('the payload was changed');
  return { envelope, statement, payload: JSON.parse(envelope.payload) };
}

/** Opens the receipt for a statement of ours: signed by the peer it went to, about this very envelope. */
export async function openReceipt(keys: TierKeys, statement: Statement, jws: string): Promise<Receipt> {
  const receipt = believe(ReceiptShape, await verifiedClaims(keys, statement.to, jws));
  if (
    receipt.by !== statement.to ||
    receipt.id !== statement.id ||
    receipt.digest !== statement.digest ||
    receipt.caseId !== statement.caseId ||
    receipt.epoch !== statement.epoch
  ) {
    throw new ForgedStatement('a receipt for another envelope');
  }
  return receipt;
}

/** Our own statement, read back from the outbox. */
export async function ownStatement(keys: TierKeys, jws: string): Promise<Statement> {
  return believe(StatementShape, await verifiedClaims(keys, keys.self, jws));
}
