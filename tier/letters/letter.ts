import { digestOf } from '../delivery/statement.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

export interface SignatureRow {
  office: string;
  name: string;
  post: string;
  signedAt: string;
  isOfThisText: boolean;
}

/** A year's letter between two places, with the signatures that are known here. */
export interface LetterRow {
  id: string;
  year: number;
  upper: string;
  lower: string;
  text: string;
  issuedAt: string;
  signatures: SignatureRow[];
}

/** What a letter says. */
export type LetterWords = Pick<LetterRow, 'id' | 'year' | 'upper' | 'lower' | 'text'>;

/** What is signed: which letter, of which year, between whom, in which words. */
export const letterDigest = ({ id, year, upper, lower, text }: LetterWords): string =>
  digestOf(JSON.stringify([id, year, upper, lower, text]));

const LETTER = `letter.id, year, upper, lower, text, issued_at as "issuedAt", (
  select coalesce(json_agg(json_build_object('office', office, 'name', name, 'post', post, 'signedAt', signed_at,
    'isOfThisText', signature.digest = letter.digest)), '[]')
  from letter_signature as signature where signature.letter = letter.id) as signatures`;

const MOST = 500;

export async function letterById(reads: Reads, id: string): Promise<LetterRow | null> {
  const [row] = await reads.rows<LetterRow>(
    `select ${LETTER} from responsibility_letter as letter where id = ?`,
    [id],
  );
  return row ?? null;
}

/** The letters of the year that each place wrote or is to sign. */
export const lettersOf = loaderByRequest<{ year: number }, LetterRow[]>(async (reads, places, { year }) => {
  const rows = await reads.rows<LetterRow & { of: string }>(
    `select wanted.code as of, written.* from unnest(?::text[]) as wanted(code)
     cross join lateral (select ${LETTER} from responsibility_letter as letter
       where year = ? and (upper = wanted.code or lower = wanted.code) order by lower limit ${MOST}) as written`,
    [textArray(places), year],
  );
  const byPlace = Map.groupBy(rows, ({ of }) => of);
  return places.map((place) => byPlace.get(place) ?? []);
});

export async function lettersTo(reads: Reads, year: number, lowers: readonly string[]): Promise<LetterRow[]> {
  return reads.rows<LetterRow>(
    `select ${LETTER} from responsibility_letter as letter where year = ? and lower = any(?::text[]) order by lower`,
    [year, textArray(lowers)],
  );
}
