import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said, saidIfAny } from '@sanji/tier/cases/said.ts';
import { type CivilDate, civilDate, endOfDay, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import { type Draft, publishDocument } from '@sanji/tier/documents/publish.ts';
import { textArray } from '@sanji/tier/server/reads.ts';
import type { PublishBulletinInput, SupervisionKind } from '../schema.types.ts';
import { type Ask, bulletinFigures, summed, type UnitFigures } from './bulletin-figures.ts';
import { type CardsGiven, cardsGiven } from './cards-given.ts';

const LONGEST_TITLE = 120;
const LONGEST_FOREWORD = 5000;

/** From 0:00 of the first day to 24:00 of the last, or what is wrong with them. */
export function assertDays(from: string, until: string, today: CivilDate): { from: Date; until: Date } {
  if (isCivilDate(from) && isCivilDate(until) && from <= until && until <= today)
    return { from: new Date(`${from}T00:00:00+08:00`), until: endOfDay(until) };
  return refuse(
    'BAD_INPUT',
    'The days are YYYY-MM-DD, the first not after the last, and none after today.',
    '起止日期不正确。',
  );
}

const HEAD = ['单位', '在办件', '红灯件', '催办', '黄牌', '红牌', '亮牌时限', '逾期未说明', '待整改问题'];

const MOST_LISTED = 500;
const CARD: Partial<Record<SupervisionKind, string>> = { YELLOW_CARD: '黄牌', RED_CARD: '红牌' };

const cells = (name: string, of: readonly UnitFigures[]): string[] => [
  name,
  ...[
    summed(of, ({ open }) => open),
    summed(of, ({ red }) => red),
    summed(of, ({ reminders }) => reminders),
    summed(of, ({ yellowCards }) => yellowCards),
    summed(of, ({ redCards }) => redCards),
    summed(of, ({ carded }) => carded),
    summed(of, ({ explanationsOverdue }) => explanationsOverdue),
    summed(of, ({ findingsOpen }) => findingsOpen),
  ].map(String),
];

interface Said {
  title: string;
  foreword: string;
  from: string;
  until: string;
}

/** The cards one by one: whom, when, by whom. No case, for every township reads it. Pure. */
const listed = ({ nodes, hasNextPage }: CardsGiven, nameOf: (code: string) => string): Draft['sections'] =>
  nodes.length === 0
    ? []
    : [
        {
          heading: '三、亮牌明细',
          paragraphs: hasNextPage ? [`仅列最近 ${MOST_LISTED} 张。`] : [],
          tables: [
            {
              head: ['日期', '单位', '牌别', '亮牌单位', '事由'],
              rows: nodes.map(({ kind, office, unit, redClock, givenAt }) => [
                civilDate(new Date(givenAt)),
                nameOf(unit),
                CARD[kind] ?? '',
                nameOf(office),
                redClock === null ? '其他' : '时限逾期',
              ]),
            },
          ],
        },
      ];

/** What a bulletin says of the figures. Pure. */
export function bulletinOf(
  units: readonly UnitFigures[],
  cards: Draft['sections'],
  { title, foreword, from, until }: Said,
): Draft {
  const sum = (of: (unit: UnitFigures) => number) => summed(units, of);
  const late = units.filter(({ explanationsOverdue }) => explanationsOverdue > 0).map(({ name }) => name);
  return {
    title,
    sections: [
      {
        heading: '一、总体情况',
        paragraphs: [
          ...(foreword === '' ? [] : [foreword]),
          `截至发文时,全县在办事项 ${sum(({ open }) => open)} 件,其中红灯 ${sum(({ red }) => red)} 件。`,
          `${from} 至 ${until},共催办 ${sum(({ reminders }) => reminders)} 次,亮黄牌 ${sum(({ yellowCards }) => yellowCards)} 张、红牌 ${sum(({ redCards }) => redCards)} 张(含乡镇亮牌),涉及逾期时限 ${sum(({ carded }) => carded)} 项,同一时限多级亮牌计一项。`,
          `逾期未提交书面说明 ${sum(({ explanationsOverdue }) => explanationsOverdue)} 件${late.length === 0 ? '' : `,涉及${late.join('、')}`};督查发现问题待整改 ${sum(({ findingsOpen }) => findingsOpen)} 个。`,
        ],
        tables: [],
      },
      {
        heading: '二、各单位情况',
        paragraphs: ['乡镇(街道)含所辖村(社区)。'],
        tables: [
          {
            head: HEAD,
            rows: [...units.map((unit) => cells(unit.name, [unit])), cells('合计', units)],
          },
        ],
      },
      ...cards,
    ],
  };
}

/** The names of the offices, from the register. */
async function namesOf(ask: Ask, { nodes }: CardsGiven): Promise<(code: string) => string> {
  const rows = await ask<{ code: string; name: string }>(
    'select code, name from place where code = any(?::text[])',
    [textArray(nodes.flatMap(({ office, unit }) => [office, unit]))],
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

/** Publishes the county's bulletin from what stands in the records now: the same key gives the same document. */
export const publishBulletin = (desk: Desk, actor: Actor, input: PublishBulletinInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const now = desk.now();
    const { idempotencyKey: key, from, until } = input;
    return once(tx, { subject: actor.subject, key, said: ['publishBulletin', input], at: now }, async () => {
      const title = said(input.title, LONGEST_TITLE, ['A title', '通报标题']);
      const foreword = saidIfAny(input.foreword, LONGEST_FOREWORD, ['A foreword', '前言']);
      const days = assertDays(from, until, civilDate(now));
      const ask: Ask = (sql, parameters) => tx.execute(sql, [...parameters]);
      const county = actor.region;
      const units = await bulletinFigures(ask, { county, ...days, now });
      const cards = await cardsGiven(ask, { county, ...days }, { first: MOST_LISTED });
      const draft = bulletinOf(units, listed(cards, await namesOf(ask, cards)), {
        title,
        foreword,
        from,
        until,
      });
      return publishDocument(tx, desk, actor, 'SUPERVISION_BULLETIN', draft);
    });
  });
