import type { EntityManager } from '@mikro-orm/postgresql';
import { Card, Milestone } from '@sanji/tier/cases/card.ts';
import { Entry, Handling, Party, Round } from '@sanji/tier/cases/handling.ts';
import { Mark } from '@sanji/tier/cases/marks.ts';
import { Grid } from '@sanji/tier/grids/grids.ts';
import { Place } from '@sanji/tier/jurisdiction/place.ts';
import { Mediator } from '@sanji/tier/mediators/mediators.ts';
import DataLoader from 'dataloader';
import { newestCases } from './newest-cases.ts';
import { openCounts } from './open-counts.ts';

export type Em = () => Promise<EntityManager>;
export type Loaders = ReturnType<typeof loadersOf>;

/** One loader for each edge of the graph, made anew for each request. */
export function loadersOf(em: Em) {
  /** The one row of each key. */
  const one = <Row>(
    find: (em: EntityManager, keys: string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ) =>
    new DataLoader<string, Row | null>(async (keys) => {
      const byKey = new Map((await find(await em(), [...keys])).map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
  /** All rows of each key. */
  const many = <Row>(
    find: (em: EntityManager, keys: string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string | null,
  ) =>
    new DataLoader<string, Row[]>(async (keys) => {
      const byKey = Map.groupBy(await find(await em(), [...keys]), keyOf);
      return keys.map((key) => byKey.get(key) ?? []);
    });
  return {
    place: one(
      (tx, codes) => tx.find(Place, { code: { $in: codes } }),
      ({ code }) => code,
    ),
    placesBelow: many(
      (tx, parents) => tx.find(Place, { parent: { $in: parents } }, { orderBy: { code: 'asc' } }),
      ({ parent }) => parent,
    ),
    openCount: new DataLoader<string, number>(async (places) => openCounts(await em(), places)),
    grids: many(
      (tx, places) => tx.find(Grid, { region: { $in: places } }, { orderBy: { code: 'asc' } }),
      ({ region }) => region,
    ),
    mediators: many(
      (tx, places) => tx.find(Mediator, { region: { $in: places } }, { orderBy: { id: 'asc' } }),
      ({ region }) => region,
    ),
    card: one(
      (tx, ids) => tx.find(Card, { id: { $in: ids } }),
      ({ id }) => id,
    ),
    newestCases: newestCases(em),
    timeline: many(
      (tx, ids) =>
        tx.find(Milestone, { caseId: { $in: ids } }, { orderBy: { epoch: 'asc', revision: 'asc' } }),
      ({ caseId }) => caseId,
    ),
    marks: many(
      (tx, ids) => tx.find(Mark, { caseId: { $in: ids } }, { orderBy: { tier: 'asc' } }),
      ({ caseId }) => caseId,
    ),
    handlings: many(
      (tx, ids) =>
        tx.find(Handling, { caseId: { $in: ids } }, { orderBy: { receivedAt: 'desc', office: 'asc' } }),
      ({ caseId }) => caseId,
    ),
    parties: many(
      (tx, ids) => tx.find(Party, { caseId: { $in: ids } }, { orderBy: { role: 'asc', id: 'asc' } }),
      ({ caseId }) => caseId,
    ),
    rounds: many(
      (tx, ids) => tx.find(Round, { caseId: { $in: ids } }, { orderBy: { openedAt: 'asc' } }),
      ({ caseId }) => caseId,
    ),
    entries: many(
      (tx, ids) => tx.find(Entry, { caseId: { $in: ids } }, { orderBy: { epoch: 'desc', revision: 'desc' } }),
      ({ caseId }) => caseId,
    ),
  };
}
