import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import { ForgedStatement, type Peer, type Statement } from '../delivery/statement.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import { giveNotice } from '../office-desk/notices.ts';

// The county lists a township for rectification (挂牌整治, mechanism 84); the township's own service is told, and knows it
// while the county is away. About a place, not about a case.
const ISSUER: Peer = 'COUNTY';
const TOLD: readonly Peer[] = ['TOWNSHIP'];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const ListingShape = z.object({
  id: z.string().min(8).max(64),
  place: z.string().refine((code) => isPlaceOf('TOWNSHIP', code)),
  criteria: z.array(z.string().min(1).max(200)).min(1).max(20),
  from: day,
  listedAt: z.coerce.date(),
  listedBy: z.string().max(80),
  until: day.nullable(),
  rectified: z.string().max(2000).nullable(),
  delistedAt: z.coerce.date().nullable(),
  delistedBy: z.string().max(80).nullable(),
});
export type ListingState = z.infer<typeof ListingShape>;

export const LISTING_COLUMNS = `id, place, criteria, from_day::text as "from", listed_at as "listedAt", listed_by as "listedBy",
  until_day::text as "until", rectified, delisted_at as "delistedAt", delisted_by as "delistedBy"`;

export async function listingById(
  tx: Pick<EntityManager, 'execute'>,
  id: string,
): Promise<ListingState | undefined> {
  const [listing] = await tx.execute<ListingState[]>(
    `select ${LISTING_COLUMNS} from township_listing where id = ?`,
    [id],
  );
  return listing;
}

/** What the county tells of a listing: its end is the second thing there is to say of it. */
export const tellOfListing = (
  tx: EntityManager,
  { id, until }: Pick<ListingState, 'id' | 'until'>,
): Promise<void> => wantSent(tx, id, 'listing', { epoch: 0, revision: until === null ? 1 : 2 }, TOLD);

export const listingMessage = async (em: EntityManager, waiting: Waiting): Promise<ListingState | null> =>
  (await listingById(em, waiting.caseId)) ?? null;

/** Keeps what the county says of a listing. Its end is for good. */
export async function keepListing(tx: EntityManager, statement: Statement, payload: unknown): Promise<void> {
  const listing = ListingShape.parse(payload);
  if (statement.from !== ISSUER || listing.id !== statement.caseId)
    throw new ForgedStatement('the payload is not what its sender may say');
  const { id, place, criteria, from, listedAt, listedBy, until, rectified, delistedAt, delistedBy } = listing;
  await tx.execute(
    `insert into township_listing (id, place, criteria, from_day, listed_at, listed_by, until_day, rectified, delisted_at, delisted_by)
     values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set until_day = excluded.until_day, rectified = excluded.rectified,
       delisted_at = excluded.delisted_at, delisted_by = excluded.delisted_by
     where township_listing.until_day is null`,
    [id, place, JSON.stringify(criteria), from, listedAt, listedBy, until, rectified, delistedAt, delistedBy],
  );
  const told = { office: place, subjectId: id };
  await giveNotice(tx, { ...told, id: `${id}.listed`, kind: 'TOWNSHIP_LISTED', at: listedAt });
  if (delistedAt !== null)
    await giveNotice(tx, { ...told, id: `${id}.delisted`, kind: 'TOWNSHIP_DELISTED', at: delistedAt });
}
