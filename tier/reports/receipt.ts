import { z } from 'zod';
import { ForgedStatement, sign, type TierKeys, verifiedClaims } from '../delivery/statement.ts';
import type { ReportReceipt } from '../schema.types.ts';

const Claims = z.object({
  receiptFor: z.literal('report'),
  number: z.string().regex(/^\d{6}R-[0-9a-f]{32}$/),
  at: z.iso.datetime(),
  by: z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']),
});

/** A report's number: like a case's id, and never one. It comes from no sequence, so it tells of no other report. */
export const reportNumber = (office: string, uuid: string): string =>
  `${office.slice(0, 6)}R-${uuid.replaceAll('-', '')}`;

/** The receipt that whoever reported takes home: signed, so that anybody with the tier's public key can check it. */
export const signReceipt = (keys: TierKeys, number: string, at: Date): Promise<string> =>
  sign(keys, { receiptFor: 'report', number, at: at.toISOString(), by: keys.self });

/** What our own receipt says; null for any other text. */
export async function readReceipt(keys: TierKeys, receipt: string): Promise<ReportReceipt | null> {
  try {
    const claims = Claims.safeParse(await verifiedClaims(keys, keys.self, receipt));
    if (!claims.success) return null;
    const { number, at, by } = claims.data;
    return { number, at, tier: by, receipt };
  } catch (error) {
    // A text that nobody of ours signed is no receipt; anything else that goes wrong is a fault.
    if (error instanceof ForgedStatement) return null;
    throw error;
  }
}
