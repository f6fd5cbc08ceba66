import type { Act, DeskItemKind, ThreadMessageKind, ThreadPurpose, ThreadStatus } from '../schema.types.ts';

/** From which side a message is written: by the tier that owns the thread, or by an office below that takes part. */
export type Side = 'ABOVE' | 'BELOW';

interface MessageRule {
  by: Side;
  act: Act;
  /** A thread of this purpose may begin with it. */
  opens?: true;
  /** Whose turn it is afterwards; unchanged where nothing is said. */
  next?: ThreadStatus;
  /** It decides on the newest plan, and there must be one that is undecided. */
  decidesPlan?: true;
  proposesPlan?: true;
  /** It answers one message of the tier above, and no later one that its writer had not heard of. */
  answers?: true;
  /** Each office writes it once. */
  onceAnOffice?: true;
}

/** Every message a thread knows, and who may write it when. What is not in this table cannot be written. */
export const MESSAGES: Record<ThreadPurpose, Partial<Record<ThreadMessageKind, MessageRule>>> = {
  GUIDANCE: {
    QUESTION: { by: 'BELOW', act: 'ASK_GUIDANCE', opens: true, next: 'AWAITS_ABOVE' },
    REPLY: { by: 'BELOW', act: 'ASK_GUIDANCE', next: 'AWAITS_ABOVE' },
    ADVICE: { by: 'ABOVE', act: 'GUIDE', opens: true, next: 'AWAITS_BELOW' },
    PLAN: { by: 'ABOVE', act: 'GUIDE', opens: true, next: 'AWAITS_BELOW', proposesPlan: true },
    PLAN_ADOPTED: { by: 'BELOW', act: 'ASK_GUIDANCE', next: 'AWAITS_ABOVE', decidesPlan: true },
    PLAN_NOT_ADOPTED: { by: 'BELOW', act: 'ASK_GUIDANCE', next: 'AWAITS_ABOVE', decidesPlan: true },
    CLOSED: { by: 'ABOVE', act: 'GUIDE', next: 'CLOSED' },
  },
  SUPERVISION: {
    DEMAND: { by: 'ABOVE', act: 'MARK', opens: true, next: 'AWAITS_BELOW' },
    EXPLANATION: { by: 'BELOW', act: 'HANDLE', next: 'AWAITS_ABOVE', answers: true },
    REJECTED: { by: 'ABOVE', act: 'MARK', next: 'AWAITS_BELOW' },
    ACCEPTED: { by: 'ABOVE', act: 'MARK', next: 'CLOSED' },
    CLOSED: { by: 'ABOVE', act: 'MARK', next: 'CLOSED' },
  },
  INSTRUCTION: {
    INSTRUCTION: { by: 'ABOVE', act: 'INSTRUCT', opens: true, next: 'AWAITS_BELOW' },
    ACKNOWLEDGED: { by: 'BELOW', act: 'ACKNOWLEDGE', onceAnOffice: true },
    REPORT: { by: 'BELOW', act: 'ACKNOWLEDGE', next: 'AWAITS_ABOVE', answers: true },
    FOLLOW_UP: { by: 'ABOVE', act: 'INSTRUCT', next: 'AWAITS_BELOW' },
    CLOSED: { by: 'ABOVE', act: 'INSTRUCT', next: 'CLOSED' },
  },
  ADOPTION: {
    DEMAND: { by: 'ABOVE', act: 'ADOPT', opens: true, next: 'AWAITS_BELOW' },
    EXPLANATION: { by: 'BELOW', act: 'HANDLE', next: 'AWAITS_ABOVE', answers: true },
    REJECTED: { by: 'ABOVE', act: 'ADOPT', next: 'AWAITS_BELOW' },
    ACCEPTED: { by: 'ABOVE', act: 'ADOPT', next: 'CLOSED' },
    CLOSED: { by: 'ABOVE', act: 'ADOPT', next: 'CLOSED' },
  },
};

/** Which threads go with the case to its next holder: what is asked of whoever handles it, not of one office by name. */
export const FOLLOWS_HOLDER: Record<ThreadPurpose, boolean> = {
  GUIDANCE: true,
  SUPERVISION: false,
  INSTRUCTION: false,
  ADOPTION: false,
};

/**
 * Which threads end with their case: there is nothing left to guide. What an office owes for how it handled the case, and
 * what a leader wants answered, outlives it, until whoever asked is satisfied.
 */
export const ENDS_WITH_CASE: Record<ThreadPurpose, boolean> = {
  GUIDANCE: true,
  SUPERVISION: false,
  INSTRUCTION: false,
  ADOPTION: false,
};

/** What lies on the desk of the side whose turn it is. */
export const ON_DESK: Record<ThreadPurpose, Record<Side, DeskItemKind>> = {
  GUIDANCE: { ABOVE: 'GUIDANCE_TO_GIVE', BELOW: 'GUIDANCE_TO_ANSWER' },
  SUPERVISION: { ABOVE: 'EXPLANATION_TO_JUDGE', BELOW: 'EXPLANATION_TO_WRITE' },
  INSTRUCTION: { ABOVE: 'INSTRUCTION_REPORT_TO_READ', BELOW: 'INSTRUCTION_TO_ANSWER' },
  ADOPTION: { ABOVE: 'EXPLANATION_TO_JUDGE', BELOW: 'EXPLANATION_TO_WRITE' },
};

/** What the messages so far have come to. */
export interface Standing {
  status: ThreadStatus;
  openPlan: boolean;
  dueAt: string | null;
}

interface Said {
  id: string;
  kind: ThreadMessageKind;
  body: { dueAt?: string | null | undefined; answers?: string | null | undefined };
}

/** The newest message after which it is the turn of those below: what they are asked. */
export const askedIn = <Message extends Pick<Said, 'kind'>>(
  purpose: ThreadPurpose,
  messages: readonly Message[],
): Message | undefined =>
  messages.findLast(({ kind }) => {
    const rule = MESSAGES[purpose][kind];
    return rule?.by === 'ABOVE' && rule.next === 'AWAITS_BELOW';
  });

/** Whether a message answers something else than what was asked last. Those of older tiers do not say what they answer. */
const answersAnother = ({ body: { answers } }: Said, asked: Pick<Said, 'id'> | undefined): boolean =>
  answers != null && answers !== asked?.id;

const NOTHING_SAID: Standing = { status: 'AWAITS_BELOW', openPlan: false, dueAt: null };

/**
 * Where a thread stands after its messages, in their order. Two tiers may write at the same time: what came after the
 * end, decides on a plan that is decided, or answers what was asked before the last question, is kept and changes nothing any more.
 */
export function standingAfter(purpose: ThreadPurpose, messages: readonly Said[]): Standing {
  return messages.reduce((before, said, index) => {
    const { kind, body } = said;
    const rule = MESSAGES[purpose][kind];
    if (rule === undefined || before.status === 'CLOSED' || (rule.decidesPlan && !before.openPlan))
      return before;
    if (rule.answers && answersAnother(said, askedIn(purpose, messages.slice(0, index)))) return before;
    return {
      status: rule.next ?? before.status,
      openPlan: rule.proposesPlan ? true : before.openPlan && !rule.decidesPlan,
      dueAt: rule.next === 'CLOSED' ? null : (body.dueAt ?? (rule.by === 'ABOVE' ? null : before.dueAt)),
    };
  }, NOTHING_SAID);
}
