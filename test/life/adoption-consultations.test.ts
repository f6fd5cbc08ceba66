import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { adopted, claims, codeOf, ends, startAdoptingWorld } from './adopting.ts';
import { finishes, records } from './meeting.ts';
import { held } from './reception.ts';
import { COUNTY, TOWNSHIP } from './under-review.ts';

let county: Awaited<ReturnType<typeof startAdoptingWorld>>;
let wang: string;
beforeAll(async () => {
  county = await startAdoptingWorld();
  wang = await county.official('王县长');
});
afterAll(() => county[Symbol.asyncDispose]());

interface Seen {
  id: string;
  missing: string[];
  records: {
    kind: string;
    heldOn: string;
    text: string;
    units: string[];
    meeting: {
      id: string;
      kind: string;
      chairName: string;
      attendees: { name: string }[];
      decisions: { id: string; text: string; responsible: string; case: { id: string } | null }[];
    } | null;
  }[];
}
const seen = async (id: string): Promise<Seen | undefined> =>
  (
    await county.county<{ openAdoptions: Seen[] }>(
      `openAdoptions(first: 5) { id missing(kind: CONSULTATION) records(first: 5) { kind heldOn text units meeting { id kind chairName
         attendees { name } decisions { id text responsible case { id } } } } }`,
    )
  ).openAdoptions.find((open) => open.id === id);

test('M64 a consultation is a meeting: its decisions are about the adopted case, go to whoever answers, and fall due there', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  const consulted = await county.records(id, 'CONSULTATION', '2026-03-02', '会商形成一致意见。', {
    decisions: [
      { text: '镇里三日内上门。', responsible: TOWNSHIP, dueOn: '2026-03-05' },
      { text: '测算补偿。', responsible: COUNTY, dueOn: '2026-03-09' },
    ],
  });
  adopted(consulted);
  const [record] = (await seen(id))?.records ?? [];
  expect(record).toMatchObject({
    kind: 'CONSULTATION',
    heldOn: '2026-03-02',
    text: '会商形成一致意见。',
    units: ['县信访局', '县自然资源局'],
    meeting: {
      kind: 'ADOPTION_CONSULTATION',
      chairName: '王县长',
      attendees: [{ name: '专班组长' }],
      decisions: [
        { responsible: TOWNSHIP, case: { id: caseId } },
        { responsible: COUNTY, case: { id: caseId } },
      ],
    },
  });
  await county.world.settle();
  const decision = record?.meeting?.decisions[0]?.id ?? '';
  const township = office(county.world, 'township', TOWNSHIP);
  const desk = async () => {
    const { data } = await county.world.askTier(
      'township',
      township.as,
      '{ townshipDesk { items { kind subjectId } } }',
    );
    return data?.townshipDesk;
  };
  const item = { kind: 'MEETING_DECISION_TO_CARRY_OUT', subjectId: decision };
  expect(await desk()).toMatchObject({ items: expect.arrayContaining([item]) });
  held(await finishes(county.world, 'township', township, decision, '2026-03-02'));
  expect(await desk()).not.toMatchObject({ items: expect.arrayContaining([item]) });
  const { meetings } = await county.county<{ meetings: { nodes: { id: string }[] } }>(
    'meetings(kind: ADOPTION_CONSULTATION) { nodes { id } }',
  );
  expect(meetings.nodes).toEqual([{ id: record?.meeting?.id }]);
});

test('M64 a consultation is entered once, whole or not at all, and by no other door', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  const consults = (more: object, on = '2026-03-02') =>
    county.records(id, 'CONSULTATION', on, '会商。', more);
  const key = { idempotencyKey: randomUUID() };
  adopted(await consults(key));
  adopted(await consults(key));
  expect((await seen(id))?.records).toHaveLength(1);
  expect(codeOf(await consults({ ...key, venue: '另一会议室' }))).toBe('KEY_REUSED');
  expect(codeOf(await consults({ attendees: [] }))).toBe('BAD_INPUT');
  expect(codeOf(await consults({ units: [] }))).toBe('BAD_INPUT');
  expect(codeOf(await consults({}, '2026-03-01'))).toBe('BAD_INPUT');
  expect(codeOf(await consults({}, '2026-03-03'))).toBe('BAD_INPUT');
  const tooEarly = { text: '上门。', responsible: TOWNSHIP, dueOn: '2026-03-01' };
  expect(codeOf(await consults({ decisions: [tooEarly] }))).toBe('BAD_INPUT');
  expect((await seen(id))?.records).toHaveLength(1);
  const alone = await records(county.world, 'county', county.officer, { kind: 'ADOPTION_CONSULTATION' });
  expect(alone.code).toBe('BAD_INPUT');
  await ends(county.life, caseId);
  await county.world.settle();
  adopted(await county.solves(id));
  expect(codeOf(await consults({}))).toBe('NOT_ALLOWED_NOW');
});
