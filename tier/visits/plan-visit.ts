import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { isCivilDate } from '../clocks/calendar.ts';
import { assertTitleNamesNobody } from '../intake/title.ts';
import { officialInPost } from '../officials/official.ts';
import { assertOwnPlace } from '../registers/own-place.ts';
import type { PlanVisitInput, PrepareVisitInput, VisitLevel } from '../schema.types.ts';
import { addParticipants, takeCases } from './going-along.ts';
import { stepVisit, writeDown } from './open-visit.ts';
import { isExternal } from './visit-steps.ts';

/** Plans a visit of the caller's own place, or begins to record one. */
export const planVisit = (desk: Desk, actor: Actor, input: PlanVisitInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['planVisit', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        const place = actor.region;
        const level = levelOf(desk, actor, input);
        if (!isCivilDate(input.on)) refuse('BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。');
        const leader = await leaderOf(tx, place, level, input);
        const id = desk.newId();
        await tx.execute(
          `insert into visit (id, place, mode, level, official, leader_name, leader_post, campaign, on_day, venue, stage,
             planned_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARE', ?)`,
          [
            id,
            place,
            input.mode,
            level,
            leader.id,
            leader.name,
            leader.post,
            input.campaign == null ? null : named(input.campaign, ['A campaign', '活动名称']),
            input.on,
            named(input.venue, ['A venue', '地点']),
            desk.now(),
          ],
        );
        await addParticipants(tx, { id, place, on: input.on }, input.participants);
        await takeCases(tx, { id, place }, input.cases);
        return id;
      },
    ),
  );

function named(text: string, what: readonly [string, string]): string {
  const name = said(text, LONGEST.name, what);
  assertTitleNamesNobody(name, []);
  return name;
}

/** Of which level the visit is; refused where the mode is not this tier's. */
function levelOf(desk: Desk, actor: Actor, { mode, level: asked }: PlanVisitInput): VisitLevel {
  const level = asked ?? desk.tier;
  if (isExternal(level)) return level;
  if (!desk.rulesOf(actor.region.slice(0, 6)).visitModes[mode].tiers.includes(desk.tier))
    refuse('NOT_COMPETENT', 'This is not how this tier receives people.', '该接访方式不属本级。');
  if (level !== desk.tier)
    refuse('BAD_INPUT', 'A tier records its own visits, and those from above the county.', '层级不符。');
  return level;
}

interface Leader {
  id: string | null;
  name: string;
  post: string;
}

/** Somebody of the register who is in post on the day; of those above the county, the name and post. */
async function leaderOf(
  tx: EntityManager,
  place: string,
  level: VisitLevel,
  { official, leaderName, leaderPost, on }: PlanVisitInput,
): Promise<Leader> {
  const external = isExternal(level);
  if (
    external !== (official == null) ||
    external !== (leaderName != null) ||
    external !== (leaderPost != null)
  )
    return refuse(
      'BAD_INPUT',
      'Name the official of the register; for a province or a city, the name and the post.',
      '本级接访须选择名册人员;省、市领导须填写姓名和职务。',
    );
  if (external || official == null)
    return {
      id: null,
      name: said(leaderName ?? '', LONGEST.name, ["The leader's name", '领导姓名']),
      post: said(leaderPost ?? '', LONGEST.name, ["The leader's post", '领导职务']),
    };
  return officialInPost(tx, place, official, on);
}

/** Adds what is looked into beforehand (访前调查准备), and who and what goes along. */
export const prepareVisit = stepVisit<PrepareVisitInput>('prepare', async (open, input) => {
  const { tx, visit } = open;
  if (input.brief != null)
    await writeDown(open, 'PREPARE', said(input.brief, LONGEST.note, ['A brief', '访前准备']));
  await addParticipants(tx, visit, input.participants);
  await takeCases(tx, visit, input.cases);
});
