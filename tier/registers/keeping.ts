import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { isCivilDate, isMonth } from '../clocks/calendar.ts';
import type { CloseOrganisationInput, OpenOrganisationInput, RecordServiceInput } from '../schema.types.ts';
import { Organisation } from './organisation.ts';
import { assertOwnPlace } from './own-place.ts';

const MOST = 100_000;

const bad = (message: string, messageZh: string) => refuse('BAD_INPUT', message, messageZh);

function assertName(name: string): void {
  if (name.trim().length < 1 || name.trim().length > LONGEST.name)
    bad('A name has 1 to 80 characters.', '名称须为 1 至 80 字。');
}

const counted = (n: number) => Number.isInteger(n) && n >= 0 && n <= MOST;

/** Enters an organisation of the caller's own place. */
export const openOrganisation = (desk: Desk, actor: Actor, input: OpenOrganisationInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['OPEN', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        assertName(input.name);
        if (input.brand != null) assertName(input.brand);
        if (input.members != null && !counted(input.members))
          bad('The number of members is 0 to 100,000.', '人数须为 0 至 100000。');
        if (!isCivilDate(input.openedOn))
          bad('`openedOn` is a day, YYYY-MM-DD.', '成立日期须为 YYYY-MM-DD。');
        const id = desk.newId();
        await tx.insert(Organisation, {
          id,
          place: actor.region,
          kind: input.kind,
          name: input.name.trim(),
          brand: input.brand?.trim() ?? null,
          members: input.members ?? null,
          functions: [...new Set(input.functions)],
          openedOn: input.openedOn,
          closedOn: null,
        });
        return id;
      },
    ),
  );

/** Ends an organisation of the caller's own place. */
export const closeOrganisation = (desk: Desk, actor: Actor, input: CloseOrganisationInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['CLOSE', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        if (!isCivilDate(input.closedOn))
          bad('`closedOn` is a day, YYYY-MM-DD.', '撤销日期须为 YYYY-MM-DD。');
        const found = await tx.findOne(Organisation, { id: input.id, place: actor.region });
        if (found === null)
          return refuse('NOT_FOUND', 'Your place has no such organisation.', '本地名册中没有该组织。');
        if (found.closedOn !== null) refuse('NOT_ALLOWED_NOW', 'It is closed already.', '该组织已撤销。');
        if (input.closedOn < found.openedOn)
          bad('It cannot close before it opened.', '撤销日期不得早于成立日期。');
        await tx.nativeUpdate(Organisation, { id: input.id }, { closedOn: input.closedOn });
        return input.id;
      },
    ),
  );

/** Counts services that an organisation of the caller's own place gave (mechanism 92). */
export const recordService = (desk: Desk, actor: Actor, input: RecordServiceInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['SERVE', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        if (!isMonth(input.month)) bad('`month` is a month, YYYY-MM.', '月份须为 YYYY-MM。');
        if (!counted(input.count) || input.count === 0)
          bad('A count is 1 to 100,000.', '次数须为 1 至 100000。');
        const found = await tx.findOne(Organisation, { id: input.id, place: actor.region });
        if (found === null)
          return refuse('NOT_FOUND', 'Your place has no such organisation.', '本地名册中没有该组织。');
        if (!found.functions.includes(input.function))
          bad('That is not one of its functions.', '该组织不具备此项功能。');
        await tx.execute(
          `insert into service_count (organisation, place, function, month, n) values (?, ?, ?, (? || '-01')::date, ?)
         on conflict (organisation, function, month) do update set n = service_count.n + excluded.n`,
          [input.id, actor.region, input.function, input.month, input.count],
        );
        return input.id;
      },
    ),
  );
