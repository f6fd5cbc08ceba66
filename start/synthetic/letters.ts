import { type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';
import { tierOf } from '@sanji/tier/jurisdiction/region.ts';
import { letterDigest } from '@sanji/tier/letters/letter.ts';
import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { chanceFrom } from './chance.ts';
import { atHour } from './days.ts';
import { markedId } from './marked-id.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Officials } from './officials.ts';
import { type TierRows, told } from './tier-rows.ts';

const TEXT =
  '落实信访工作责任制:主要负责人为第一责任人,件件有人管、事事有着落;按期受理、按期答复,小事不出村、大事不出镇。';
const SIGNED_PERCENT = 97;

interface Letter {
  id: string;
  year: number;
  upper: string;
  lower: string;
  text: string;
  digest: string;
  issuedAt: Date;
}

/** Whom a tier tells of a letter that it signed, as `tellOfLetter` has it: the other side, and every tier above. */
const TELLS: Record<'COUNTY-TOWNSHIP' | 'TOWNSHIP-VILLAGE', Record<'upper' | 'lower', readonly Tier[]>> = {
  'COUNTY-TOWNSHIP': { upper: ['TOWNSHIP'], lower: ['COUNTY'] },
  'TOWNSHIP-VILLAGE': { upper: ['VILLAGE', 'COUNTY'], lower: ['TOWNSHIP', 'COUNTY'] },
};

/** The year's responsibility letters down the chain (mechanism 78): all are written, and few are not signed below. */
export function syntheticLetters(
  { county, townships, villages }: Neighbourhood,
  officials: Officials,
  { seed, now, home }: { seed: number; now: Date; home: string | undefined },
): TierRows {
  const year = Number(civilDate(now).slice(0, 4));
  // Written in December for the year to come, and so before any moment of it.
  const issuedAt = atHour(`${year - 1}-12-20` as CivilDate, 10);
  const signedAt = atHour(`${year - 1}-12-26` as CivilDate, 15);
  const rows: Record<Tier, LetterRows> = { VILLAGE: noLetters(), TOWNSHIP: noLetters(), COUNTY: noLetters() };
  const heads = new Map(
    Object.values(officials).flatMap((all) =>
      all
        .filter(({ kind }) => kind === 'LEADER')
        .toReversed()
        .map((leader) => [leader.place, leader] as const),
    ),
  );
  const between = (kind: keyof typeof TELLS, lower: string, upper: string) => {
    const chance = chanceFrom(seed, 'letter', lower);
    const words = { id: markedId(lower, chance), year, upper, lower, text: TEXT };
    const letter: Letter = { ...words, digest: letterDigest(words), issuedAt };
    const signature = (of: OfficialRow | undefined, at: Date) => ({
      letter: letter.id,
      office: of?.place ?? '',
      name: of?.name ?? '',
      post: of?.post ?? '',
      digest: letter.digest,
      signedAt: at,
    });
    const keep = (side: 'upper' | 'lower', office: string, at: Date) => {
      const own = tierOf(office);
      if (own === undefined) return;
      rows[own].dispatch.push(...TELLS[kind][side].map((peer) => told('letter', letter.id, peer)));
      for (const tier of [own, ...TELLS[kind][side]])
        rows[tier].letter_signature.push(signature(heads.get(office), at));
    };
    const below = tierOf(lower);
    for (const tier of new Set([tierOf(upper), ...TELLS[kind].upper])) {
      if (tier) rows[tier].responsibility_letter.push(letter);
    }
    if (below)
      rows[below].office_notice.push({
        office: lower,
        id: letter.id,
        kind: 'RESPONSIBILITY_LETTER',
        caseId: null,
        subjectId: letter.id,
        at: issuedAt,
      });
    keep('upper', upper, issuedAt);
    if (lower !== home && (kind === 'COUNTY-TOWNSHIP' || chance.happens(SIGNED_PERCENT)))
      keep('lower', lower, signedAt);
  };
  for (const { code } of townships) between('COUNTY-TOWNSHIP', code, county.code);
  for (const { code } of villages) between('TOWNSHIP-VILLAGE', code, code.slice(0, 9));
  return rows;
}

type LetterRows = Record<
  'responsibility_letter' | 'letter_signature' | 'dispatch' | 'office_notice',
  object[]
>;
const noLetters = (): LetterRows => ({
  responsibility_letter: [],
  letter_signature: [],
  dispatch: [],
  office_notice: [],
});
