import { refuse } from '../cases/refusal.ts';
import type { PartyInput } from '../schema.types.ts';

// A card's title travels to every tier and to outside dashboards, so it must not say who. Seven digits in a row are a
// phone, an identity or an account number, however they are spaced.
const LONG_NUMBER = /\d{7}/;
const LEAST_PHONE = 6;

/** Letters and digits alone, so that no space, dot or invisible character hides a name. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const namedIn = (title: string) => (party: PartyInput) => {
  const name = folded(party.name);
  const phone = (party.phone ?? '').replaceAll(/\D/g, '');
  const number = folded(party.identityNumber ?? '');
  return (
    (name.length > 1 && title.includes(name)) ||
    (phone.length >= LEAST_PHONE && title.includes(phone)) ||
    (number.length > 0 && title.includes(number))
  );
};

/** Refuses a title that contains a party's name, phone or number. */
export function assertTitleNamesNobody(title: string, parties: readonly PartyInput[]): void {
  const said = folded(title);
  if (parties.some(namedIn(said)) || LONG_NUMBER.test(said)) {
    refuse(
      'TITLE_NAMES_PERSON',
      'The title contains a name or number of a person. Write what happened, not to whom.',
      '标题含当事人姓名或号码,请只写事由,不写人名。',
    );
  }
}
