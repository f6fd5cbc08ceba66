import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { type Named, said } from '../cases/said.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { assertTitleNamesNobody } from '../intake/title.ts';
import { assertOwnPlace } from '../registers/own-place.ts';
import type {
  OpenReceptionSessionInput,
  RecordBatchesInput,
  SolveSessionItemsInput,
} from '../schema.types.ts';

const MOST_AT_ONCE = 100;
const MOST_PERSONS = 100_000;
const LEAST_SUBJECT = 4;

const bad = (message: string, messageZh: string) => refuse('BAD_INPUT', message, messageZh);

function named(text: string, what: Named): string {
  const name = said(text, LONGEST.name, what);
  assertTitleNamesNobody(name, []);
  return name;
}

function subjectOf(text: string): string {
  const subject = said(text, LONGEST.title, ['A subject', '事由']);
  if (subject.length < LEAST_SUBJECT) bad('A subject has 4 to 80 characters.', '事由须为 4 至 80 字。');
  assertTitleNamesNobody(subject, []);
  return subject;
}

const counted = (n: number) => Number.isInteger(n) && n >= 1 && n <= MOST_PERSONS;

const severalOf = (list: readonly unknown[]) =>
  (list.length >= 1 && list.length <= MOST_AT_ONCE) ||
  bad('Record 1 to 100 at once.', '每次须登记 1 至 100 条。');

/** Opens a session of the caller's own place. */
export const openSession = (desk: Desk, actor: Actor, input: OpenReceptionSessionInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['openSession', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        const place = actor.region;
        if (!isCivilDate(input.on) || input.on > civilDate(desk.now()))
          bad('The day is YYYY-MM-DD, and not to come.', '接访日期须为 YYYY-MM-DD,且不得晚于今日。');
        if (input.visit != null) await assertMet(tx, place, input.visit);
        const id = desk.newId();
        await tx.execute(
          `insert into reception_session (id, place, day, venue, campaign, visit, opened_at)
           values (?, ?, ?, ?, ?, ?, ?)`,
          [
            id,
            place,
            input.on,
            named(input.venue, ['A venue', '地点']),
            input.campaign == null ? null : named(input.campaign, ['A campaign', '活动名称']),
            input.visit ?? null,
            desk.now(),
          ],
        );
        return id;
      },
    ),
  );

async function assertMet(tx: EntityManager, place: string, visit: string): Promise<void> {
  const [met] = await tx.execute<{ n: number }[]>(
    `select count(*)::int as n from visit where id = ? and place = ? and stage in ('MEET', 'CLOSED')`,
    [visit, place],
  );
  if (met?.n !== 1) refuse('NOT_FOUND', 'Your place has met no such visit.', '本地没有该接访记录。');
}

/** Locks a session of the caller's own place, and gives the highest number of its items. */
export async function lockSession(tx: EntityManager, place: string, id: string): Promise<number> {
  const found = await tx.execute<object[]>(
    'select 1 as one from reception_session where id = ? and place = ? for update',
    [id, place],
  );
  if (found.length === 0)
    return refuse('NOT_FOUND', 'Your place has no such session.', '本地没有该集中接访。');
  const [items] = await tx.execute<{ highest: number | null }[]>(
    'select max(number) as highest from session_item where session = ?',
    [id],
  );
  return items?.highest ?? 0;
}

export async function assertBatches(
  tx: EntityManager,
  session: string,
  numbers: readonly number[],
): Promise<void> {
  const asked = [...new Set(numbers)].filter(counted);
  const [known] = await tx.execute<{ n: number }[]>(
    'select count(*)::int as n from session_batch where session = ? and number = any(?::int[])',
    [session, `{${asked.join(',')}}`],
  );
  if (known?.n !== new Set(numbers).size)
    refuse('NOT_FOUND', 'The session has no such batch.', '该集中接访没有此批次。');
}

/** Records who came: all of the call, or nobody. */
export const recordBatches = (desk: Desk, actor: Actor, input: RecordBatchesInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['recordBatches', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        severalOf(input.batches);
        if (!input.batches.every(({ number, persons }) => counted(number) && counted(persons)))
          bad('Numbers and persons are 1 to 100,000.', '批次序号和人数须为 1 至 100000。');
        const batches = input.batches.map(({ subject, ...batch }) => ({
          ...batch,
          subject: subjectOf(subject),
        }));
        await lockSession(tx, actor.region, input.id);
        const { affectedRows } = await tx.execute<{ affectedRows: number }>(
          `insert into session_batch (session, place, number, persons, subject)
           select ?, ?, number, persons, subject
           from jsonb_to_recordset(?::jsonb) as batch(number int, persons int, subject text) on conflict do nothing`,
          [input.id, actor.region, JSON.stringify(batches)],
          'run',
        );
        if (affectedRows !== batches.length)
          refuse('NOT_ALLOWED_NOW', 'One of the numbers is taken.', '有批次序号已登记。');
        return input.id;
      },
    ),
  );

/** Records what was solved there and then: all of the call, or nothing. */
export const solveItems = (desk: Desk, actor: Actor, input: SolveSessionItemsInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['solveItems', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        severalOf(input.items);
        const highest = await lockSession(tx, actor.region, input.id);
        await assertBatches(
          tx,
          input.id,
          input.items.map(({ batch }) => batch),
        );
        const items = input.items.map(({ batch, subject, told }, index) => ({
          number: highest + index + 1,
          batch,
          subject: subjectOf(subject),
          told: said(told, LONGEST.note, ['How it was solved', '解决情况']),
        }));
        await tx.execute(
          `insert into session_item (session, place, number, batch, outcome, subject, told)
           select ?, ?, number, batch, 'SOLVED', subject, told
           from jsonb_to_recordset(?::jsonb) as item(number int, batch int, subject text, told text)`,
          [input.id, actor.region, JSON.stringify(items)],
        );
        return input.id;
      },
    ),
  );
