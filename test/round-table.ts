const WANTED: Record<string, readonly string[]> = {
  VILLAGE_PARTY_SECRETARY: ['COMMITTEE_MEMBER', 'GRID_WORKER', 'AUXILIARY_POLICE'],
  TOWNSHIP_RESIDENT_CADRE: ['VILLAGE_COMMITTEES', 'POVERTY_RELIEF_TEAM', 'GRID_WORKER', 'AUXILIARY_POLICE'],
  TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER: [
    'JUDICIAL_OFFICE',
    'POLICE_STATION',
    'COURT',
    'PETITION_OFFICE',
    'STATION_HEAD',
    'RESPONSIBLE_UNIT',
  ],
};

export interface SomebodyAtTheTable {
  kind: string;
  name?: string;
  appointed?: string;
  mediator?: string;
  invitation?: string;
}

/** Everybody whom the default rules want in a round that this leader leads. */
export const teamUnder = (leader: string, name = '参加人'): SomebodyAtTheTable[] =>
  (WANTED[leader] ?? ['RESPONSIBLE_UNIT', 'PROFESSIONAL_COMMITTEE']).map((kind) => ({ kind, name }));
