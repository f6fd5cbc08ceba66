import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import type { As } from '../world.ts';
import { textsIn } from './document-text.ts';
import { carried, codeOf, type Declined, supervising } from './supervising.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

interface SeenInspection {
  id: string;
  findings: {
    number: number;
    unit: string;
    finding: string;
    overdue: boolean;
    rectification: string | null;
  }[];
}
interface SeenBulletin {
  id: string;
  number: number;
  url: string;
  sections: { paragraphs: string[]; tables: { head: string[]; rows: string[][] }[] }[];
}
const INSPECTION = '... on Inspection { id findings { number unit finding overdue rectification } }';
const BULLETIN = '... on OfficeDocument { id number url sections { paragraphs tables { head rows } } }';
const DAYS = { from: '2026-03-01', until: '2026-03-05' };

const county = (life: ReviewedWorld, region = COUNTY, roles: As['roles'] = ['INSPECTOR']) => {
  const { as } = office(life.world, 'county', region, roles);
  const mutate = async <T extends object>(verb: string, type: string, shown: string, input: object) => {
    const { data, errors } = await life.world.askTier(
      'county',
      as,
      `mutation ($input: ${type}!) { result: ${verb}AtCounty(input: $input) { ${shown} ... on Refused { code message } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data?.result as T | Declined;
  };
  const ask = async (query: string) => {
    const { data, errors } = await life.world.askTier('county', as, query);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data as Record<string, unknown>;
  };
  return {
    as,
    ask,
    opens: (rest: object = {}) =>
      mutate<SeenInspection>('openInspection', 'OpenInspectionInput', INSPECTION, {
        county: COUNTY,
        name: '七月督查',
        organs: '县联席办、县大督考委',
        places: [TOWNSHIP],
        openedOn: '2026-03-02',
        ...rest,
      }),
    finds: (inspection: string, rest: object = {}) =>
      mutate<SeenInspection>('recordFinding', 'RecordFindingInput', INSPECTION, {
        inspection,
        unit: VILLAGE,
        finding: '来访登记不全。',
        dueOn: '2026-03-10',
        ...rest,
      }),
    rectifies: (inspection: string, number: number, report = '已补登。') =>
      mutate<SeenInspection>('rectifyFinding', 'RectifyFindingInput', INSPECTION, {
        inspection,
        number,
        report,
      }),
    publishes: (rest: object = {}) =>
      mutate<SeenBulletin>('publishBulletin', 'PublishBulletinInput', BULLETIN, {
        title: '督查通报(第1期)',
        ...DAYS,
        ...rest,
      }),
  };
};

test('M83 an inspection finds, a finding falls due, and is put right', async () => {
  await using life = await startReviewedWorld();
  const inspector = county(life);
  const { id } = carried(await inspector.opens());
  expect(carried(await inspector.finds(id)).findings).toMatchObject([{ number: 1, unit: VILLAGE }]);
  carried(await inspector.finds(id, { unit: TOWNSHIP, finding: '台账缺失。', dueOn: '2026-03-20' }));
  life.passDays(10);
  const due = async () =>
    (
      (await inspector.ask('{ desk: countyDesk { items { kind subjectId light } } }')) as {
        desk: { items: { kind: string; subjectId: string; light: string }[] };
      }
    ).desk.items.filter(({ kind }) => kind === 'FINDING_DUE');
  expect(await due()).toEqual([
    { kind: 'FINDING_DUE', subjectId: `${id}.1`, light: 'RED' },
    { kind: 'FINDING_DUE', subjectId: `${id}.2`, light: 'GREEN' },
  ]);
  const { findings } = carried(await inspector.rectifies(id, 1));
  expect(findings).toMatchObject([
    { overdue: false, rectification: '已补登。' },
    { overdue: false, rectification: null },
  ]);
  expect(await due()).toHaveLength(1);
  // The unit reads what was found at it, and nobody beside it does.
  const seen = async (region: string) =>
    (
      (await county(life, region, ['OFFICER']).ask(
        `{ openFindings(unit: "${TOWNSHIP}") { finding unitName } }`,
      )) as {
        openFindings: object[];
      }
    ).openFindings;
  expect(await seen(TOWNSHIP)).toEqual([{ finding: '台账缺失。', unitName: '杭坪镇' }]);
  expect(await seen('330726101')).toEqual([]);
});

test('M83 what cannot be inspected, found or put right is refused', async () => {
  await using life = await startReviewedWorld();
  const inspector = county(life);
  expect(codeOf(await inspector.opens({ places: [] }))).toBe('BAD_INPUT');
  expect(codeOf(await inspector.opens({ places: ['331081001'] }))).toBe('OUT_OF_REGION');
  expect(codeOf(await inspector.opens({ places: ['330726999'] }))).toBe('UNKNOWN_PLACE');
  expect(codeOf(await inspector.opens({ openedOn: '2026-03-03' }))).toBe('BAD_INPUT');
  expect(codeOf(await county(life, TOWNSHIP).opens())).toBe('NOT_ALLOWED');
  const { id } = carried(await inspector.opens());
  expect(codeOf(await inspector.finds(id, { unit: '330726101' }))).toBe('OUT_OF_REGION');
  expect(codeOf(await inspector.finds(id, { finding: ' ' }))).toBe('BAD_INPUT');
  expect(codeOf(await inspector.finds(id, { dueOn: '2026-03-01' }))).toBe('BAD_INPUT');
  expect(codeOf(await inspector.finds(id, { caseId: '330726V-unknown' }))).toBe('NOT_FOUND');
  expect(codeOf(await inspector.finds('unknown'))).toBe('NOT_FOUND');
  expect(codeOf(await inspector.rectifies(id, 1))).toBe('NOT_FOUND');
  const both = await Promise.all([1, 2].map(() => inspector.finds(id)));
  expect(both.map(codeOf)).toEqual([null, null]);
  carried(await inspector.rectifies(id, 2));
  expect(codeOf(await inspector.rectifies(id, 2))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await county(life, TOWNSHIP).rectifies(id, 1))).not.toBeNull();
});

test('M83 a bulletin says what the records say at that moment, is published once and given as a file', async () => {
  await using life = await startReviewedWorld();
  const village = office(life.world, 'village', VILLAGE);
  const { id: late } = done(await village.registers());
  const { id: held } = done(
    await life.township.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }),
  );
  done(await life.county.registers({ kind: 'CLAIM', category: '1104' }));
  done(await life.answered(life.township));
  await life.world.settle();
  const inspector = supervising(life.world, 'county', COUNTY);
  carried(await inspector.gives(late, 'REMINDER'));
  carried(await inspector.gives(late, 'YELLOW_CARD', { explainBy: '2026-03-03T00:00:00Z' }));
  carried(await inspector.gives(late, 'RED_CARD', { explainBy: '2026-03-20T00:00:00Z' }));
  carried(await inspector.gives(held, 'YELLOW_CARD', { explainBy: '2026-03-20T00:00:00Z' }));
  const { id: inspection } = carried(await county(life).opens());
  carried(await county(life).finds(inspection));
  carried(await county(life).finds(inspection, { unit: TOWNSHIP }));
  carried(await county(life).rectifies(inspection, 2));
  life.passDays(3);

  const figures = (
    (await county(life).ask(
      `{ bulletinFigures(county: "${COUNTY}", from: "${DAYS.from}", until: "${DAYS.until}") {
        unit name open red reminders yellowCards redCards explanationsOverdue findingsOpen } }`,
    )) as { bulletinFigures: Record<string, unknown>[] }
  ).bulletinFigures;
  expect(figures).toHaveLength(16);
  expect(figures.find(({ unit }) => unit === TOWNSHIP)).toEqual({
    unit: TOWNSHIP,
    name: '杭坪镇',
    open: 2,
    red: 0,
    reminders: 1,
    yellowCards: 2,
    redCards: 1,
    explanationsOverdue: 1,
    findingsOpen: 1,
  });
  expect(figures.find(({ unit }) => unit === COUNTY)).toMatchObject({ open: 1, yellowCards: 0 });

  const key = { idempotencyKey: 'the first bulletin' };
  const bulletin = carried(await county(life).publishes(key));
  expect(carried(await county(life).publishes(key))).toEqual(bulletin);
  expect(codeOf(await county(life).publishes({ ...key, title: '另一期' }))).toBe('KEY_REUSED');
  const [, units] = bulletin.sections;
  expect(units?.tables[0]?.rows).toContainEqual(['杭坪镇', '2', '0', '1', '2', '1', '0', '1', '1']);
  expect(units?.tables[0]?.rows.at(-1)).toEqual(['合计', '3', '0', '1', '2', '1', '0', '1', '1']);

  // It stays as it was when the records go on.
  carried(await county(life).rectifies(inspection, 1));
  const reader = office(life.world, 'township', TOWNSHIP).as;
  const file = await fetch(`${life.world.gatewayUrl}${bulletin.url}`, {
    headers: { authorization: `Bearer ${await life.world.token(reader)}` },
  });
  const texts = textsIn(new Uint8Array(await file.arrayBuffer()));
  expect(texts).toContain('逾期未提交书面说明 1 件,涉及杭坪镇;督查发现问题待整改 1 个。');
  expect(texts).toContain(
    '2026-03-01 至 2026-03-05,共催办 1 次,亮黄牌 2 张、红牌 1 张(含乡镇亮牌),涉及逾期时限 0 项,同一时限多级亮牌计一项。',
  );
  expect(texts.join(' ')).toContain('杭坪镇 2 0 1 2 1 0 1 1');

  expect(codeOf(await county(life).publishes({ title: ' ' }))).toBe('BAD_INPUT');
  expect(codeOf(await county(life).publishes({ until: '2026-03-06' }))).toBe('BAD_INPUT');
  expect(codeOf(await county(life).publishes({ from: '2026-03-06' }))).toBe('BAD_INPUT');
  expect(codeOf(await county(life, TOWNSHIP).publishes())).toBe('NOT_ALLOWED');
});
