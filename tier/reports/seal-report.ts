import type { KeyObject } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { AccusedLevel } from '../schema.types.ts';

/** Which desk a report is sealed to: the county's, or the next above an accused of the county itself. */
export type DisciplineDesk = 'COUNTY' | 'ABOVE';

/** The keys of the discipline desks: everybody seals to them, the county's service opens what is its own desk's. */
export interface DisciplineKeys {
  county: KeyObject;
  above: KeyObject;
  /** Held where the county's desk reads, and nowhere else. */
  opens: KeyObject | null;
}

export const LONGEST_ACCUSED = 200;

/** What a report says. It exists in the clear only while it is sealed, and while its desk reads it. */
const Content = z.object({
  accusedLevel: z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']),
  accused: z.string().min(1).max(LONGEST_ACCUSED),
  narrative: z.string().min(1).max(LONGEST.narrative),
  reporter: z.string().max(LONGEST.name).nullable(),
  contact: z.string().max(LONGEST.address).nullable(),
});
export type ReportContent = z.infer<typeof Content>;

/** The desk that may read about somebody of that level (条例30: nobody the accused works with). */
export const DESK_FOR: Record<AccusedLevel, DisciplineDesk> = {
  VILLAGE: 'COUNTY',
  TOWNSHIP: 'COUNTY',
  COUNTY: 'ABOVE',
};
const KEY_OF = { COUNTY: 'county', ABOVE: 'above' } as const;

// Every sealed report is of one length, so that a short accusation and a long one look the same: at most 2,480 characters
// of at most six bytes each, as JSON escapes them, and the names of the fields.
const SEALED_BYTES = 16_384;

const bytes = new TextEncoder();
const text = new TextDecoder();

/** Seals a report to its desk, for no other key to open (JWE, ECDH-ES over X25519, A256GCM). */
export function sealReport(
  keys: DisciplineKeys,
  content: ReportContent,
): Promise<{ desk: DisciplineDesk; sealed: string }> {
  const desk = DESK_FOR[content.accusedLevel];
  const said = bytes.encode(JSON.stringify(Content.parse(content)));
  const padded = new Uint8Array(Math.max(SEALED_BYTES, said.length)).fill(0x20);
  padded.set(said);
  return new CompactEncrypt(padded)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(keys[KEY_OF[desk]])
    .then((sealed) => ({ desk, sealed }));
}

/** Opens a report with the desk's own key. */
export async function unsealReport(key: KeyObject, sealed: string): Promise<ReportContent> {
  const { plaintext } = await compactDecrypt(sealed, key, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return Content.parse(JSON.parse(text.decode(plaintext)));
}
