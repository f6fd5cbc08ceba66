import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordActionOn } from '../actions/tier-action.ts';
import { Card, type CardState } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { isEnded } from '../cases/moves.ts';
import { openDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { lockChain } from '../delivery/ledger.ts';
import { may, roleFor } from '../jurisdiction/policy.ts';
import { contains, isAbove, isPlaceOf, placeAt, tierOf } from '../jurisdiction/region.ts';
import type {
  Act,
  AdviseInput,
  AnswerGuidanceInput,
  AskGuidanceInput,
  CloseGuidanceInput,
  OpenGuidanceInput,
  ThreadMessageKind,
  TierActionKind,
} from '../schema.types.ts';
import { answerBy } from '../threads/answer-by.ts';
import { attachmentsOf } from '../threads/attachments.ts';
import { type NewMessage, openThread, sayInThread } from '../threads/write-thread.ts';

// Guidance on a case (远程指导): asked for from below or begun from above. Nothing here moves a holder or a clock.

const ACTION: Partial<Record<ThreadMessageKind, TierActionKind>> = {
  QUESTION: 'GUIDANCE_ASKED',
  PLAN: 'PLAN_PROPOSED',
  PLAN_ADOPTED: 'PLAN_ADOPTED',
  PLAN_NOT_ADOPTED: 'PLAN_NOT_ADOPTED',
  CLOSED: 'GUIDANCE_CLOSED',
};

const written = (text: string): string => said(text, 2000, ['A message', '内容']);

/** Notes the message among what the tiers did about the case, where it is more than talk. */
async function note(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  caseId: string,
  act: Act,
  action: TierActionKind | undefined,
): Promise<void> {
  if (action === undefined) return;
  await recordActionOn(tx, desk, caseId, { office: actor.region, role: roleFor(actor, act) ?? '', action });
}

const assertOpenCase = (card: Pick<CardState, 'status'>): void => {
  if (isEnded(card.status)) refuse('NOT_ALLOWED_NOW', 'The case has ended.', '案件已办结。');
};

/** The office that holds the case asks a tier above. The case stays where it is. */
export const askGuidance = (desk: Desk, actor: Actor, input: AskGuidanceInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const at = desk.now();
    const { id, idempotencyKey: key } = input.case;
    return once(tx, { subject: actor.subject, key, said: ['askGuidance', input], at }, async () => {
      const { card, custody } = await openDossier(tx, desk, actor, 'ASK_GUIDANCE', id, at);
      assertOpenCase(card);
      const office = placeAt(input.of, custody.office);
      if (!isAbove(input.of, desk.tier) || office === undefined)
        return refuse('BAD_INPUT', 'Ask a tier above.', '请向上级请求指导。');
      const thread = await openThread(tx, desk, actor, {
        caseId: id,
        purpose: 'GUIDANCE',
        owner: input.of,
        office,
        offices: [custody.office],
        first: await message(tx, desk, actor, id, 'QUESTION', input),
      });
      await note(tx, desk, actor, id, 'ASK_GUIDANCE', ACTION.QUESTION);
      return thread.id;
    });
  });

/** A tier above begins to guide whoever holds the case. */
export const openGuidance = (desk: Desk, actor: Actor, input: OpenGuidanceInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { id, idempotencyKey: key } = input;
    const ask = { subject: actor.subject, key, said: ['openGuidance', input], at: desk.now() };
    return once(tx, ask, async () => {
      // Before the card is read: guidance is for whoever holds the case as it is written.
      await lockChain(tx, id);
      const card = await tx.findOne(Card, { id });
      if (card === null)
        return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
      if (!may(actor, 'GUIDE', card.region))
        return refuse('OUT_OF_REGION', 'The case lies outside your region.', '该案件不在您的辖区。');
      assertOpenCase(card);
      const holder = tierOf(card.holderOffice);
      if (holder === undefined || !isAbove(desk.tier, holder))
        return refuse('NOT_ALLOWED_NOW', 'No office below holds the case.', '该案件不由下级持有。');
      if (!contains(actor.region, card.holderOffice))
        refuse('OUT_OF_REGION', 'The office that holds the case is not below you.', '承办单位不在您的辖区。');
      const office = isPlaceOf(desk.tier, actor.region) ? actor.region : placeAt(desk.tier, card.region);
      const kind = input.plan ? 'PLAN' : 'ADVICE';
      const thread = await openThread(tx, desk, actor, {
        caseId: id,
        purpose: 'GUIDANCE',
        owner: desk.tier,
        office: office ?? card.region,
        offices: [card.holderOffice],
        first: await message(tx, desk, actor, id, kind, input),
      });
      await note(tx, desk, actor, id, 'GUIDE', 'GUIDANCE_OPENED');
      await note(tx, desk, actor, id, 'GUIDE', ACTION[kind]);
      return thread.id;
    });
  });

interface Written {
  text: string;
  dueAt?: string | null | undefined;
  attachments?: readonly { materialId: string; name: string }[] | undefined;
}

async function message(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  caseId: string,
  kind: ThreadMessageKind,
  input: Written,
): Promise<NewMessage> {
  const dueAt = answerBy(input.dueAt, desk.now());
  const attachments = await attachmentsOf(
    tx,
    desk,
    { caseId, office: actor.region },
    input.attachments ?? [],
  );
  return { kind, body: { text: written(input.text), dueAt, attachments } };
}

/** Writes in a thread of guidance, once, and notes it where it is more than talk. */
const saying = (
  desk: Desk,
  actor: Actor,
  work: string,
  act: Act,
  kind: ThreadMessageKind,
  input: Written & { thread: string; idempotencyKey: string },
): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { thread: id, idempotencyKey: key } = input;
    const ask = { subject: actor.subject, key, said: [work, input], at: desk.now() };
    return once(tx, ask, async () => {
      const caseId = await caseOf(tx, id);
      // Before the case is looked at: what is written is written of a case as it stands then.
      await lockChain(tx, caseId);
      if (kind !== 'CLOSED') await assertNotEnded(tx, caseId);
      if (kind === 'PLAN_ADOPTED' || kind === 'PLAN_NOT_ADOPTED') await assertHolds(tx, actor, caseId);
      await sayInThread(tx, desk, actor, id, await message(tx, desk, actor, caseId, kind, input));
      await note(tx, desk, actor, caseId, act, ACTION[kind]);
      return id;
    });
  });

async function caseOf(tx: EntityManager, thread: string): Promise<string> {
  const [row] = await tx.execute<{ caseId: string }[]>(
    `select case_id as "caseId" from thread where id = ? and purpose = 'GUIDANCE'`,
    [thread],
  );
  return (
    row?.caseId ??
    refuse('NOT_FOUND', 'There is no such thread that you may see.', '未找到可查看的该函件往来。')
  );
}

/** An office whose tier has no card of the case any more writes all the same. */
async function assertNotEnded(tx: EntityManager, caseId: string): Promise<void> {
  const card = await tx.findOne(Card, { id: caseId });
  if (card !== null) assertOpenCase(card);
}

/** Only whoever holds the case decides what becomes of it. */
async function assertHolds(tx: EntityManager, actor: Actor, caseId: string): Promise<void> {
  const [held] = await tx.execute<{ office: string }[]>(
    `select office from custody where case_id = ? and state = 'HELD' and office = ?`,
    [caseId, actor.region],
  );
  if (held === undefined) refuse('NOT_HOLDER', 'Your office does not hold the case.', '案件不由贵单位持有。');
}

export const advise = (desk: Desk, actor: Actor, input: AdviseInput): Promise<string> =>
  saying(desk, actor, 'advise', 'GUIDE', input.plan ? 'PLAN' : 'ADVICE', input);

const DECISION = { ADOPT: 'PLAN_ADOPTED', NOT_ADOPT: 'PLAN_NOT_ADOPTED' } as const;

export const answerGuidance = (desk: Desk, actor: Actor, input: AnswerGuidanceInput): Promise<string> => {
  const kind = input.decision == null ? 'REPLY' : DECISION[input.decision];
  return saying(desk, actor, 'answerGuidance', 'ASK_GUIDANCE', kind, input);
};

export const closeGuidance = (desk: Desk, actor: Actor, input: CloseGuidanceInput): Promise<string> =>
  saying(desk, actor, 'closeGuidance', 'GUIDE', 'CLOSED', input);
