import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '../actions/tier-action.ts';
import { LONGEST } from '../cases/bounds.ts';
import { Card, type CardState } from '../cases/card.ts';
import { asCaller, type Desk, rulesFor } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { changeMark } from '../cases/marks.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { calendarWith } from '../clocks/calendar.ts';
import { dueAt as termEnd } from '../clocks/deadlines.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { lockChain } from '../delivery/ledger.ts';
import { may, roleFor } from '../jurisdiction/policy.ts';
import { contains, placeAt, speaksAt, tierOf } from '../jurisdiction/region.ts';
import type { SuperviseInput, SupervisionGround, SupervisionKind, Tier } from '../schema.types.ts';
import { answerBy } from '../threads/answer-by.ts';
import { openThread } from '../threads/write-thread.ts';
import { outOfOrder, SUPERVISED, SUPERVISIONS } from './card-order.ts';
import { isRed, proposalId, type RedClock, settleProposal } from './red-clock.ts';

/** What is given, whoever proposed it. */
export interface Given {
  kind: SupervisionKind;
  ground: SupervisionGround;
  /** The clock that is overdue, where that is the ground. */
  clock: RedClock | null;
  reason: string;
  explainBy?: string | null | undefined;
}

/**
 * A card that the caller may supervise: a tier speaks through its own people, those of a city or a province through the
 * county, and only while the case is open.
 */
export async function supervised(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  id: string,
): Promise<CardState> {
  // Before the card is read: whoever keeps a newer one at this moment tells its new copy holders of the mark, or we do.
  await lockChain(tx, id);
  const card = await tx.findOne(Card, { id });
  if (card === null)
    return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  if (!may(actor, 'MARK', card.region) || speaksAt(actor.region) !== desk.tier)
    refuse('NOT_ALLOWED', 'You may not supervise this case.', '您无权督办该案件。');
  if (card.concludedAt !== null) refuse('NOT_ALLOWED_NOW', 'The case is concluded.', '案件已办结。');
  return card;
}

/** Reminds, or gives a yellow or red card. The case, its holder and its clocks stay as they are. */
export const supervise = (desk: Desk, actor: Actor, input: SuperviseInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { id, idempotencyKey: key, clock, ...rest } = input;
    const ask = { subject: actor.subject, key, said: ['supervise', input], at: desk.now() };
    return once(tx, ask, async () => {
      const card = await supervised(tx, desk, actor, id);
      const named = clock == null ? null : (card.clocks.find(({ kind }) => kind === clock) ?? null);
      if ((rest.ground === 'OVERDUE_CLOCK') !== (clock != null))
        refuse('BAD_INPUT', 'Name the clock that is overdue, and only then.', '超时督办须指明逾期时限。');
      if (clock != null && (named === null || !isRed(named, desk.now())))
        refuse('NOT_ALLOWED_NOW', 'That clock is not red.', '该时限未逾期。');
      return give(tx, desk, actor, card, { ...rest, clock: named });
    });
  });

/** Gives what was decided on, in the caller's transaction, and returns its id. */
export async function give(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  card: CardState,
  { kind, ground, clock, reason, explainBy }: Given,
): Promise<string> {
  const unit = card.holderOffice;
  const { explained, mark, action } = SUPERVISIONS[kind];
  if (explained !== null && !(contains(actor.region, unit) && isBelow(desk.tier, unit)))
    refuse('OUT_OF_REGION', 'The office that holds the case is not below you.', '承办单位不在您的辖区。');
  await assertInOrder(tx, card.id, unit, kind);
  const text = said(reason, LONGEST.note, ['A reason', '督办理由']);
  const at = desk.now();
  const supervision = `${card.id.slice(0, 6)}-${desk.newId()}`;
  const until = explained === null ? null : untilWhen(desk, card, explained, explainBy);
  const thread = until === null ? null : await demand(tx, desk, actor, card, { supervision, text, until });
  await changeMark(tx, desk, card, mark);
  const redClock = clock === null ? null : proposalId(card.id, clock);
  const by = { office: actor.region, role: roleFor(actor, 'MARK') ?? '' };
  await recordAction(tx, desk, card, { ...by, action, redClock });
  await tx.execute(
    `insert into supervision (id, case_id, kind, ground, clock, unit, reason, given_at, given_by, office, thread_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      supervision,
      card.id,
      kind,
      ground,
      clock?.kind ?? null,
      unit,
      text,
      at,
      actor.name,
      actor.region,
      thread,
    ],
  );
  if (clock !== null) await settleProposal(tx, desk, actor, card.id, clock, { supervision, reason: null });
  return supervision;
}

/** Nobody but the county judges an office of its own tier: a township's lateness is not the township's to card. */
function isBelow(tier: Tier, unit: string): boolean {
  const of = tierOf(unit);
  return of !== undefined && SUPERVISED[tier].includes(of);
}

async function assertInOrder(
  tx: EntityManager,
  caseId: string,
  unit: string,
  kind: SupervisionKind,
): Promise<void> {
  const given = await tx.execute<{ kind: SupervisionKind }[]>(
    'select distinct kind from supervision where case_id = ? and unit = ?',
    [caseId, unit],
  );
  const code = outOfOrder(
    kind,
    given.map((row) => row.kind),
  );
  if (code === 'TOO_EARLY')
    refuse(code, 'A red card follows a yellow one for the same unit.', '红牌须在黄牌之后发出。');
  if (code === 'NOT_ALLOWED_NOW')
    refuse(code, 'The unit has a red card for this case already.', '该单位已因本案被亮红牌。');
}

/** Until when the unit explains itself: the named instant, or the county's own term. */
function untilWhen(
  desk: Desk,
  card: Pick<CardState, 'id'>,
  workingDays: (rules: CountyRules) => number,
  explainBy: string | null | undefined,
): string {
  const named = answerBy(explainBy, desk.now());
  if (named !== null) return named;
  const rules = rulesFor(desk, card);
  const term = { start: desk.now(), length: workingDays(rules), unit: 'WORKING_DAY' } as const;
  return termEnd(term, calendarWith(rules.holidayNotices)).dueAt.toISOString();
}

/** Asks the unit for a written explanation, in a thread that its own tier keeps as well. */
async function demand(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  card: CardState,
  { supervision, text, until }: { supervision: string; text: string; until: string },
): Promise<string> {
  const thread = await openThread(tx, desk, actor, {
    caseId: card.id,
    purpose: 'SUPERVISION',
    owner: desk.tier,
    office: placeAt(desk.tier, actor.region) ?? placeAt(desk.tier, card.region) ?? card.region,
    offices: [card.holderOffice],
    first: { kind: 'DEMAND', body: { text, dueAt: until, about: supervision } },
  });
  return thread.id;
}
