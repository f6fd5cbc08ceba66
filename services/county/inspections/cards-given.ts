import { CLOCK_KINDS } from '@sanji/tier/clocks/clock-rules.ts';
import type { SupervisionKind, Tier } from '@sanji/tier/schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '@sanji/tier/server/instant-cursor.ts';
import { readProposalId } from '@sanji/tier/supervision/red-clock.ts';
import type { ClockKind } from '../schema.types.ts';
import type { Ask, Asked } from './bulletin-figures.ts';

/** A yellow or red card that a tier gave, as the county knows it. */
export interface CardGivenRow {
  id: string;
  caseId: string;
  kind: SupervisionKind;
  tier: Tier;
  office: string;
  unit: string;
  redClock: string | null;
  givenAt: string;
}
export type CardsGiven = Page<CardGivenRow>;

/** The cards that the offices of a county were given in a time, whichever tier gave them, newest first. */
export async function cardsGiven(
  ask: Ask,
  { county, from, until }: Omit<Asked, 'now'>,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<CardsGiven> {
  const since = readInstantCursor(after);
  const rows = await ask<CardGivenRow>(
    `select * from (
       select case_id || '.' || tier || '.' || number as id, case_id as "caseId", action as kind, tier, office,
              holder as unit, red_clock as "redClock", at as "givenAt"
       from tier_action where action in ('YELLOW_CARD', 'RED_CARD')
         and at >= ? and at < ? and holder >= ? collate "C" and holder < (? || ':') collate "C") as given
     ${since === undefined ? '' : 'where ("givenAt", id) < (?::timestamptz, ?)'}
     order by "givenAt" desc, id desc limit ?`,
    [from, until, county, county, ...(since === undefined ? [] : [since.at, since.id]), first + 1],
  );
  return pageOf(rows, first);
}

/** The clock that was red, where that was the ground. */
export function clockOf({ redClock }: Pick<CardGivenRow, 'redClock'>): ClockKind | null {
  const named = redClock === null ? undefined : readProposalId(redClock)?.clock.kind;
  return CLOCK_KINDS.find((kind) => kind === named) ?? null;
}
