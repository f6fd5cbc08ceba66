import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { civilDate, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import { assertTitleNamesNobody } from '@sanji/tier/intake/title.ts';
import { assertOwnPlace } from '@sanji/tier/registers/own-place.ts';
import { type Reads, textArray } from '@sanji/tier/server/reads.ts';
import type { CampaignItemInput, OpenCampaignInput, SolveCampaignItemsInput } from './schema.types.ts';

const MOST_ITEMS = 1000;
const FIRST_YEAR = 1949;

export interface CampaignRow {
  id: string;
  place: string;
  name: string;
  openedOn: string;
}

export interface CampaignItemRow {
  campaign: string;
  number: number;
  subject: string;
  sinceYear: number | null;
  caseId: string | null;
  solvedOn: string | null;
}

const CAMPAIGN = 'id, place, name, opened_on::text as "openedOn"';

/** The newest 100 campaigns of each place. */
export async function campaignsOf(reads: Reads, places: readonly string[]): Promise<CampaignRow[][]> {
  const rows = await reads.rows<CampaignRow>(
    `select newest.* from unnest(?::text[]) as wanted(place)
     cross join lateral (select ${CAMPAIGN} from campaign where campaign.place = wanted.place
       order by opened_on desc, id limit 100) as newest`,
    [textArray(places)],
  );
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => byPlace.get(place) ?? []);
}

export async function campaignById(reads: Reads, id: string): Promise<CampaignRow | null> {
  const [row] = await reads.rows<CampaignRow>(`select ${CAMPAIGN} from campaign where id = ?`, [id]);
  return row ?? null;
}

export async function campaignItems(reads: Reads, ids: readonly string[]): Promise<CampaignItemRow[][]> {
  const rows = await reads.rows<CampaignItemRow>(
    `select campaign, number, subject, since_year as "sinceYear", case_id as "caseId", solved_on::text as "solvedOn"
     from campaign_item where campaign = any(?::text[]) order by campaign, number`,
    [textArray(ids)],
  );
  const byCampaign = Map.groupBy(rows, (row) => row.campaign);
  return ids.map((id) => byCampaign.get(id) ?? []);
}

const bad = (message: string, messageZh: string) => refuse('BAD_INPUT', message, messageZh);

function assertWellFormed(input: OpenCampaignInput, thisYear: number): void {
  const name = input.name.trim();
  if (name.length < 1 || name.length > LONGEST.name)
    bad('A name has 1 to 80 characters.', '名称须为 1 至 80 字。');
  if (!isCivilDate(input.openedOn)) bad('`openedOn` is a day, YYYY-MM-DD.', '开展日期须为 YYYY-MM-DD。');
  if (input.items.length < 1 || input.items.length > MOST_ITEMS)
    bad('A campaign has 1 to 1,000 matters.', '专项清理事项须为 1 至 1000 件。');
  const wrong = ({ subject, sinceYear }: CampaignItemInput) =>
    subject.trim().length < 4 ||
    subject.length > LONGEST.title ||
    (sinceYear != null && (sinceYear < FIRST_YEAR || sinceYear > thisYear));
  if (input.items.some(wrong))
    bad(
      'A subject has 4 to 80 characters, and no matter began in the future.',
      '事项须为 4 至 80 字,起始年份不得晚于今年。',
    );
  for (const { subject } of input.items) assertTitleNamesNobody(subject, []);
}

/** Begins a campaign of the caller's county. */
export const openCampaign = (desk: Desk, actor: Actor, input: OpenCampaignInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['CAMPAIGN', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        assertWellFormed(input, Number(civilDate(desk.now()).slice(0, 4)));
        const caseIds = [...new Set(input.items.flatMap(({ caseId }) => caseId ?? []))];
        const [seen] = await tx.execute<{ n: number }[]>(
          'select count(*)::int as n from card where id = any(?::text[])',
          [textArray(caseIds)],
        );
        if (seen?.n !== caseIds.length)
          refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
        const id = desk.newId();
        await tx.execute('insert into campaign (id, place, name, opened_on) values (?, ?, ?, ?)', [
          id,
          actor.region,
          input.name.trim(),
          input.openedOn,
        ]);
        const items = input.items.map(({ subject, sinceYear, caseId }, index) => ({
          number: index + 1,
          subject: subject.trim(),
          since_year: sinceYear ?? null,
          case_id: caseId ?? null,
        }));
        await tx.execute(
          `insert into campaign_item (campaign, place, number, subject, since_year, case_id)
         select ?, ?, number, subject, since_year, case_id
         from jsonb_to_recordset(?::jsonb) as item(number int, subject text, since_year int, case_id text)`,
          [id, actor.region, JSON.stringify(items)],
        );
        return id;
      },
    ),
  );

/** Notes that matters of a campaign are solved: all of them, or none. */
export const solveCampaignItems = (
  desk: Desk,
  actor: Actor,
  input: SolveCampaignItemsInput,
): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['SOLVE', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        const numbers = [...new Set(input.numbers)];
        if (!isCivilDate(input.solvedOn))
          bad('`solvedOn` is a day, YYYY-MM-DD.', '销号日期须为 YYYY-MM-DD。');
        if (numbers.length < 1 || numbers.length > MOST_ITEMS || !numbers.every(Number.isInteger))
          bad('Name 1 to 1,000 matters by their numbers.', '请指定 1 至 1000 个事项序号。');
        const [campaign] = await tx.execute<{ openedOn: string }[]>(
          'select opened_on::text as "openedOn" from campaign where id = ? and place = ?',
          [input.id, actor.region],
        );
        if (campaign === undefined)
          return refuse('NOT_FOUND', 'Your county has no such campaign.', '本县没有该专项清理。');
        if (input.solvedOn < campaign.openedOn)
          bad('Nothing was solved before the campaign began.', '销号日期不得早于专项清理开展日期。');
        const { affectedRows } = await tx.execute<{ affectedRows: number }>(
          'update campaign_item set solved_on = ? where campaign = ? and number = any(?::int[]) and solved_on is null',
          [input.solvedOn, input.id, `{${numbers.join(',')}}`],
          'run',
        );
        if (affectedRows !== numbers.length)
          refuse(
            'NOT_ALLOWED_NOW',
            'One of the matters is unknown, or solved already.',
            '有事项不存在或已销号。',
          );
        return input.id;
      },
    ),
  );
