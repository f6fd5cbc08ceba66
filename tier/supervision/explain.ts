import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordActionOn } from '../actions/tier-action.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { lockChain } from '../delivery/ledger.ts';
import { roleFor } from '../jurisdiction/policy.ts';
import type {
  Act,
  ExplainInput,
  JudgeExplanationInput,
  ThreadMessageKind,
  ThreadPurpose,
  ThreadStatus,
  TierActionKind,
} from '../schema.types.ts';
import { answerBy } from '../threads/answer-by.ts';
import { attachmentsOf } from '../threads/attachments.ts';
import type { MessageBody } from '../threads/thread.ts';
import { sayInThread } from '../threads/write-thread.ts';

// The written explanation (书面说明): of a unit that was given a card (条例40), or whose adopted case goes slowly
// (mechanism 65). Whoever may write what in which thread is `MESSAGES` in tier/threads/thread-rules.ts.
const EXPLAINED: readonly ThreadPurpose[] = ['SUPERVISION', 'ADOPTION'];

async function demanded(tx: EntityManager, id: string, turn: ThreadStatus): Promise<string> {
  const read = () =>
    tx.execute<{ caseId: string; status: ThreadStatus; purpose: ThreadPurpose }[]>(
      'select case_id as "caseId", status, purpose from thread where id = ?',
      [id],
    );
  const [seen] = await read();
  if (seen === undefined || !EXPLAINED.includes(seen.purpose))
    return refuse('NOT_FOUND', 'No such explanation is asked for.', '未找到该书面说明要求。');
  // Of two who answer at once, the second waits here and finds that it is answered.
  await lockChain(tx, seen.caseId);
  await lockChain(tx, id);
  const [thread] = await read();
  if (thread?.status !== turn)
    refuse('NOT_ALLOWED_NOW', 'It is not your turn in this exchange.', '当前不应由贵方答复。');
  return seen.caseId;
}

interface Saying {
  kind: ThreadMessageKind;
  act: Act;
  action: TierActionKind;
  body: Partial<MessageBody> & { text: string };
}

async function say(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  thread: string,
  caseId: string,
  { kind, act, action, body }: Saying,
): Promise<string> {
  await sayInThread(tx, desk, actor, thread, { kind, body });
  await recordActionOn(tx, desk, caseId, { office: actor.region, role: roleFor(actor, act) ?? '', action });
  return thread;
}

/** The unit explains itself in writing; that works while the tier above is away, and arrives there later, once. */
export const explain = (desk: Desk, actor: Actor, input: ExplainInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { thread, idempotencyKey: key } = input;
    const ask = { subject: actor.subject, key, said: ['explain', input], at: desk.now() };
    return once(tx, ask, async () => {
      const text = said(input.text, LONGEST.note, ['An explanation', '书面说明']);
      const caseId = await demanded(tx, thread, 'AWAITS_BELOW');
      const of = { caseId, office: actor.region };
      const attachments = await attachmentsOf(tx, desk, of, input.attachments);
      const body = { text, attachments };
      return say(tx, desk, actor, thread, caseId, {
        kind: 'EXPLANATION',
        act: 'HANDLE',
        action: 'EXPLAINED',
        body,
      });
    });
  });

const JUDGED = {
  true: { kind: 'ACCEPTED', action: 'EXPLANATION_ACCEPTED' },
  false: { kind: 'REJECTED', action: 'EXPLANATION_REJECTED' },
} as const;

/** Whoever asked for it accepts the explanation, or says why not and until when another is due. */
export const judgeExplanation = (desk: Desk, actor: Actor, input: JudgeExplanationInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { thread, accepted, explainBy, idempotencyKey: key } = input;
    const ask = { subject: actor.subject, key, said: ['judgeExplanation', input], at: desk.now() };
    return once(tx, ask, async () => {
      const text = said(input.text, LONGEST.note, ['An opinion', '审阅意见']);
      const dueAt = answerBy(explainBy, desk.now());
      if (accepted !== (dueAt === null))
        refuse(
          'BAD_INPUT',
          'A rejection names the date for the next explanation, and nothing else does.',
          '不认可说明须另定说明期限,认可则不定。',
        );
      const caseId = await demanded(tx, thread, 'AWAITS_ABOVE');
      const { kind, action } = JUDGED[`${accepted}`];
      return say(tx, desk, actor, thread, caseId, { kind, action, act: 'MARK', body: { text, dueAt } });
    });
  });
