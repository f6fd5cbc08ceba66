import type { RoundLeader, Tier } from '../schema.types.ts';

/** Of which tier a leader is. Round 2 is the village's, and somebody of the township leads it (mechanism 27). */
export const LEADER_TIER: Record<RoundLeader, Tier> = {
  VILLAGE_PARTY_SECRETARY: 'VILLAGE',
  TOWNSHIP_RESIDENT_CADRE: 'TOWNSHIP',
  TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER: 'TOWNSHIP',
  CONTACT_COUNTY_LEADER: 'COUNTY',
  COUNTY_RECEPTION_CENTRE: 'COUNTY',
  COUNTY_DISPUTE_CENTRE: 'COUNTY',
};
