import { civilDate, endOfDay, isCivilDate } from '../clocks/calendar.ts';
import { may } from '../jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';

interface ToSign {
  id: string;
  year: number;
}

const endOf = (year: number): string | null => {
  const last = `${year}-12-31`;
  return isCivilDate(last) ? endOfDay(last).toISOString() : null;
};

/** The letters that wait for the office's signature, and those that it has not written for the places below. */
export const lettersToSign: DeskSource = async ({ reads, actor, office, now, first }) => {
  if (!may(actor, 'KEEP_REGISTER', office)) return [];
  const year = Number(civilDate(now).slice(0, 4));
  const rows = await reads.rows<ToSign>(
    `select id, year from responsibility_letter as letter where lower = ? and not exists (
       select 1 from letter_signature where letter_signature.letter = letter.id and office = letter.lower)
     order by year, id limit ?`,
    [office, first],
  );
  const [missing] = await reads.rows<{ n: number }>(
    `select count(*)::int as n from place where parent = ? and not exists (
       select 1 from responsibility_letter where lower = place.code and year = ?)`,
    [office, year],
  );
  const item = (kind: DeskItemRow['kind'], subjectId: string, of: number): DeskItemRow => {
    const dueAt = endOf(of);
    return { kind, office, caseId: null, subjectId, dueAt, light: lightUntil(dueAt, now) };
  };
  const toSign = rows.map((letter) => item('LETTER_TO_SIGN', letter.id, letter.year));
  return (missing?.n ?? 0) > 0 ? [...toSign, item('LETTERS_TO_ISSUE', `letters-${year}`, year)] : toSign;
};
