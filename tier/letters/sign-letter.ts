import { LONGEST } from '../cases/bounds.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { civilDate } from '../clocks/calendar.ts';
import { Place } from '../jurisdiction/place.ts';
import { officialInPost } from '../officials/official.ts';
import { keepHere, type OpenRegister } from '../registers/keep-here.ts';
import type { IssueLettersInput, SignLetterInput } from '../schema.types.ts';
import { type LetterWords, letterDigest } from './letter.ts';
import { keepLetter, keepSignature, tellOfLetter } from './letter-replica.ts';

const MOST = 100;

/** Writes the year's letters for places directly below, and signs them above. */
export const issueLetters = keepHere<IssueLettersInput>('issueLetters', async (open, input) => {
  const { tx, desk, place, at } = open;
  const thisYear = Number(civilDate(at).slice(0, 4));
  if (input.year !== thisYear && input.year !== thisYear + 1)
    refuse(
      'BAD_INPUT',
      'Letters are written for this year or the next.',
      '责任书只能签订本年度或下一年度的。',
    );
  const text = said(input.text, LONGEST.note, ['A letter', '责任书']);
  const below = await directlyBelow(open, input.to);
  for (const lower of below) {
    const letter = { id: desk.newId(), year: input.year, upper: place, lower, text, issuedAt: at };
    if ((await keepLetter(tx, letter)) === 0)
      refuse('NOT_ALLOWED_NOW', `${lower} has its letter of the year.`, `${lower} 已有该年度责任书。`);
    await sign(open, letter, input.signedBy);
  }
  return String(input.year);
});

async function directlyBelow({ tx, place }: OpenRegister, codes: readonly string[]): Promise<string[]> {
  const asked = [...new Set(codes)];
  if (asked.length < 1 || asked.length > MOST)
    refuse('BAD_INPUT', 'Name 1 to 100 places below.', '须选择 1 至 100 个下级单位。');
  const found = await tx.find(Place, { code: { $in: asked } });
  if (found.length !== asked.length)
    refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
  if (!found.every(({ parent }) => parent === place))
    refuse(
      'OUT_OF_REGION',
      'A letter goes to a place directly below your own.',
      '责任书只能与直接下级签订。',
    );
  return asked;
}

/** The own place signs with the name of a leader of its register, and everybody concerned is told. */
async function sign(open: OpenRegister, letter: LetterWords, signedBy: string): Promise<void> {
  const { tx, desk, place, at } = open;
  const leader = await officialInPost(tx, place, signedBy, civilDate(at));
  if (leader.kind !== 'LEADER') refuse('BAD_INPUT', 'A leader signs the letter.', '责任书须由领导签字。');
  await keepSignature(tx, {
    letter: letter.id,
    office: place,
    name: leader.name,
    post: leader.post,
    digest: letterDigest(letter),
    signedAt: at,
  });
  await tellOfLetter(tx, desk.tier, letter);
}

/** The own place signs what the place above wrote. */
export const signLetter = keepHere<SignLetterInput>('signLetter', async (open, input) => {
  const [letter] = await open.tx.execute<LetterWords[]>(
    'select id, year, upper, lower, text from responsibility_letter where id = ? and lower = ?',
    [input.id, open.place],
  );
  if (letter === undefined)
    return refuse(
      'NOT_FOUND',
      'There is no such letter for your place to sign.',
      '没有待贵单位签订的该责任书。',
    );
  const [signed] = await open.tx.execute('select 1 from letter_signature where letter = ? and office = ?', [
    letter.id,
    open.place,
  ]);
  if (signed !== undefined) refuse('NOT_ALLOWED_NOW', 'Your place has signed it.', '贵单位已签订。');
  await sign(open, letter, input.signedBy);
  return letter.id;
});
