import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '@sanji/tier/actions/tier-action.ts';
import { Card, type CardState } from '@sanji/tier/cases/card.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { changeMark } from '@sanji/tier/cases/marks.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import { lockChain } from '@sanji/tier/delivery/ledger.ts';
import { may, roleFor } from '@sanji/tier/jurisdiction/policy.ts';
import type { AdoptCaseInput } from '../schema.types.ts';
import { insertLeader, leaderInPost } from './leaders.ts';
import { assertCountyAdopts } from './open-adoption.ts';
import { insertTaskForce, officesOf, wellFormedTaskForce } from './task-force.ts';

const FIRST_YEAR = 1949;

/**
 * A leader of the county answers for a case, whoever holds it (包案): the case, its holder and its clocks stay as they are, and
 * the mark tells everybody. One task force per case from the first moment.
 */
export function adoptCase(desk: Desk, actor: Actor, input: AdoptCaseInput): Promise<string> {
  const at = desk.now();
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: input.idempotencyKey, said: ['ADOPT', input], at }, async () => {
      assertCountyAdopts(actor);
      const today = civilDate(at);
      const members = wellFormedTaskForce(input.taskForce, actor.region);
      assertLeftOver(input.legacySince, Number(today.slice(0, 4)));
      const card = await adoptableCase(tx, actor, input.caseId);
      const leader = await leaderInPost(tx, actor.region, input.leader, today);
      const id = desk.newId();
      const county = actor.region;
      await tx.execute(
        `insert into adoption (id, county, case_id, adopted_at, legacy_since, task_force_offices)
         values (?, ?, ?, ?, ?, ?::text[])`,
        [id, county, card.id, at, input.legacySince ?? null, officesOf(members)],
      );
      await insertLeader(tx, { id, county, number: 1, at }, leader);
      await insertTaskForce(tx, { id, county, version: 1, at }, members);
      await changeMark(tx, desk, card, { adopted: true });
      const role = roleFor(actor, 'ADOPT') ?? '';
      await recordAction(tx, desk, card, { office: county, role, action: 'ADOPTED' });
      return id;
    }),
  );
}

function assertLeftOver(since: number | null | undefined, thisYear: number): void {
  if (since != null && (since < FIRST_YEAR || since >= thisYear))
    refuse(
      'BAD_INPUT',
      'A matter is left over from 1949 to last year.',
      '遗留问题起始年份须为 1949 年至去年。',
    );
}

/** The case, open and not adopted, with its chain locked: of two leaders at once, the second sees what the first did. */
async function adoptableCase(tx: EntityManager, actor: Actor, id: string): Promise<CardState> {
  await lockChain(tx, id);
  const card = await tx.findOne(Card, { id });
  if (card === null)
    return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  if (!may(actor, 'ADOPT', card.region))
    refuse('OUT_OF_REGION', 'The case lies outside your region.', '该案件不在您的管辖范围内。');
  if (card.concludedAt !== null)
    refuse('NOT_ALLOWED_NOW', 'The case has ended.', '案件已办结,不得再行包案。');
  const open = await tx.execute<object[]>('select 1 from adoption where case_id = ? and solved_at is null', [
    id,
  ]);
  if (open.length > 0)
    refuse('ALREADY_ADOPTED', 'A leader answers for the case already.', '该案件已有县领导包案。', id);
  return card;
}
