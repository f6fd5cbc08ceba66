import { graphError } from '@sanji/edge/errors.ts';
import type { Actor } from '@sanji/edge/identity.ts';
import type { ServiceName } from '@sanji/edge/service-identity.ts';
import DataLoader from 'dataloader';
import { casePages, type PageRequest } from '../cases/case-page.ts';
import {
  cardsById,
  entries,
  handlings,
  marks,
  papers,
  parties,
  rounds,
  timelines,
} from '../cases/case-reads.ts';
import type { Desk } from '../cases/desk.ts';
import { concludedByTier, disputesBySource, type Months } from '../figures/month-counts.ts';
import { gridsByCode, gridsOf } from '../grids/grids.ts';
import { openCounts, placesBelow, placesByCode } from '../jurisdiction/place-reads.ts';
import type { EventRow, Position } from '../live/event.ts';
import type { Wish } from '../live/event-reads.ts';
import { wantedMaterials } from '../materials/wanted.ts';
import { mediatorsById, mediatorsOf } from '../mediators/mediators.ts';
import {
  endedUnanswered,
  missingCallbacks,
  satisfactionCounts,
  settledAndConfirmed,
  unansweredCases,
} from '../outcomes/outcome-counts.ts';
import { firstCases, type Period } from '../persons/first-cases.ts';
import { linksOf } from '../persons/link-reads.ts';
import { sameMattersOf } from '../persons/traces.ts';
import { organisationsOf, servicesOf } from '../registers/organisation.ts';
import { hearingsHeld } from '../review/hearings-held.ts';
import { alikeIn, type Span } from '../routes/route-figures.ts';
import type { Channel, SameMatter, Tier } from '../schema.types.ts';
import type { ReadPool } from './read-pool.ts';
import { Reads } from './reads.ts';

type Batch<T> = (reads: Reads, keys: readonly string[]) => Promise<T[]>;

/** What one GraphQL operation works with. Its loaders and its transaction end with it. */
export interface Operation {
  actor: Actor;
  /** Our own process that forwards the request, when it is one. */
  service: ServiceName | null;
  desk: Desk;
  reads: Reads;
  now: Date;
  load: Loaders;
  /** Listens, in a subscription. */
  follow: Follow;
}

export type Follow = (wish: Wish & { after: Position | null }) => Promise<AsyncIterable<EventRow>>;

const nothing: Follow = () =>
  Promise.reject(graphError('OPERATION_RESOLUTION_FAILURE', 'Only a subscription listens.'));

export type Loaders = ReturnType<typeof loaders>;

function loaders(reads: Reads, desk: Desk) {
  const by = <T>(batch: Batch<T>) =>
    new DataLoader<string, T>((keys) => batch(reads, keys), { maxBatchSize: 5000 });
  return {
    card: by(cardsById),
    timeline: by(timelines),
    marks: by(marks),
    handlings: by(handlings),
    parties: by(parties),
    rounds: by(rounds),
    entries: by(entries),
    papers: by(papers),
    materialsWanted: by(wantedMaterials),
    place: by(placesByCode),
    placesBelow: by(placesBelow),
    openCount: by(openCounts),
    grids: by(gridsOf),
    grid: by(gridsByCode),
    mediators: by(mediatorsOf),
    mediator: by(mediatorsById),
    casePage: byRequest((places, request: PageRequest) => casePages(reads, places, request)),
    organisations: by(organisationsOf),
    services: byRequest((places, request: { month: string }) => servicesOf(reads, places, request)),
    concludedByTier: byRequest((places, months: Months) => concludedByTier(reads, places, months)),
    alike: byRequest((places, span: Span) => alikeIn(reads, places, span)),
    disputesBySource: byRequest((places, months: Months) => disputesBySource(reads, places, months)),
    hearingsHeld: byRequest((places, { year }: { year: number }) => hearingsHeld(reads, places, year)),
    links: by(linksOf),
    /** As the courier: only for cases whose handling the caller was shown. */
    sameMatters: new DataLoader<string, SameMatter[]>((ids) => sameMattersOf(desk.courierEm, ids)),
    firstCases: byRequest((offices, period: Period) => firstCases(reads, offices, period)),
    settledAndConfirmed: byRequest((places, months: Months) => settledAndConfirmed(reads, places, months)),
    satisfaction: byRequest((places, asked: Months & { channel: Channel | null }) =>
      satisfactionCounts(reads, places, asked),
    ),
    unansweredCases: byRequest((places, asked: { tier: Tier; first: number }) =>
      unansweredCases(reads, places, asked),
    ),
    endedUnanswered: byRequest((places, asked: Months & { tier: Tier }) =>
      endedUnanswered(reads, places, asked),
    ),
    missingCallbacks: byRequest((places, asked: Months & { tier: Tier; first: number }) =>
      missingCallbacks(reads, places, asked),
    ),
  };
}

/** One loader per set of arguments: places that are asked for the same share a statement. */
function byRequest<Request, T>(batch: (places: readonly string[], request: Request) => Promise<T[]>) {
  const loaders = new Map<string, DataLoader<string, T>>();
  return {
    load(place: string, request: Request): Promise<T> {
      const key = JSON.stringify(request);
      const loader = loaders.get(key) ?? new DataLoader<string, T>((places) => batch(places, request));
      loaders.set(key, loader);
      return loader.load(place);
    },
  };
}

export function beginOperation(
  desk: Desk,
  pool: ReadPool,
  actor: Actor,
  service: ServiceName | null,
  follow = nothing,
): Operation {
  const reads = new Reads(pool, actor);
  return { actor, service, desk, reads, now: desk.now(), load: loaders(reads, desk), follow };
}

/** What was read before a change is no longer true after it. */
export async function beforeChange(operation: Operation): Promise<void> {
  await operation.reads.close();
  operation.load = loaders(operation.reads, operation.desk);
}
