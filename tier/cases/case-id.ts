import { TIERS } from '../jurisdiction/region.ts';
import type { Tier } from '../schema.types.ts';

const LETTER: Record<Tier, string> = { VILLAGE: 'V', TOWNSHIP: 'T', COUNTY: 'C' };
const COUNTY_DIGITS = 6;

/**
 * A case's id: its county's code, the letter of the tier that registered it, and a random part, such as
 * `330726V-0f8b…`. It comes from no sequence, so a restored database never gives one out twice.
 */
export const caseId = (office: string, tier: Tier, uuid: string): string =>
  `${office.slice(0, COUNTY_DIGITS)}${LETTER[tier]}-${uuid.replaceAll('-', '')}`;

/** The tier that registered the case: its number names it. Undefined for what is no case id. */
export const registeringTier = (id: string): Tier | undefined =>
  TIERS.find((tier) => LETTER[tier] === id[COUNTY_DIGITS]);
