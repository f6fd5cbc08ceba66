import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, papersOf } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { calendarWith } from '../clocks/calendar.ts';
import type {
  ConfirmationSubject,
  ConfirmInput,
  NotConfirmedInput,
  RequestConfirmationInput,
} from '../schema.types.ts';
import { type AgreementBody, agreementIn, confirmableUntil } from './agreements.ts';
import { CONFIRMATION_DECIDED, CONFIRMATION_REQUESTED, confirmationsOf } from './confirmation-papers.ts';
import { courtNumber, dayWithin, instantWithin } from './days-and-numbers.ts';

/** What a court must refuse to confirm (民诉解释355). */
const REFUSED_BY_COURTS: Partial<Record<ConfirmationSubject, readonly [string, string]>> = {
  STATUS_RELATION: [
    'A court must refuse to confirm whether a marriage, parentage or adoption exists (民诉解释355).',
    '确认婚姻、亲子、收养等身份关系的,人民法院不予受理司法确认申请(民诉解释第三百五十五条)。',
  ],
  PROPERTY_RIGHT: [
    'A court must refuse to confirm whose a thing is (民诉解释355).',
    '涉及物权确权的,人民法院不予受理司法确认申请(民诉解释第三百五十五条)。',
  ],
  INTELLECTUAL_PROPERTY: [
    'A court must refuse to confirm whose an intellectual property is (民诉解释355).',
    '涉及知识产权确权的,人民法院不予受理司法确认申请(民诉解释第三百五十五条)。',
  ],
  SPECIAL_PROCEDURE: [
    'A court must refuse what belongs into a special procedure (民诉解释355).',
    '应适用特别程序等处理的事项,人民法院不予受理司法确认申请(民诉解释第三百五十五条)。',
  ],
};

// A category says what a dispute is about and not what was agreed on: money may be owed after a marriage as well. So it
// only asks for a reason where a refusal is likely: 0101 恋爱及婚姻, 1001 知识产权.
const LIKELY_REFUSED = ['0101', '1001'];

/** Refuses what a court would have to refuse. Pure. */
export function assertConfirmable(subject: ConfirmationSubject, category: string, note: string): void {
  const reason = REFUSED_BY_COURTS[subject];
  if (reason !== undefined) refuse('NOT_CONFIRMABLE', ...reason);
  if (LIKELY_REFUSED.includes(category) && note.trim() === '')
    refuse(
      'NOT_CONFIRMABLE',
      `In the category ${category} a court often must refuse (民诉解释355): say in the note why this is no status relation and no ownership.`,
      `类别 ${category} 的事项法院常不予受理(民诉解释第三百五十五条),请在说明中写明为何不属身份关系或确权。`,
    );
}

/** Refuses a request in which not everybody joins. Pure. */
export function assertJoint(agreement: Pick<AgreementBody, 'parties'>, requestedBy: readonly string[]): void {
  if (!requestedBy.every((party) => agreement.parties.includes(party)))
    refuse('BAD_INPUT', 'Only those whom the agreement binds can ask.', '仅协议当事人可以申请司法确认。');
  if (!agreement.parties.every((party) => requestedBy.includes(party)))
    refuse(
      'NOT_JOINT',
      'The parties ask jointly: one does not join (调解法33).',
      '司法确认须由双方当事人共同申请(人民调解法第三十三条)。',
    );
}

/** Records the parties' joint request to a court, within 30 days of the agreement's effect (调解法33). */
export const requestConfirmation = (
  desk: Desk,
  actor: Actor,
  input: RequestConfirmationInput,
): Promise<string> =>
  change(desk, actor, 'REQUEST_CONFIRM', input, async (held) => {
    const papers = await held.papers();
    const agreement = agreementIn(papers, input.agreement);
    assertJoint(agreement, input.requestedBy);
    assertConfirmable(input.subject, held.card.category, held.note);
    const from = new Date(agreement.effectiveAt);
    const requestedAt = instantWithin(input.requestedAt, from, held.at, [
      'The time of the request',
      '申请时间',
    ]);
    if (requestedAt >= confirmableUntil(agreement, calendarWith(held.rules.holidayNotices)))
      refuse(
        'TOO_LATE',
        'The 30 days from the effect of the agreement are over (调解法33).',
        '已超过协议生效之日起三十日的申请期限(人民调解法第三十三条)。',
      );
    assertNothingPending(papers, agreement.id);
    const body = {
      requestedBy: [...new Set(input.requestedBy)],
      requestedAt: requestedAt.toISOString(),
      court: said(input.court, LONGEST.name, ['The name of the court', '法院名称']),
      subject: input.subject,
    };
    return {
      after: async () => {
        await held.file(CONFIRMATION_REQUESTED, body, agreement.id);
      },
    };
  });

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body'>;

const requestsAbout = (papers: readonly Filed[], agreement: string) =>
  confirmationsOf(
    papersOf(papers, CONFIRMATION_REQUESTED).filter(({ about }) => about === agreement),
    papers,
  );

function assertNothingPending(papers: readonly Filed[], agreement: string): void {
  const last = requestsAbout(papers, agreement).at(-1);
  if (last !== undefined && (last.decision === null || last.decision === 'CONFIRMED'))
    refuse(
      'NOT_ALLOWED_NOW',
      'A court was asked and has not refused.',
      '已申请司法确认,法院尚未作出不予确认的裁定。',
    );
}

/** The request that a court has not decided yet, or a refusal. */
function undecided(papers: readonly Filed[], id: string): { id: string; requestedAt: Date } {
  const requests = papersOf(papers, CONFIRMATION_REQUESTED);
  const found = confirmationsOf(requests, papers).find((request) => request.id === id);
  if (found === undefined)
    return refuse('NOT_FOUND', 'There is no such request here.', '未找到该司法确认申请。');
  if (found.decision !== null)
    return refuse('NOT_ALLOWED_NOW', 'The court has decided on it.', '法院已对该申请作出裁定。');
  return { id, requestedAt: new Date(found.requestedAt) };
}

const decidedOn = (given: string, from: Date, to: Date): string =>
  dayWithin(given, from, to, ["The day of the court's decision", '法院裁定日期']);

/** Records that the court confirmed the agreement. */
export const confirmCase = (desk: Desk, actor: Actor, input: ConfirmInput): Promise<string> =>
  change(desk, actor, 'CONFIRM', input, async (held) => {
    const request = undecided(await held.papers(), input.request);
    const body = {
      decision: 'CONFIRMED' as const,
      caseNumber: courtNumber(input.caseNumber),
      decidedOn: decidedOn(input.decidedOn, request.requestedAt, held.at),
      ground: null,
    };
    return {
      after: async () => {
        await held.file(CONFIRMATION_DECIDED, body, request.id);
      },
    };
  });

/** Records that the court refused or rejected the request (民诉解释355, 358). It changes nothing about the agreement. */
export const recordNotConfirmed = (desk: Desk, actor: Actor, input: NotConfirmedInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'recordNotConfirmed', input, async (dossier) => {
    const request = undecided(await dossier.papers(), input.request);
    if (input.decision === 'CONFIRMED')
      refuse('BAD_INPUT', 'A confirmation is recorded as such.', '确认有效的裁定请另行登记。');
    const body = {
      decision: input.decision,
      caseNumber: courtNumber(input.caseNumber),
      decidedOn: decidedOn(input.decidedOn, request.requestedAt, dossier.at),
      ground: said(input.ground, LONGEST.note, ["The court's reason", '裁定理由']),
    };
    return dossier.file(CONFIRMATION_DECIDED, body, request.id);
  });
