import type { Actor } from '@sanji/edge/identity.ts';
import { recordActionOn } from '../actions/tier-action.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { lockChain } from '../delivery/ledger.ts';
import { roleFor } from '../jurisdiction/policy.ts';
import type { Act, TierActionKind } from '../schema.types.ts';
import { type MessageState, messagesOf, officesOf, type ThreadState, threadById } from '../threads/thread.ts';
import { type NewMessage, sayInThread } from '../threads/write-thread.ts';

/** An instruction as whoever writes in it finds it, locked. */
export interface FoundInstruction {
  thread: ThreadState;
  offices: string[];
  messages: MessageState[];
}

interface Written {
  instruction: string;
  idempotencyKey: string;
  text: string;
}

interface Writing {
  work: string;
  act: Act;
  action?: TierActionKind;
  /** What is written, once it is seen that it may be. */
  message: (found: FoundInstruction, text: string) => NewMessage;
}

/** Writes into an instruction: once per key, in one transaction with the action that tells all tiers of it. */
export const writeInstruction = (
  desk: Desk,
  actor: Actor,
  input: Written,
  { work, act, action, message }: Writing,
): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const { instruction: id, idempotencyKey: key } = input;
    return once(tx, { subject: actor.subject, key, said: [work, input], at: desk.now() }, async () => {
      const text = said(input.text, LONGEST.note, ['A message', '内容']);
      const thread = await threadById(tx, id);
      if (thread?.purpose !== 'INSTRUCTION')
        return refuse(
          'NOT_FOUND',
          'There is no such instruction that you may see.',
          '未找到可查看的该批示。',
        );
      await lockChain(tx, thread.caseId);
      await lockChain(tx, id);
      const found = { thread, offices: await officesOf(tx, id), messages: await messagesOf(tx, id) };
      await sayInThread(tx, desk, actor, id, message(found, text));
      if (action !== undefined) {
        const by = { office: actor.region, role: roleFor(actor, act) ?? '' };
        await recordActionOn(tx, desk, thread.caseId, { ...by, action });
      }
      return id;
    });
  });
