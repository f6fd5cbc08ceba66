import type { Role } from '@sanji/edge/identity.ts';
import { addDays, civilDate, daysBetween, endOfDay } from '@sanji/tier/clocks/calendar.ts';
import { dueAt as termEnd } from '@sanji/tier/clocks/deadlines.ts';
import { ACTS } from '@sanji/tier/jurisdiction/policy.ts';
import { placeAt, tierOf } from '@sanji/tier/jurisdiction/region.ts';
import type { ThreadMessageKind, ThreadPurpose, Tier, TierActionKind } from '@sanji/tier/schema.types.ts';
import { SUPERVISIONS } from '@sanji/tier/supervision/card-order.ts';
import { isRed, proposalId } from '@sanji/tier/supervision/red-clock.ts';
import { BodyShape, type MessageState, type ThreadState } from '@sanji/tier/threads/thread.ts';
import { MESSAGES, type Side } from '@sanji/tier/threads/thread-rules.ts';
import { BrokenStory, type Course, nameOfRole } from './course.ts';
import { atHour } from './days.ts';
import { EXCHANGES, type Exchange, type ExchangeName } from './exchange-plans.ts';
import { actBy, markBy } from './marking.ts';
import { keepThread } from './thread-rows.ts';
import { SAID } from './wording-of-exchanges.ts';

const ROLES: Record<Side, Record<ThreadPurpose, Role>> = {
  ABOVE: { GUIDANCE: 'OFFICER', SUPERVISION: 'INSPECTOR', INSTRUCTION: 'LEADER', ADOPTION: 'LEADER' },
  BELOW: { GUIDANCE: 'OFFICER', SUPERVISION: 'OFFICER', INSTRUCTION: 'OFFICER', ADOPTION: 'OFFICER' },
};

/** What the tiers learn of beside the thread. Of a card they learn by its mark. */
const DONE: Partial<Record<`${ThreadPurpose} ${ThreadMessageKind}`, TierActionKind>> = {
  'GUIDANCE QUESTION': 'GUIDANCE_ASKED',
  'GUIDANCE PLAN': 'PLAN_PROPOSED',
  'GUIDANCE PLAN_ADOPTED': 'PLAN_ADOPTED',
  'GUIDANCE CLOSED': 'GUIDANCE_CLOSED',
  'SUPERVISION EXPLANATION': 'EXPLAINED',
  'SUPERVISION ACCEPTED': 'EXPLANATION_ACCEPTED',
  'INSTRUCTION INSTRUCTION': 'INSTRUCTED',
  'INSTRUCTION ACKNOWLEDGED': 'ACKNOWLEDGED',
  'INSTRUCTION CLOSED': 'INSTRUCTION_CLOSED',
};

const LEAST_DAYS = 3;

/** Writes what the tiers write to each other while the case rests, or between its first and its last step. */
export function converse(course: Course, name: ExchangeName, scenes: readonly { at: Date }[]): void {
  const { card, stage } = course;
  const until = card.concludedAt ?? stage.now;
  const red = card.clocks.find((clock) => isRed(clock, stage.now));
  const begin = card.concludedAt === null ? scenes.at(-1)?.at : scenes[0]?.at;
  const from = EXCHANGES[name].some(({ purpose }) => purpose === 'SUPERVISION')
    ? red && new Date(red.dueAt)
    : begin;
  if (from === undefined || card.holderOffice !== course.timeline[0]?.office)
    throw new BrokenStory(`${name} is not written about ${card.id}`);
  // A case that ended within days was written about by nobody.
  const days = daysBetween(civilDate(from), civilDate(until));
  if (days < LEAST_DAYS) return;
  const moments = EXCHANGES[name].flatMap(({ lines }) => [...lines]);
  const momentOf = (index: number) => {
    const day = addDays(civilDate(from), 1 + Math.floor((index * (days - 1)) / moments.length));
    return new Date(atHour(day, 9 + index).getTime() + course.chance.below(50) * MINUTE_MS);
  };
  if (red && EXCHANGES[name].some(({ purpose }) => purpose === 'SUPERVISION'))
    remind(course, atHour(addDays(civilDate(from), 1), 8));
  let said = 0;
  for (const exchange of EXCHANGES[name]) {
    writeThread(
      course,
      exchange,
      exchange.lines.map((_, index) => momentOf(said + index)),
    );
    said += exchange.lines.length;
  }
}

const MINUTE_MS = 60_000;

function writeThread(course: Course, exchange: Exchange, moments: readonly Date[]): void {
  const { card, chance } = course;
  const { purpose, owner, alsoTo } = exchange;
  const [openedAt = card.registeredAt] = moments;
  const office = officeAt(owner, card.holderOffice);
  const thread: ThreadState = {
    id: `${card.id.slice(0, 6)}-${chance.uuid()}`,
    caseId: card.id,
    purpose,
    owner,
    office,
    openedAt,
  };
  const offices = [
    ...new Set([card.holderOffice, ...alsoTo.map((tier) => officeAt(tier, card.holderOffice))]),
  ];
  const about = exchange.card ? `${card.id.slice(0, 6)}-${chance.uuid()}` : null;
  const messages: MessageState[] = [];
  for (const [index, line] of exchange.lines.entries()) {
    const [kind, by] = typeof line === 'string' ? [line, null] : line;
    const at = moments[index] ?? openedAt;
    const message = written(
      course,
      { thread, before: messages, about },
      { kind, by, at, card: exchange.card },
    );
    messages.push(message);
    if (kind === 'DEMAND') giveCard(course, exchange, { thread, message });
    const action = DONE[`${purpose} ${kind}`];
    if (action !== undefined) {
      const { tier, role } = message;
      actBy(course, tier, { at, role, actions: [action], office: message.office });
    }
  }
  keepThread(course.shelves, { thread, offices, messages });
}

const officeAt = (tier: Tier, below: string): string => {
  const office = placeAt(tier, below);
  if (office === undefined) throw new BrokenStory(`${below} has no ${tier}`);
  return office;
};

interface Writing {
  thread: ThreadState;
  before: readonly MessageState[];
  about: string | null;
}

interface NewLine {
  kind: ThreadMessageKind;
  by: Tier | null;
  at: Date;
  card: Exchange['card'];
}

/** The next message, as `write` makes it once the owner has placed it. */
function written(course: Course, { thread, before, about }: Writing, line: NewLine): MessageState {
  const { purpose, office: above } = thread;
  const { kind, by, at } = line;
  const { holderOffice } = course.card;
  const rule = MESSAGES[purpose][kind];
  const role = rule && ROLES[rule.by][purpose];
  if (rule === undefined || role === undefined || !ACTS[role].includes(rule.act))
    throw new BrokenStory(`nobody writes ${kind} in a thread of ${purpose}`);
  if (before.length === 0 && rule.opens !== true) throw new BrokenStory(`no thread begins with ${kind}`);
  const office = rule.by === 'ABOVE' ? above : by === null ? holderOffice : officeAt(by, holderOffice);
  const tier = tierOf(office) ?? thread.owner;
  const text = course.chance.pick(SAID[kind]);
  const dueAt = answerDue(line, at)?.toISOString() ?? null;
  return {
    tier,
    number: before.filter((message) => message.tier === tier).length + 1,
    id: course.chance.uuid(),
    kind,
    at,
    office,
    author: nameOfRole(course, office, role),
    role,
    body: BodyShape.parse({ text, dueAt, about: rule.by === 'ABOVE' && before.length === 0 ? about : null }),
    position: before.length + 1,
  };

  function answerDue({ card }: NewLine, start: Date): Date | null {
    const explained = card && SUPERVISIONS[card].explained;
    if (kind === 'DEMAND' && explained)
      return termEnd({ start, length: explained(course.rules), unit: 'WORKING_DAY' }).dueAt;
    const days = ANSWERED_WITHIN[kind];
    return days === undefined ? null : endOfDay(addDays(civilDate(start), days));
  }
}

// What whoever asks says; no rule sets a term.
const ANSWERED_WITHIN: Partial<Record<ThreadMessageKind, number>> = { PLAN: 7, INSTRUCTION: 15 };

/** The card that goes with its demand, for the clock that is red, as `give` does it. */
function giveCard(
  course: Course,
  { card: kind }: Exchange,
  { thread, message }: { thread: ThreadState; message: MessageState },
): void {
  const { card, shelves } = course;
  const clock = card.clocks.find((running) => isRed(running, message.at));
  if (kind === undefined || clock === undefined) throw new BrokenStory(`${card.id} is not late`);
  const { mark, action } = SUPERVISIONS[kind];
  const { at, author, office } = message;
  const redClock = proposalId(card.id, clock);
  markBy(course, thread.owner, { at, role: message.role, change: mark, actions: [action], office, redClock });
  const id = message.body.about ?? '';
  const shelf = shelves[thread.owner];
  shelf.supervisions.push({
    ...givenTo(course, { at, office, by: author }),
    id,
    kind,
    ground: 'OVERDUE_CLOCK',
    clock: clock.kind,
    reason: message.body.text,
    threadId: thread.id,
  });
  // What was decided before stays.
  if (shelf.proposals.length > 0) return;
  shelf.proposals.push({
    caseId: card.id,
    clock: clock.kind,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    supervision: id,
    reason: null,
    decidedAt: at,
    decidedBy: author,
    office,
  });
}

const givenTo = ({ card }: Course, { at, office, by }: { at: Date; office: string; by: string }) => ({
  caseId: card.id,
  unit: card.holderOffice,
  givenAt: at,
  givenBy: by,
  office,
});

/** Before a card comes a reminder, which asks for nothing in writing. */
function remind(course: Course, at: Date): void {
  const { stage, card, shelves, chance } = course;
  const { mark, action } = SUPERVISIONS.REMINDER;
  const office = stage.county;
  markBy(course, 'COUNTY', { at, role: 'INSPECTOR', change: mark, actions: [action], office });
  shelves.COUNTY.supervisions.push({
    ...givenTo(course, { at, office, by: nameOfRole(course, office, 'INSPECTOR') }),
    id: `${card.id.slice(0, 6)}-${chance.uuid()}`,
    kind: 'REMINDER',
    ground: 'DELAY',
    clock: null,
    reason: '请抓紧办理。',
    threadId: null,
  });
}
