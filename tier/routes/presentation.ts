import { z } from 'zod';
import type { CardState } from '../cases/card.ts';
import { type PaperRow, paperKind, papersOf } from '../cases/dossier.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import type { Presentation, PublicLevel, Tier } from '../schema.types.ts';
import { competentLevel, skipsLevel } from './level.ts';

const level = z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY', 'PROVINCE', 'CENTRAL']);

/** At which level a claim was presented (条例20; mechanism 112). */
export const PRESENTATION = paperKind(
  'PRESENTATION',
  z.object({ presentedAt: level, competent: level, skipsLevel: z.boolean() }),
);

/** Only claims are counted by it; a claim was presented where it is registered, unless it came from elsewhere. */
export function presentationOf(
  card: Pick<CardState, 'kind' | 'category' | 'region'>,
  said: PublicLevel | null | undefined,
  { tier, rules }: { tier: Tier; rules: CountyRules },
): Presentation | null {
  if (card.kind !== 'CLAIM') return null;
  const presentedAt = said ?? tier;
  const competent = competentLevel(card, rules);
  return { presentedAt, competent, skipsLevel: skipsLevel(competent, presentedAt) };
}

export const presentationIn = (papers: readonly PaperRow[]): Presentation | null =>
  papersOf(papers, PRESENTATION).at(0)?.body ?? null;
