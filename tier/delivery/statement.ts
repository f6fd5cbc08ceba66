import { createHash, type KeyObject } from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import type { Tier } from '../schema.types.ts';

/** What tiers call each other, here and on the wire. */
export type Peer = Tier;

/** What is sent once and answered with a receipt: a hand-over of a case, or a sealed report, which is about no case. */
export const PROMISED_KINDS = ['handover', 'report'] as const;
export type Promised = (typeof PROMISED_KINDS)[number];
export const isPromised = (kind: Statement['kind']): kind is Promised =>
  kind === 'handover' || kind === 'report';

/** What tiers tell each other beside: the newest of each replaces what was said before. */
export const REPLICA_KINDS = [
  'card',
  'mark',
  'word',
  'code',
  'action',
  'thread',
  'listing',
  'letter',
  'decision',
  'finding',
] as const;
export type ReplicaKind = (typeof REPLICA_KINDS)[number];

/**
 * What a message says about itself. It is signed, and it carries the digest of the payload instead of the payload,
 * so that it stays good evidence after the personal data is purged.
 */
export interface Statement {
  id: string;
  kind: Promised | ReplicaKind;
  v: 1;
  from: Peer;
  to: Peer;
  caseId: string;
  epoch: number;
  sentAt: string;
  digest: string;
}

/** A signed statement and its payload, as they travel. */
export interface Envelope {
  statement: string;
  payload: string;
}

/** TAKEN: the receiver holds the case. DECLINED: the sender holds it again. STALE: this envelope was not taken. */
export type Verdict = 'TAKEN' | 'DECLINED' | 'STALE';

/** What a receiver signs about an envelope; the same on every replay. */
export interface Receipt {
  id: string;
  digest: string;
  caseId: string;
  epoch: number;
  by: Peer;
  verdict: Verdict;
  reason: string | null;
  at: string;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The keys of the tiers: our own to sign with, everybody's to check with. */
export interface TierKeys {
  self: Peer;
  privateKey: KeyObject;
  publicKeys: Readonly<Record<Peer, KeyObject>>;
}

/** Somebody sent what we cannot believe: a wrong signature, a wrong addressee, a payload that was changed. */
export class ForgedStatement extends Error {
  override name = 'ForgedStatement';
}

const text = new TextDecoder();
const bytes = new TextEncoder();

export const sign = (keys: TierKeys, claims: object): Promise<string> =>
  new CompactSign(bytes.encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA', kid: keys.self })
    .sign(keys.privateKey);

/** The claims of a statement that the named peer signed. */
export async function verifiedClaims(keys: TierKeys, signedBy: Peer, jws: string): Promise<unknown> {
  const key = keys.publicKeys[signedBy];
  if (key === undefined) throw new ForgedStatement('no such peer');
  try {
    const { payload } = await compactVerify(jws, key, { algorithms: ['EdDSA'] });
    return JSON.parse(text.decode(payload));
  } catch (error) {
    throw new ForgedStatement('the signature does not hold', { cause: error });
  }
}
