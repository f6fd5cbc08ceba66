import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { isCivilDate } from '../clocks/calendar.ts';
import { Place } from '../jurisdiction/place.ts';
import { contains } from '../jurisdiction/region.ts';
import { assertOwnPlace } from '../registers/own-place.ts';
import type { EndOfficialInput, EnterOfficialInput } from '../schema.types.ts';

const LONGEST_SUBJECT = 200;
const MOST_CONTACTS = 50;

const assertDay = (text: string) =>
  isCivilDate(text) || refuse('BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。');

/** Enters an official of the caller's own place. */
export const enterOfficial = (desk: Desk, actor: Actor, input: EnterOfficialInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['enterOfficial', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        const name = said(input.name, LONGEST.name, ['A name', '姓名']);
        const post = said(input.post, LONGEST.name, ['A post', '职务']);
        const subject = input.subject == null ? null : said(input.subject, LONGEST_SUBJECT);
        assertDay(input.since);
        const contacts = await contactPlaces(tx, actor.region, input.contactPlaces);
        const id = desk.newId();
        const { affectedRows } = await tx.execute<{ affectedRows: number }>(
          `insert into official (id, place, name, post, kind, subject, contact_places, since)
           values (?, ?, ?, ?, ?, ?, ?::text[], ?) on conflict do nothing`,
          [id, actor.region, name, post, input.kind, subject, `{${contacts.join(',')}}`, input.since],
          'run',
        );
        if (affectedRows === 1) return id;
        return refuse(
          'NOT_ALLOWED_NOW',
          'Somebody in post has this subject already.',
          '该账号已对应一名在任人员。',
        );
      },
    ),
  );

/** Places of the register inside the official's own. */
async function contactPlaces(tx: EntityManager, own: string, codes: readonly string[]): Promise<string[]> {
  const asked = [...new Set(codes)];
  if (asked.length > MOST_CONTACTS)
    refuse('BAD_INPUT', 'An official is the contact of at most 50 places.', '联系点不得超过 50 个。');
  if ((await tx.count(Place, { code: { $in: asked } })) !== asked.length)
    refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
  if (!asked.every((code) => contains(own, code)))
    refuse('OUT_OF_REGION', 'A contact place lies outside your own.', '联系点超出本地范围。');
  return asked;
}

/** Ends an official's time in the post. */
export const endOfficial = (desk: Desk, actor: Actor, input: EndOfficialInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['endOfficial', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        assertDay(input.until);
        const [found] = await tx.execute<{ since: string; until: string | null }[]>(
          `select since::text as since, until::text as until from official where id = ? and place = ? for update`,
          [input.id, actor.region],
        );
        if (found === undefined)
          return refuse('NOT_FOUND', 'Your place has no such official.', '本地名册中没有该人员。');
        if (found.until !== null)
          refuse('NOT_ALLOWED_NOW', 'The official has left the post already.', '该人员已登记离任。');
        if (input.until < found.since)
          refuse('BAD_INPUT', 'Nobody leaves a post before coming to it.', '离任日期不得早于任职日期。');
        await tx.execute('update official set until = ? where id = ?', [input.until, input.id]);
        return input.id;
      },
    ),
  );
