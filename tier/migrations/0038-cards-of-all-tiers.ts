import { numbered } from './numbered.ts';

/**
 * To whom a tier gave a reminder or a card, and for which lateness: so that a county counts those of its townships, and two cards
 * for one lateness are known as such. What was given here before is taken from the tier's own record of it.
 */
export const cardsOfAllTiers = numbered('0038-cards-of-all-tiers', [
  // Codes and ids compare byte by byte: see spine-tables.ts.
  'alter table tier_action add column holder text collate "C", add column red_clock text collate "C"',
  `update tier_action set holder = given.unit from supervision as given
   where given.case_id = tier_action.case_id and given.given_at = tier_action.at and given.office = tier_action.office
     and tier_action.action = case given.kind when 'REMINDER' then 'REMINDED' else given.kind end`,
  `create index tier_action_given on tier_action (holder, at, case_id)
   where action in ('REMINDED', 'YELLOW_CARD', 'RED_CARD')`,
  // Which tiers carded a lateness, for its proposal.
  'create index tier_action_for_clock on tier_action (red_clock, tier) where red_clock is not null',
]);
