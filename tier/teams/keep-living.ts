import { refuse } from '../cases/refusal.ts';
import { civilDate } from '../clocks/calendar.ts';
import { officialInPost } from '../officials/official.ts';
import { dayIn, dayUntil, villageIn, whole } from '../registers/days-and-places.ts';
import { keepHere, type OpenRegister } from '../registers/keep-here.ts';
import type {
  AssignVillageCadreInput,
  EndVillageCadreInput,
  RecordVillageStayInput,
} from '../schema.types.ts';

const MOST_VISITS = 200;

/** A cadre of the own place begins to live in a village (变“驻村”为“住村”, mechanism 41). */
export const assignVillageCadre = keepHere<AssignVillageCadreInput>(
  'assignVillageCadre',
  async ({ tx, desk, place }, input) => {
    const since = dayIn(input.since);
    const official = await officialInPost(tx, place, input.official, since);
    const id = desk.newId();
    const { affectedRows } = await tx.execute<{ affectedRows: number }>(
      'insert into resident_cadre (id, place, official, village, since) values (?, ?, ?, ?, ?) on conflict do nothing',
      [id, place, official.id, await villageIn(tx, place, input.village), since],
      'run',
    );
    if (affectedRows === 0)
      refuse('NOT_ALLOWED_NOW', 'The cadre lives in that village already.', '该干部已在该村住村。');
    return id;
  },
);

interface Assignment {
  id: string;
  official: string;
  since: string;
  until: string | null;
}

async function assignmentOf({ tx, place }: OpenRegister, id: string): Promise<Assignment> {
  const [found] = await tx.execute<Assignment[]>(
    `select id, official, since::text as since, until::text as until from resident_cadre where id = ? and place = ? for update`,
    [id, place],
  );
  return found ?? refuse('NOT_FOUND', 'Your place has no such assignment.', '本地没有该住村安排。');
}

export const endVillageCadre = keepHere<EndVillageCadreInput>('endVillageCadre', async (open, input) => {
  const { id, since, until } = await assignmentOf(open, input.id);
  if (until !== null) refuse('NOT_ALLOWED_NOW', 'It has ended already.', '该住村安排已结束。');
  if (dayIn(input.until) < since)
    refuse('BAD_INPUT', 'It cannot end before it began.', '结束日期不得早于开始日期。');
  await open.tx.execute('update resident_cadre set until = ? where id = ?', [input.until, id]);
  return id;
});

/** Of two villages at once the second waits for the first, and is refused. */
async function assertSleepsNowhereElse(
  { tx }: OpenRegister,
  { id, official, on }: { id: string; official: string; on: string },
): Promise<void> {
  await tx.execute('select 1 from official where id = ? for update', [official]);
  const elsewhere = await tx.execute<object[]>(
    `select 1 from village_stay as stay join resident_cadre as cadre on cadre.id = stay.cadre
     where cadre.official = ? and cadre.id <> ? and on_day = ? and stayed_night`,
    [official, id, on],
  );
  if (elsewhere.length > 0)
    refuse(
      'NOT_ALLOWED_NOW',
      'The cadre stayed in another village that night.',
      '该干部当晚已在另一村住宿。',
    );
}

/** One day in the village: whether the cadre stayed the night, and how many households were visited. */
export const recordVillageStay = keepHere<RecordVillageStayInput>(
  'recordVillageStay',
  async (open, input) => {
    const { id, official, since, until } = await assignmentOf(open, input.id);
    const on = dayUntil(input.on, civilDate(open.at));
    if (on < since || (until !== null && on > until))
      refuse('NOT_ALLOWED_NOW', 'The cadre did not live there then.', '该日期不在住村期间。');
    const visits = whole(input.visits, 0, MOST_VISITS);
    if (!input.night && visits === 0)
      refuse('BAD_INPUT', 'A day has a night or a visit.', '须填写住宿或走访户数。');
    if (input.night) await assertSleepsNowhereElse(open, { id, official, on });
    const { affectedRows } = await open.tx.execute<{ affectedRows: number }>(
      `insert into village_stay (cadre, place, on_day, stayed_night, visits) values (?, ?, ?, ?, ?) on conflict do nothing`,
      [id, open.place, on, input.night, visits],
      'run',
    );
    if (affectedRows === 0) refuse('NOT_ALLOWED_NOW', 'That day is recorded already.', '该日已登记。');
    return id;
  },
);
