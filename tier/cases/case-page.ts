import { graphError } from '@sanji/edge/errors.ts';
import { type Region, tierOf } from '../jurisdiction/region.ts';
import type { CaseFilter, CaseOrder } from '../schema.types.ts';
import { readInstantCursor } from '../server/instant-cursor.ts';
import { pageSize } from '../server/page-size.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { CARD_COLUMNS, type CardRow } from './card.ts';
import { isEnded } from './moves.ts';

/** A list of cases as asked for. */
export interface PageRequest {
  first: number;
  after?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
  orderBy: CaseOrder;
}

export interface CasePage {
  nodes: CardRow[];
  hasNextPage: boolean;
}

const badInput = (message: string) => graphError('BAD_USER_INPUT', message);

const LEVEL_COLUMN = { COUNTY: 'county', TOWNSHIP: 'township', VILLAGE: 'region' } as const;

/** The conditions of a filter, in SQL, with their parameters. */
function conditions(filter: CaseFilter): { sql: string[]; parameters: unknown[] } {
  if (filter.status && filter.status.length > 10) throw badInput('`status` takes at most 10 values.');
  if (filter.category != null && !/^\d{2}(\d{2})?$/.test(filter.category))
    throw badInput('`category` has 2 or 4 digits.');
  if (filter.handlingClass != null && filter.handlingClass.length > 40)
    throw badInput('`handlingClass` has at most 40 characters.');
  const given: [string, unknown][] = [];
  if (filter.open != null)
    given.push([filter.open ? 'card.concluded_at is null' : 'card.concluded_at is not null', undefined]);
  if (filter.status != null) given.push(['card.status = any(?::text[])', textArray(filter.status)]);
  // Said twice, so that the index of the open cases serves: a case with any other status is open.
  if (filter.status != null && !filter.status.some(isEnded))
    given.push(['card.concluded_at is null', undefined]);
  if (filter.kind != null) given.push(['card.kind = ?', filter.kind]);
  if (filter.category != null) given.push(['substr(card.category, 1, length(?)) = ?', filter.category]);
  if (filter.channel != null) given.push(['card.channel = ?', filter.channel]);
  if (filter.heldBy != null) given.push(['card.holder_tier = ?', filter.heldBy]);
  if (filter.handlingClass != null) given.push(['card.handling_class = ?', filter.handlingClass]);
  if (filter.route != null) given.push(['card.route = ?', filter.route]);
  if (filter.isFirst != null) given.push(['card.is_first = ?', filter.isFirst]);
  if (filter.source != null) given.push(['card.source = ?', filter.source]);
  if (filter.stage != null) given.push(['card.stage = ?', filter.stage]);
  return {
    sql: given.map(([sql]) => sql),
    parameters: given.flatMap(([sql, value]) =>
      Array.from({ length: sql.split('?').length - 1 }, () => value),
    ),
  };
}

const DIRECTION = {
  NEWEST_FIRST: { order: 'desc', beyond: '<' },
  OLDEST_FIRST: { order: 'asc', beyond: '>' },
} as const;

/**
 * The first cases of each place, for any number of places in one statement. A case is listed at its own place and
 * above, through the card's columns; elsewhere through `reach`. Both ways end in the same ordered index.
 */
export async function casePages(
  reads: Reads,
  places: readonly Region[],
  request: PageRequest,
): Promise<CasePage[]> {
  const level = tierOf(places[0] ?? '');
  pageSize(request.first);
  if (level === undefined) return [];
  const { order, beyond } = DIRECTION[request.orderBy];
  const filter = conditions(request.filter ?? {});
  const cursor = readInstantCursor(request.after);
  const where = [
    ...filter.sql,
    ...(cursor ? [`(card.registered_at, card.id) ${beyond} (?::timestamptz, ?)`] : []),
  ];
  const and = where.map((condition) => ` and ${condition}`).join('');
  const parameters = [...filter.parameters, ...(cursor ? [cursor.at, cursor.id] : [])];
  const limit = request.first + 1;
  const ordered = `order by card.registered_at ${order}, card.id ${order} limit ${limit}`;
  const rows = await reads.rows<CardRow & { place: string }>(
    `select wanted.place, card.*
     from unnest(?::text[]) as wanted(place)
     cross join lateral (
       select * from (
         (select ${CARD_COLUMNS} from card where card.${LEVEL_COLUMN[level]} = wanted.place${and} ${ordered})
         union all
         (select ${CARD_COLUMNS} from reach join card on card.id = reach.case_id
          where reach.region = wanted.place${and} order by reach.registered_at ${order}, reach.case_id ${order} limit ${limit})
       ) as card order by "registeredAt" ${order}, id ${order} limit ${limit}
     ) as card`,
    [textArray(places), ...parameters, ...parameters],
  );
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => {
    const found = byPlace.get(place) ?? [];
    return { nodes: found.slice(0, request.first), hasNextPage: found.length > request.first };
  });
}
