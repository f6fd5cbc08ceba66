import type { EntityManager } from '@mikro-orm/postgresql';
import { LONGEST } from '../cases/bounds.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { officialInPost } from '../officials/official.ts';
import type { VisitParticipantInput } from '../schema.types.ts';
import { textArray } from '../server/reads.ts';

const MOST = 20;

/** Of which visit, of which place, on which day. */
interface Going {
  id: string;
  place: string;
  on: string;
}

interface Numbered {
  highest: number | null;
  n: number;
}

const enough = (n: number) =>
  n <= MOST || refuse('BAD_INPUT', 'At most 20 go along on a visit.', '随同人员或案件不得超过 20。');

/** Adds those who go along: of the register and in post, or named. */
export async function addParticipants(
  tx: EntityManager,
  { id, place, on }: Going,
  participants: readonly VisitParticipantInput[],
): Promise<void> {
  if (participants.length === 0) return;
  const [before] = await tx.execute<Numbered[]>(
    'select max(number) as highest, count(*)::int as n from visit_participant where visit = ?',
    [id],
  );
  enough((before?.n ?? 0) + participants.length);
  let number = before?.highest ?? 0;
  for (const participant of participants) {
    number += 1;
    await tx.execute(
      'insert into visit_participant (visit, place, number, kind, name, official) values (?, ?, ?, ?, ?, ?)',
      [
        id,
        place,
        number,
        participant.kind,
        await nameOf(tx, place, on, participant),
        participant.official ?? null,
      ],
    );
  }
}

async function nameOf(
  tx: EntityManager,
  place: string,
  on: string,
  { kind, name, official }: VisitParticipantInput,
): Promise<string> {
  if ((name == null) === (official == null))
    return refuse('BAD_INPUT', 'Name somebody, or an official.', '请填写姓名或选择名册人员之一。');
  if (official == null) return said(name ?? '', LONGEST.name, ['A name', '姓名']);
  const entry = await officialInPost(tx, place, official, on);
  if (entry.kind !== kind)
    refuse('BAD_INPUT', 'The register has the official as another kind.', '该人员在名册中的类别不符。');
  return entry.name;
}

/** Takes cases along that the caller may see (mechanism 53). */
export async function takeCases(
  tx: EntityManager,
  { id, place }: Omit<Going, 'on'>,
  cases: readonly string[],
): Promise<void> {
  if (cases.length === 0) return;
  const asked = [...new Set(cases)];
  const [seen] = await tx.execute<{ n: number }[]>(
    'select count(*)::int as n from card where id = any(?::text[])',
    [textArray(asked)],
  );
  if (seen?.n !== asked.length)
    refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  const before = await tx.execute<{ id: string }[]>('select case_id as id from visit_case where visit = ?', [
    id,
  ]);
  const fresh = asked.filter((caseId) => !before.some((taken) => taken.id === caseId));
  enough(before.length + fresh.length);
  await tx.execute(
    `insert into visit_case (visit, place, case_id, number)
     select ?, ?, case_id, ? + number from unnest(?::text[]) with ordinality as taken(case_id, number)`,
    [id, place, before.length, textArray(fresh)],
  );
}
