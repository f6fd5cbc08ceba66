import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { civilDate, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import { Place } from '@sanji/tier/jurisdiction/place.ts';
import { may } from '@sanji/tier/jurisdiction/policy.ts';
import { contains, isPlaceOf } from '@sanji/tier/jurisdiction/region.ts';
import { listingById, tellOfListing } from '@sanji/tier/listings/listing.ts';
import type { DelistTownshipInput, ListTownshipInput } from '../schema.types.ts';

const MOST_CRITERIA = 20;
const LONGEST_CRITERION = 200;

const assertCounty = (actor: Actor, township: string): void => {
  if (!may(actor, 'MARK', township.slice(0, 6)))
    refuse('NOT_ALLOWED', 'The county lists its townships.', '挂牌整治由县级决定。');
};

/** Two that list at once: the second waits here, and finds the township listed. */
const lockTownship = (tx: EntityManager, township: string): Promise<unknown> =>
  tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 84))', [township]);

function firstDay(from: string | null | undefined, today: string): string {
  if (from == null) return today;
  if (isCivilDate(from) && from >= today) return from;
  return refuse('BAD_INPUT', '`from` is a day, YYYY-MM-DD, not before today.', '挂牌日期不得早于今日。');
}

/** Lists a township of the county, and tells the township's own service. */
export const listTownship = (desk: Desk, actor: Actor, input: ListTownshipInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const at = desk.now();
    const { idempotencyKey: key, township } = input;
    return once(tx, { subject: actor.subject, key, said: ['listTownship', input], at }, async () => {
      if (!isPlaceOf('TOWNSHIP', township) || (await tx.count(Place, { code: township })) === 0)
        refuse('UNKNOWN_PLACE', 'The register has no such township.', '区划名录中没有该乡镇。');
      if (!contains(actor.region, township) && !contains(township, actor.region))
        refuse('OUT_OF_REGION', 'That township lies outside your region.', '该乡镇不在您的辖区。');
      assertCounty(actor, township);
      if (input.criteria.length < 1 || input.criteria.length > MOST_CRITERIA)
        refuse('BAD_INPUT', 'Name 1 to 20 criteria.', '挂牌标准须为 1 至 20 条。');
      const criteria = input.criteria.map((text) =>
        said(text, LONGEST_CRITERION, ['A criterion', '挂牌标准']),
      );
      const from = firstDay(input.from, civilDate(at));
      await lockTownship(tx, township);
      const [listed] = await tx.execute<object[]>(
        'select 1 from township_listing where place = ? and (until_day is null or until_day >= ?)',
        [township, from],
      );
      if (listed !== undefined)
        refuse('NOT_ALLOWED_NOW', 'The township is listed already.', '该乡镇已挂牌。');
      const id = desk.newId();
      await tx.execute(
        `insert into township_listing (id, place, criteria, from_day, listed_at, listed_by) values (?, ?, ?::jsonb, ?, ?, ?)`,
        [id, township, JSON.stringify(criteria), from, at, actor.name],
      );
      await tellOfListing(tx, { id, until: null });
      return id;
    });
  });

/** Takes a township off the list, once what it was listed for is put right. */
export const delistTownship = (desk: Desk, actor: Actor, input: DelistTownshipInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const at = desk.now();
    const { idempotencyKey: key, id } = input;
    return once(tx, { subject: actor.subject, key, said: ['delistTownship', input], at }, async () => {
      const rectified = said(input.rectified, LONGEST.note, ['What was put right', '整治情况']);
      const seen = await listingById(tx, id);
      if (seen === undefined) return refuse('NOT_FOUND', 'There is no such listing.', '未找到该挂牌记录。');
      assertCounty(actor, seen.place);
      await lockTownship(tx, seen.place);
      const until = civilDate(at);
      const { affectedRows } = await tx.execute<{ affectedRows: number }>(
        `update township_listing set until_day = greatest(from_day, ?::date), rectified = ?, delisted_at = ?, delisted_by = ?
         where id = ? and until_day is null`,
        [until, rectified, at, actor.name, id],
        'run',
      );
      if (affectedRows === 0) refuse('NOT_ALLOWED_NOW', 'It is off the list already.', '该乡镇已摘牌。');
      await tellOfListing(tx, { id, until });
      return id;
    });
  });
