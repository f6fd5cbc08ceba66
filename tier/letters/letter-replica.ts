import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import { contains, isAbove, TIERS, tierOf } from '../jurisdiction/region.ts';
import { giveNotice } from '../office-desk/notices.ts';
import type { Tier } from '../schema.types.ts';
import { type LetterWords, letterDigest } from './letter.ts';

// The place above writes a letter and signs it, the place below signs: each in its own database, and each alone. Both tell
// each other and every tier above, so that the county knows the whole chain; whoever is away hears of it later.

const code = z.string().regex(/^(?:\d{6}|\d{9}|\d{12})$/);
const LetterShape = z.object({
  id: z.string().min(8).max(64),
  year: z.int().min(1949).max(2200),
  upper: code,
  lower: code,
  text: z.string().min(1).max(LONGEST.note),
  issuedAt: z.coerce.date(),
});
type Letter = z.infer<typeof LetterShape>;

const SignatureShape = z.object({
  letter: z.string().min(8).max(64),
  office: code,
  name: z.string().min(1).max(LONGEST.name),
  post: z.string().min(1).max(LONGEST.name),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  signedAt: z.coerce.date(),
});
type Signature = z.infer<typeof SignatureShape>;

const LetterMessageShape = z.object({ letter: LetterShape.nullable(), signature: SignatureShape });
type LetterMessage = z.infer<typeof LetterMessageShape>;

/** Keeps a letter; 0 where the place below has one of that year. */
export async function keepLetter(tx: EntityManager, letter: Letter): Promise<number> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into responsibility_letter (id, year, upper, lower, text, digest, issued_at)
     values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [letter.id, letter.year, letter.upper, letter.lower, letter.text, letterDigest(letter), letter.issuedAt],
    'run',
  );
  return affectedRows;
}

export const keepSignature = (tx: EntityManager, signature: Signature): Promise<unknown> =>
  tx.execute(
    `insert into letter_signature (letter, office, name, post, digest, signed_at) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing`,
    [
      signature.letter,
      signature.office,
      signature.name,
      signature.post,
      signature.digest,
      signature.signedAt,
    ],
  );

/** Wants both sides and every tier above to know what this tier signed. */
export async function tellOfLetter(
  tx: EntityManager,
  self: Tier,
  { id, upper, lower }: Pick<LetterWords, 'id' | 'upper' | 'lower'>,
): Promise<void> {
  const [above, below] = [tierOf(upper), tierOf(lower)];
  const peers = TIERS.filter(
    (tier) =>
      tier !== self && (tier === above || tier === below || (above !== undefined && isAbove(tier, above))),
  );
  await wantSent(tx, id, 'letter', { epoch: 0, revision: 1 }, peers);
}

/** What this tier says of a letter: the letter itself if its place wrote it, and its own place's signature. */
export async function letterMessage(
  em: EntityManager,
  self: Tier,
  { caseId }: Waiting,
): Promise<LetterMessage | null> {
  const [letter] = await em.execute<Letter[]>(
    'select id, year, upper, lower, text, issued_at as "issuedAt" from responsibility_letter where id = ?',
    [caseId],
  );
  if (letter === undefined) return null;
  const own = [letter.upper, letter.lower].find((place) => tierOf(place) === self);
  const [signature] = await em.execute<Signature[]>(
    `select letter, office, name, post, digest, signed_at as "signedAt" from letter_signature
     where letter = ? and office = ?`,
    [caseId, own ?? ''],
  );
  return signature === undefined ? null : { letter: own === letter.upper ? letter : null, signature };
}

/** Keeps what a peer says of a letter. */
export async function keepLetterMessage(
  tx: EntityManager,
  self: Tier,
  { from, caseId }: Statement,
  payload: unknown,
  now: Date,
): Promise<void> {
  const { letter, signature } = LetterMessageShape.parse(payload);
  const ownSignature = tierOf(signature.office) === from && signature.letter === caseId;
  const ownLetter =
    letter === null ||
    (letter.id === caseId &&
      signature.office === letter.upper &&
      letter.lower !== letter.upper &&
      contains(letter.upper, letter.lower));
  if (!ownSignature || !ownLetter) throw new ForgedStatement('the payload is not what its sender may say');
  await keepSignature(tx, signature);
  if (letter === null || (await keepLetter(tx, letter)) === 0 || tierOf(letter.lower) !== self) return;
  await giveNotice(tx, {
    office: letter.lower,
    id: letter.id,
    kind: 'RESPONSIBILITY_LETTER',
    subjectId: letter.id,
    at: now,
  });
}
