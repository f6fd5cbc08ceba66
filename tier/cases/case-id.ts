import type { Tier } from '../schema.types.ts';

const LETTER: Record<Tier, string> = { VILLAGE: 'V', TOWNSHIP: 'T', COUNTY: 'C' };

/**
 * A case's id: its county's code, the letter of the tier that registered it, and a random part, such as
 * `330726V-0f8b…`. It comes from no sequence, so a restored database never gives one out twice.
 */
export const caseId = (office: string, tier: Tier, uuid: string): string =>
  `${office.slice(0, 6)}${LETTER[tier]}-${uuid.replaceAll('-', '')}`;
