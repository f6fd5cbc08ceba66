import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { civilDate } from '../clocks/calendar.ts';
import { Grid } from '../grids/grids.ts';
import { officialInPost } from '../officials/official.ts';
import { dayIn, dayUntil, villageIn } from '../registers/days-and-places.ts';
import { keepHere, type OpenRegister } from '../registers/keep-here.ts';
import type { EndPairInput, PairInput, PairKind, RecordActivityInput } from '../schema.types.ts';
import { plateKey } from './door-plate.ts';

/** What a link leads to, as it was written and as it is known again. */
interface Linked {
  target: string;
  key: string;
}
type Target = (open: OpenRegister, target: string) => Linked | Promise<Linked>;

const byCode = (code: string): Linked => ({ target: code, key: code });

/** What each link leads to (mechanism 75): a village, a grid, or a household by its door plate. */
const TARGETS: Record<PairKind, Target> = {
  GROUP_VILLAGE: async ({ tx, place }, target) => byCode(await villageIn(tx, place, target)),
  COMMITTEE_GRID: async ({ tx, place }, target) => {
    if ((await tx.count(Grid, { code: target, region: place })) === 0)
      refuse('NOT_FOUND', 'Your place has no such grid.', '本地没有该网格。');
    return byCode(target);
  },
  MEMBER_HOUSEHOLD: (_, written) => {
    const target = said(written, LONGEST.name, ['A door plate', '门牌']);
    return { target, key: plateKey(target) };
  },
};

export const linkPair = keepHere<PairInput>('linkPair', async (open, input) => {
  const { tx, desk, place } = open;
  const id = desk.newId();
  const { target, key } = await TARGETS[input.kind](open, input.target);
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into linked_pair (id, place, kind, who, target, target_key, since) values (?, ?, ?, ?, ?, ?, ?)
     on conflict do nothing`,
    [
      id,
      place,
      input.kind,
      said(input.who, LONGEST.name, ['A name', '名称']),
      target,
      key,
      dayIn(input.since),
    ],
    'run',
  );
  if (affectedRows === 0) refuse('NOT_ALLOWED_NOW', 'They are linked already.', '该联系已建立。');
  return id;
});

export const endPair = keepHere<EndPairInput>('endPair', async ({ tx, place }, input) => {
  const [found] = await tx.execute<{ since: string; until: string | null }[]>(
    `select since::text as since, until::text as until from linked_pair where id = ? and place = ? for update`,
    [input.id, place],
  );
  if (found === undefined) return refuse('NOT_FOUND', 'Your place has no such link.', '本地没有该联系。');
  if (found.until !== null) refuse('NOT_ALLOWED_NOW', 'It has ended already.', '该联系已解除。');
  if (dayIn(input.until) < found.since)
    refuse('BAD_INPUT', 'It cannot end before it began.', '解除日期不得早于建立日期。');
  await tx.execute('update linked_pair set until = ? where id = ?', [input.until, input.id]);
  return input.id;
});

/** What a cadre of the own place did in a village (mechanism 76). */
export const recordActivity = keepHere<RecordActivityInput>('recordActivity', async (open, input) => {
  const { tx, desk, place, at } = open;
  const on = dayUntil(input.on, civilDate(at));
  const official = await officialInPost(tx, place, input.official, on);
  const village = await villageIn(tx, place, input.village);
  if (input.case != null && (await tx.count(Card, { id: input.case })) === 0)
    refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  const tags = desk.rulesOf(place.slice(0, 6)).teams.activityTags;
  if (input.tag != null && !tags.some(({ code }) => code === input.tag))
    refuse('BAD_INPUT', 'The county’s rules have no such tag.', '本县规则没有该标签。');
  const id = desk.newId();
  await tx.execute(
    `insert into cadre_activity (id, place, kind, official, village, on_day, case_id, tag, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, place, input.kind, official.id, village, on, input.case ?? null, input.tag ?? null, at],
  );
  return id;
});
