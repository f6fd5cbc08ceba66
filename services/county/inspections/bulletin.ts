import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said, saidIfAny } from '@sanji/tier/cases/said.ts';
import { type CivilDate, civilDate, endOfDay, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import { type Draft, publishDocument } from '@sanji/tier/documents/publish.ts';
import type { PublishBulletinInput } from '../schema.types.ts';
import { bulletinFigures, summed, type UnitFigures } from './bulletin-figures.ts';

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

const HEAD = ['单位', '在办件', '红灯件', '催办', '黄牌', '红牌', '逾期未说明', '待整改问题'];

const cells = (name: string, of: readonly UnitFigures[]): string[] => [
  name,
  ...[
    summed(of, ({ open }) => open),
    summed(of, ({ red }) => red),
    summed(of, ({ reminders }) => reminders),
    summed(of, ({ yellowCards }) => yellowCards),
    summed(of, ({ redCards }) => redCards),
    summed(of, ({ explanationsOverdue }) => explanationsOverdue),
    summed(of, ({ findingsOpen }) => findingsOpen),
  ].map(String),
];

/** What a bulletin says of the figures. Pure. */
export function bulletinOf(
  units: readonly UnitFigures[],
  { title, foreword, from, until }: { title: string; foreword: string; from: string; until: string },
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
          `${from} 至 ${until},共催办 ${sum(({ reminders }) => reminders)} 次,亮黄牌 ${sum(({ yellowCards }) => yellowCards)} 张、红牌 ${sum(({ redCards }) => redCards)} 张。`,
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
    ],
  };
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
      const units = await bulletinFigures((sql, parameters) => tx.execute(sql, [...parameters]), {
        county: actor.region,
        ...days,
        now,
      });
      const draft = bulletinOf(units, { title, foreword, from, until });
      return publishDocument(tx, desk, actor, 'SUPERVISION_BULLETIN', draft);
    });
  });
