import { Card, type CardEntity } from '@sanji/tier/cases/card.ts';
import DataLoader from 'dataloader';
import type { Em } from './loaders.ts';

const COLUMN: Record<number, string> = { 6: 'county', 9: 'township', 12: 'region' };

interface Found {
  place: string;
  id: string;
}

/**
 * The newest cases of each place. `em.find` has no "first N of each", so the ids come from a lateral join, and the
 * entities from `em.find`.
 */
export function newestCases(em: Em) {
  const bySize = new Map<number, DataLoader<string, CardEntity[]>>();
  return (first: number) => {
    const loader =
      bySize.get(first) ?? new DataLoader<string, CardEntity[]>((places) => find(em, places, first));
    bySize.set(first, loader);
    return loader;
  };
}

async function find(em: Em, places: readonly string[], first: number): Promise<CardEntity[][]> {
  const tx = await em();
  const column = COLUMN[places[0]?.length ?? 0] ?? 'region';
  const found = await tx.execute<Found[]>(
    `select wanted.place, newest.id from unnest(?::text[]) as wanted(place)
     cross join lateral (
       select id from (
         (select id, registered_at from card where ${column} = wanted.place
          order by registered_at desc, id desc limit ?)
         union all
         (select case_id, registered_at from reach where reach.region = wanted.place
            and exists (select 1 from card where card.id = reach.case_id)
          order by registered_at desc, case_id desc limit ?)
       ) as either order by registered_at desc, id desc limit ?
     ) as newest`,
    [`{${places.join(',')}}`, first, first, first],
  );
  const cards = await tx.find(Card, { id: { $in: found.map(({ id }) => id) } });
  const byId = new Map(cards.map((card) => [card.id, card]));
  const byPlace = Map.groupBy(found, ({ place }) => place);
  return places.map((place) => (byPlace.get(place) ?? []).flatMap(({ id }) => byId.get(id) ?? []));
}
