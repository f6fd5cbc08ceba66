import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST, MOST } from '@sanji/tier/cases/bounds.ts';
import { Card } from '@sanji/tier/cases/card.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { civilDate, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import { findingById, tellUnit } from '@sanji/tier/findings/finding.ts';
import { assertTitleNamesNobody } from '@sanji/tier/intake/title.ts';
import { may } from '@sanji/tier/jurisdiction/policy.ts';
import { contains, isPlaceOf } from '@sanji/tier/jurisdiction/region.ts';
import { textArray } from '@sanji/tier/server/reads.ts';
import type { OpenInspectionInput, RecordFindingInput, RectifyFindingInput } from '../schema.types.ts';

const MOST_FINDINGS = 1000;

const assertInspects = (actor: Actor, county: string): void => {
  if (!may(actor, 'AUDIT', county)) refuse('NOT_ALLOWED', 'The county inspects.', '督查由县级开展。');
};

/** Every place must be in the register and inside the county. */
async function assertPlaces(tx: EntityManager, county: string, places: readonly string[]): Promise<void> {
  if (places.length < 1 || places.length > 5 * MOST.places)
    refuse('BAD_INPUT', 'Name 1 to 100 places.', '督查地点须为 1 至 100 个。');
  if (!places.every((place) => contains(county, place)))
    refuse('OUT_OF_REGION', 'A place lies outside the county.', '督查地点超出本县范围。');
  const [known] = await tx.execute<{ n: number }[]>(
    'select count(*)::int as n from place where code = any(?::text[])',
    [textArray(places)],
  );
  if (known?.n !== places.length)
    refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
}

/** Begins an inspection of places of a county. */
export const openInspection = (desk: Desk, actor: Actor, input: OpenInspectionInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const at = desk.now();
    const { idempotencyKey: key, county, openedOn } = input;
    return once(tx, { subject: actor.subject, key, said: ['openInspection', input], at }, async () => {
      if (!isPlaceOf('COUNTY', county))
        refuse('UNKNOWN_PLACE', 'The register has no such county.', '区划名录中没有该县。');
      assertInspects(actor, county);
      const places = [...new Set(input.places)];
      await assertPlaces(tx, county, places);
      if (!isCivilDate(openedOn) || openedOn > civilDate(at))
        refuse('BAD_INPUT', '`openedOn` is a day, YYYY-MM-DD, not after today.', '督查日期不得晚于今日。');
      const id = desk.newId();
      await tx.execute(
        `insert into inspection (id, county, name, organs, places, opened_on, opened_at, opened_by)
         values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)`,
        [
          id,
          county,
          said(input.name, LONGEST.name, ['A name', '督查名称']),
          said(input.organs, LONGEST.address, ['The organs', '督查单位']),
          JSON.stringify(places),
          openedOn,
          at,
          actor.name,
        ],
      );
      return id;
    });
  });

interface InspectedHere {
  county: string;
  name: string;
  organs: string;
  places: string[];
}

/** The inspection, locked against whoever else adds to it. */
async function inspectionFor(tx: EntityManager, actor: Actor, id: string): Promise<InspectedHere> {
  const [inspection] = await tx.execute<InspectedHere[]>(
    'select county, name, organs, places from inspection where id = ?',
    [id],
  );
  if (inspection === undefined) return refuse('NOT_FOUND', 'There is no such inspection.', '未找到该督查。');
  assertInspects(actor, inspection.county);
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 83))', [id]);
  return inspection;
}

/** Notes what was found at a unit, and until when it is to be put right. */
export const recordFinding = (desk: Desk, actor: Actor, input: RecordFindingInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const at = desk.now();
    const { idempotencyKey: key, inspection, unit, caseId, dueOn } = input;
    return once(tx, { subject: actor.subject, key, said: ['recordFinding', input], at }, async () => {
      const finding = said(input.finding, LONGEST.note, ['A finding', '督查发现']);
      // What is read by another office has no party's number in it.
      assertTitleNamesNobody(finding, []);
      const { county, name, organs, places } = await inspectionFor(tx, actor, inspection);
      if (!places.some((place) => contains(place, unit)))
        refuse('OUT_OF_REGION', 'That unit is not inspected.', '该单位不在本次督查范围。');
      await assertPlaces(tx, county, [unit]);
      if (caseId != null && (await tx.count(Card, { id: caseId })) === 0)
        refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
      if (!isCivilDate(dueOn) || dueOn < civilDate(at))
        refuse('BAD_INPUT', '`dueOn` is a day, YYYY-MM-DD, not before today.', '整改期限不得早于今日。');
      const [last] = await tx.execute<{ number: number }[]>(
        'select coalesce(max(number), 0) as number from inspection_finding where inspection = ?',
        [inspection],
      );
      const number = (last?.number ?? 0) + 1;
      if (number > MOST_FINDINGS)
        refuse('BAD_INPUT', 'An inspection has at most 1,000 findings.', '每次督查发现不得超过 1000 条。');
      await tx.execute(
        `insert into inspection_finding (inspection, number, county, unit, case_id, finding, due_on, found_at, found_by)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [inspection, number, county, unit, caseId ?? null, finding, dueOn, at, actor.name],
      );
      const found = {
        finding,
        dueOn,
        foundAt: at,
        foundBy: actor.name,
        rectification: null,
        rectifiedAt: null,
      };
      const id = `${inspection}.${number}`;
      const of = { id, county, inspectionName: name, organs, unit, caseId: caseId ?? null };
      await tellUnit(tx, desk.tier, { ...of, ...found });
      return inspection;
    });
  });

/** Notes what the unit reported to have put right. */
export const rectifyFinding = (desk: Desk, actor: Actor, input: RectifyFindingInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const at = desk.now();
    const { idempotencyKey: key, inspection, number } = input;
    return once(tx, { subject: actor.subject, key, said: ['rectifyFinding', input], at }, async () => {
      const report = said(input.report, LONGEST.note, ['A report', '整改情况']);
      await inspectionFor(tx, actor, inspection);
      const [found] = await tx.execute<{ rectified: boolean }[]>(
        `select rectified_at is not null as rectified from inspection_finding where inspection = ? and number = ?`,
        [inspection, number],
      );
      if (found === undefined) refuse('NOT_FOUND', 'There is no such finding.', '未找到该督查发现。');
      if (found?.rectified === true)
        refuse('NOT_ALLOWED_NOW', 'It was put right before.', '该问题已完成整改。');
      await tx.execute(
        'update inspection_finding set rectification = ?, rectified_at = ? where inspection = ? and number = ?',
        [report, at, inspection, number],
      );
      const told = await findingById(tx, `${inspection}.${number}`);
      if (told !== undefined)
        await tellUnit(tx, desk.tier, { ...told, rectification: report, rectifiedAt: at });
      return inspection;
    });
  });
