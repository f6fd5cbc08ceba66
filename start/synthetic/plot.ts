import type { CaseScale, Light, Tier } from '@sanji/tier/schema.types.ts';
import type { Needs, Scenery } from './neighbourhood.ts';
import type { Passage } from './scenes.ts';
import type { SubjectPool } from './subjects.ts';

/** A kind of story. How often it is told is its share among the plots beside it. */
export interface Plot {
  share: number;
  /** The tier that registers it. */
  from: Tier;
  about: SubjectPool;
  needs: Needs;
  /** Whether it concerns the place nearby as well, or merely goes there. */
  across: boolean;
  scale?: CaseScale;
  /** Whether a leader of the county may answer for it: it is stubborn, and no village can end it. */
  stubborn: boolean;
  /** Whether it stays with the office that registered it, so that others write to that office about it. */
  stays: boolean;
  /** For one that is left open: the light it shows today. Green by default. */
  shows?: Light;
  tells(scenery: Scenery): Passage;
}

/** The kinds of which the year is made. */
export type SyntheticKind = 'DISPUTE' | 'CLAIM';
export const kindOf = (plot: Plot): SyntheticKind => (plot.about === 'CLAIM' ? 'CLAIM' : 'DISPUTE');

type Particulars = Partial<Pick<Plot, 'needs' | 'across' | 'scale' | 'shows' | 'stubborn' | 'stays'>>;

export const plot = (
  share: number,
  [from, about]: readonly [from: Tier, about: SubjectPool],
  tells: Plot['tells'],
  particulars: Particulars = {},
): Plot => ({
  share,
  from,
  about,
  needs: 'NOTHING',
  across: false,
  stubborn: false,
  stays: false,
  tells,
  ...particulars,
});

/** The place nearby that the plot needs. */
export function near({ nextVillage, farVillage }: Scenery, needs: Exclude<Needs, 'NOTHING'>): string {
  const place = needs === 'NEXT_VILLAGE' ? nextVillage : farVillage;
  if (place === undefined) throw new Error(`the scenery has no ${needs}`);
  return place;
}
