import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { civilDate } from '../clocks/calendar.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import type { DocumentKind } from '../schema.types.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { type Written, WrittenShape } from './written.ts';

/** What a publisher writes: the place and the day are put in from the register and the clock. */
export type Draft = Pick<Written, 'title' | 'sections'>;

/**
 * Publishes a document of the caller's own office, numbered within its kind and year, and gives its id. It is never changed
 * afterwards. Whoever calls has judged who may, and that it is published once.
 */
export async function publishDocument(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  kind: DocumentKind,
  draft: Draft,
): Promise<string> {
  const place = actor.region;
  if (!isPlaceOf(desk.tier, place))
    refuse('NOT_ALLOWED', 'Your office publishes nothing at this tier.', '贵单位不在本级发布文件。');
  const at = desk.now();
  const date = civilDate(at);
  const year = Number(date.slice(0, 4));
  const [office] = await tx.execute<{ name: string }[]>('select name from place where code = ?', [place]);
  if (office === undefined)
    return refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
  const content = WrittenShape.parse({ ...draft, place: office.name, date });
  // Two that publish at once get two numbers, without a gap.
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 24))', [`${place}\n${kind}\n${year}`]);
  const [last] = await tx.execute<{ number: number }[]>(
    'select coalesce(max(number), 0) as number from document where place = ? and kind = ? and year = ?',
    [place, kind, year],
  );
  const id = desk.newId();
  await tx.execute(
    `insert into document (id, place, kind, for_below, year, number, title, made_at, made_by, content)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [
      id,
      place,
      kind,
      DOCUMENT_KINDS[kind].forBelow,
      year,
      (last?.number ?? 0) + 1,
      content.title,
      at,
      actor.name,
      JSON.stringify(content),
    ],
  );
  return id;
}
