/** The three levels of government, as the graph names them. */
export const TIERS = ['VILLAGE', 'TOWNSHIP', 'COUNTY'] as const;
export type Tier = (typeof TIERS)[number];
