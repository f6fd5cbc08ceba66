import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import type { Log } from '@sanji/edge/log.ts';
import type { Desk } from '../cases/desk.ts';
import type { ReadPool } from '../server/read-pool.ts';
import { Reads } from '../server/reads.ts';
import { localStore } from './local-store.ts';
import { type S3Settings, s3Store } from './s3-store.ts';
import { Staging } from './staging.ts';
import type { MaterialStore } from './store.ts';

/** Where a tier keeps the contents of materials. */
export interface MaterialSettings {
  /** A folder of the tier's own: the contents, or, with an S3-compatible store, only what is under way there. */
  folder: string;
  s3: S3Settings | null;
}

/** What materials are handled with. */
export interface MaterialRoom {
  desk: Desk;
  /** What a caller may read, as everywhere: ended by whoever began it. */
  readsOf: (actor: Actor) => Reads;
  log: Log;
  store: MaterialStore;
  staging: Staging;
}

export function openMaterialRoom(
  { desk, reading, log }: { desk: Desk; reading: ReadPool; log: Log },
  { folder, s3 }: MaterialSettings,
): MaterialRoom {
  return {
    desk,
    log,
    readsOf: (actor) => new Reads(reading, actor),
    store: s3 ? s3Store(s3, desk.tier.toLowerCase(), desk.now) : localStore(join(folder, 'contents')),
    staging: new Staging(join(folder, 'incoming')),
  };
}

// Filing a paper and sweeping its content away exclude each other.
export const heldForFiling = (tx: EntityManager, sha256: string): Promise<unknown> =>
  tx.execute('select pg_advisory_xact_lock_shared(hashtextextended(?, 6))', [sha256]);
export const heldForSweeping = (tx: EntityManager, sha256: string): Promise<unknown> =>
  tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 6))', [sha256]);
