import type { PartyInput } from '../schema.types.ts';
import { refuse } from './refusal.ts';

// A card's title travels to every tier and to outside dashboards, so it must not say who. Seven digits in a row, with
// or without separators, are a phone, an identity or an account number.
const LONG_NUMBER = /\d(?:[ -]?[\dXx]){6,}/;

const folded = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Refuses a title that contains a party's name, phone or number. */
export function assertTitleNamesNobody(title: string, parties: readonly PartyInput[]): void {
  const said = folded(title);
  const named = parties.some((party) => folded(party.name).length > 1 && said.includes(folded(party.name)));
  if (named || LONG_NUMBER.test(title.normalize('NFKC'))) {
    refuse(
      'TITLE_NAMES_PERSON',
      'The title contains a name or number of a person. Write what happened, not to whom.',
      '标题含当事人姓名或号码,请只写事由,不写人名。',
    );
  }
}
