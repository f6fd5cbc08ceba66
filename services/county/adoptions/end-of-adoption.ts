import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '@sanji/tier/actions/tier-action.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { changeMark } from '@sanji/tier/cases/marks.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { roleFor } from '@sanji/tier/jurisdiction/policy.ts';
import type { HandOnAdoptionInput, SolveAdoptionInput } from '../schema.types.ts';
import { closeExplanations } from './explanations.ts';
import { insertLeader, leaderInPost } from './leaders.ts';
import { changeAdoption, nextNumber, type OpenAdoption } from './open-adoption.ts';

const tell = (
  { tx, desk, actor, card, county }: OpenAdoption,
  action: 'ADOPTION_HANDED_ON' | 'ADOPTION_SOLVED',
): Promise<void> =>
  recordAction(tx, desk, card, { office: county, role: roleFor(actor, 'ADOPT') ?? '', action });

/** Another leader answers for the adopted case from now on, in the same moment in which the one before ceases to. */
export const handOnAdoption = (desk: Desk, actor: Actor, input: HandOnAdoptionInput): Promise<string> =>
  changeAdoption(desk, actor, 'HAND_ON', input, async (open) => {
    const { tx, id, at, county } = open;
    const reason = said(input.reason, LONGEST.note);
    const leader = await leaderInPost(tx, county, input.leader, open.today);
    const same = await tx.execute<object[]>(
      'select 1 from adoption_leader where adoption = ? and until is null and official = ?',
      [id, leader.id],
    );
    if (same.length > 0)
      refuse('NOT_ALLOWED_NOW', 'That leader answers for it already.', '该领导已是包案领导。');
    const number = await nextNumber(open, 'adoption_leader');
    await tx.execute(
      'update adoption_leader set until = ?, handed_on_because = ? where adoption = ? and until is null',
      [at, reason, id],
    );
    await insertLeader(tx, { id, county, number, at }, leader);
    await tell(open, 'ADOPTION_HANDED_ON');
  });

/**
 * The adopted case is solved. Only a case that has ended is; but its end alone ends no adoption, for the leader is to say what
 * solved it.
 */
export const solveAdoption = (desk: Desk, actor: Actor, input: SolveAdoptionInput): Promise<string> =>
  changeAdoption(desk, actor, 'SOLVE_ADOPTION', input, async (open) => {
    const { tx, id, at, card } = open;
    const solution = said(input.solution, LONGEST.note);
    if (card.concludedAt === null) refuse('TOO_EARLY', 'The case has not ended.', '案件尚未办结。');
    await closeExplanations(open);
    await tx.execute('update adoption set solved_at = ?, solution = ? where id = ?', [at, solution, id]);
    await changeMark(tx, desk, card, { adopted: false });
    await tell(open, 'ADOPTION_SOLVED');
  });
