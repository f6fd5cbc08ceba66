import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '../actions/tier-action.ts';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { civilDate } from '../clocks/calendar.ts';
import { lockChain } from '../delivery/ledger.ts';
import { may, roleFor } from '../jurisdiction/policy.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import type { AssignExpertInput, ExpertAssignment } from '../schema.types.ts';
import { loaderOf } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';
import { officialInPost } from './official.ts';

/** An expert of the caller's place advises on a case of the region, whoever holds it (mechanism 59). */
export const assignExpert = (desk: Desk, actor: Actor, input: AssignExpertInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['assignExpert', input], at: desk.now() },
      async () => {
        const at = desk.now();
        await lockChain(tx, input.id);
        const card = await tx.findOne(Card, { id: input.id });
        if (card === null)
          return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
        if (!isPlaceOf(desk.tier, actor.region) || !may(actor, 'GUIDE', card.region))
          refuse('NOT_ALLOWED', 'Your office guides no such case.', '贵单位无权指导该案件。');
        if (card.concludedAt !== null) refuse('NOT_ALLOWED_NOW', 'The case has ended.', '案件已办结。');
        const expert = await officialInPost(tx, actor.region, input.official, civilDate(at));
        if (expert.kind !== 'LEGAL_EXPERT')
          refuse('BAD_INPUT', 'That official is no legal expert.', '该人员不是法律咨询专家。');
        const { affectedRows } = await tx.execute<{ affectedRows: number }>(
          `insert into expert_assignment (id, case_id, place, official, name, post, assigned_at, assigned_by)
           values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
          [desk.newId(), card.id, actor.region, expert.id, expert.name, expert.post, at, actor.name],
          'run',
        );
        if (affectedRows === 0)
          refuse('NOT_ALLOWED_NOW', 'The expert advises on the case already.', '该专家已受指派。');
        const by = { office: actor.region, role: roleFor(actor, 'GUIDE') ?? '' };
        await recordAction(tx, desk, card, { ...by, action: 'EXPERT_ASSIGNED' });
        return card.id;
      },
    ),
  );

/** The experts of this tier on each case, in the order in which they were assigned. */
export const expertsOf = loaderOf<ExpertAssignment[]>(async (reads, cases) => {
  const rows = await reads.rows<ExpertAssignment & { caseId: string }>(
    `select case_id as "caseId", official, name, post, assigned_at as "assignedAt" from expert_assignment
     where case_id = any(?::text[]) order by case_id, assigned_at, id`,
    [textArray(cases)],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return cases.map((id) => byCase.get(id) ?? []);
});

/** On how many cases each expert advises, of those that the caller may see. */
export const casesAdvised = loaderOf<number>(async (reads, officials) => {
  const rows = await reads.rows<{ official: string; n: number }>(
    `select official, count(*)::int as n from expert_assignment where official = any(?::text[]) group by official`,
    [textArray(officials)],
  );
  const byOfficial = new Map(rows.map(({ official, n }) => [official, n]));
  return officials.map((id) => byOfficial.get(id) ?? 0);
});
