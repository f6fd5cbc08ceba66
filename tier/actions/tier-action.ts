import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Card, type CardState } from '../cases/card.ts';
import type { Desk } from '../cases/desk.ts';
import { copyHolders } from '../cases/revision.ts';
import { Part, type Waiting, wantSent } from '../delivery/dispatch.ts';
import { lockChain } from '../delivery/ledger.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import type { Tier, TierActionKind } from '../schema.types.ts';
import { tellHolderOfAction } from './tell-holder.ts';

// What tiers do about a case beside moving it: who guided, carded, adopted or met when. No name and no narrative, so
// that every tier with a card may know it. Each tier numbers its own actions; they are sent like milestones, all of
// those that a peer has not confirmed, and never coalesce.

export interface TierActionState {
  caseId: string;
  /** The tier in whose database it was done. */
  tier: Tier;
  number: number;
  at: Date;
  /** The office of whoever did it. */
  office: string;
  role: string;
  action: TierActionKind;
  /** The office that held the case then, as far as the tier knew: a card is given to it, and stays with it. Null in what older tiers say. */
  holder: string | null;
  /** The red stretch of a clock that a card was given for: the same at every tier, so that two cards for one lateness are known. */
  redClock: string | null;
}

const ACTIONS = [
  'GUIDANCE_ASKED',
  'GUIDANCE_OPENED',
  'PLAN_PROPOSED',
  'PLAN_ADOPTED',
  'PLAN_NOT_ADOPTED',
  'GUIDANCE_CLOSED',
  'MEETING_OPENED',
  'MEETING_JOINED',
  'MEETING_LEFT',
  'MEETING_ENDED',
  'SUPERVISED',
  'REMINDED',
  'YELLOW_CARD',
  'RED_CARD',
  'EXPLAINED',
  'EXPLANATION_ACCEPTED',
  'EXPLANATION_REJECTED',
  'INSTRUCTED',
  'ACKNOWLEDGED',
  'INSTRUCTION_CLOSED',
  'ADOPTED',
  'ADOPTION_HANDED_ON',
  'ADOPTION_SOLVED',
  'VISITED',
  'EXPERT_ASSIGNED',
] as const satisfies readonly TierActionKind[];

const ActionShape = z.object({
  caseId: z.string().min(8).max(64),
  tier: z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']),
  number: z.int().min(1),
  at: z.coerce.date(),
  office: z.string().regex(/^\d{2,12}$/),
  role: z.string().max(40),
  action: z.enum(ACTIONS),
  holder: z
    .string()
    .regex(/^\d{2,12}$/)
    .nullable()
    .default(null),
  redClock: z.string().max(150).nullable().default(null),
}) satisfies z.ZodType<TierActionState>;
const MOST_AT_ONCE = 1000;
const ActionsMessage = z.object({ actions: z.array(ActionShape).min(1).max(MOST_AT_ONCE) });

const COLUMNS = `case_id as "caseId", tier, number, at, office, role, action, holder, red_clock as "redClock"`;

type NewAction = Pick<TierActionState, 'office' | 'role' | 'action'> & { redClock?: string | null };

/** Notes what this tier did about a case, and wants every tier with a card to know. Whoever calls has judged who may. */
export async function recordAction(
  tx: EntityManager,
  desk: Pick<Desk, 'tier' | 'now'>,
  card: Pick<CardState, 'id' | 'places' | 'handledBy' | 'holderOffice'>,
  { office, role, action, redClock = null }: NewAction,
): Promise<void> {
  await lockChain(tx, card.id);
  const number = (await newestNumber(tx, desk.tier, card.id)) + 1;
  const by = { tier: desk.tier, number, at: desk.now(), office, role };
  await keep(tx, { caseId: card.id, ...by, action, holder: card.holderOffice, redClock });
  await wantSent(tx, card.id, 'action', { epoch: 0, revision: number }, copyHolders(card, desk.tier));
}

/**
 * The same of a case by its id. Somebody may write to another tier about a case whose card they may not see, or do not have any
 * more: then what they did stands in what they wrote alone.
 */
export async function recordActionOn(
  tx: EntityManager,
  desk: Pick<Desk, 'tier' | 'now'>,
  caseId: string,
  action: NewAction,
): Promise<void> {
  const card = await tx.findOne(Card, { id: caseId });
  if (card !== null) await recordAction(tx, desk, card, action);
}

async function newestNumber(em: Pick<EntityManager, 'execute'>, tier: Tier, caseId: string): Promise<number> {
  const [row] = await em.execute<{ newest: number | null }[]>(
    'select max(number) as newest from tier_action where case_id = ? and tier = ?',
    [caseId, tier],
  );
  return row?.newest ?? 0;
}

/** Wants those who keep a copy of the card by now to know this tier's actions too. The case's chain is locked. */
export async function tellOfActions(
  tx: EntityManager,
  self: Tier,
  card: Pick<CardState, 'id' | 'places' | 'handledBy'>,
): Promise<void> {
  const number = await newestNumber(tx, self, card.id);
  if (number > 0)
    await wantSent(tx, card.id, 'action', { epoch: 0, revision: number }, copyHolders(card, self));
}

/** This tier's own actions that the peer has not been sent, oldest first, as many as go into an envelope. */
export async function actionsMessage(
  em: EntityManager,
  self: Tier,
  { caseId, sentRevision }: Waiting,
): Promise<Part | null> {
  const actions = await em.execute<TierActionState[]>(
    `select ${COLUMNS} from tier_action where case_id = ? and tier = ? and number > ? order by number limit ?`,
    [caseId, self, sentRevision, MOST_AT_ONCE],
  );
  const last = actions.at(-1);
  return last === undefined ? null : new Part({ actions }, { epoch: 0, revision: last.number });
}

/** Keeps what a peer did. What is there already stays as it is. */
export async function keepActions(tx: EntityManager, statement: Statement, payload: unknown): Promise<void> {
  const { actions } = ActionsMessage.parse(payload);
  if (actions.some(({ caseId, tier }) => caseId !== statement.caseId || tier !== statement.from))
    throw new ForgedStatement('the payload is not what its sender may say');
  for (const action of actions) await keep(tx, action);
}

/** Notes the action where it is not noted yet, and tells the office of this tier that has the case, if it must know. */
async function keep(tx: EntityManager, done: TierActionState): Promise<void> {
  const { caseId, tier, number, at, office, role, action, holder, redClock } = done;
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into tier_action (case_id, tier, number, at, office, role, action, holder, red_clock)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [caseId, tier, number, at, office, role, action, holder, redClock],
    'run',
  );
  if (affectedRows > 0) await tellHolderOfAction(tx, done);
}
