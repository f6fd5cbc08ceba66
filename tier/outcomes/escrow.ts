import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { keepInDossier, type OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { type Calendar, calendarWith } from '../clocks/calendar.ts';
import { dueAt } from '../clocks/deadlines.ts';
import type { Deposit, DepositInput, DepositNoticeInput, ReleaseInput } from '../schema.types.ts';
import { principal } from './bound-parties.ts';
import { instantWithin } from './days-and-numbers.ts';

// A GraphQL integer ends a little above two thousand million.
const MOST_FEN = 2_000_000_000;
const YEARS_TO_COLLECT = 5;
const instant = z.iso.datetime();

/** Money deposited with a notary for a creditor (民法典570-574). Whether the law allowed it is not ours to say. */
export const DEPOSIT = paperKind(
  'DEPOSIT',
  z.object({
    amountFen: z.int().min(1).max(MOST_FEN),
    beneficiary: z.string().max(64),
    notary: z.string().min(1).max(LONGEST.name),
    account: z.string().min(1).max(LONGEST.name),
    depositedAt: instant,
  }),
);

/** That the creditor was told; about the deposit (民法典572). */
export const DEPOSIT_NOTICE = paperKind('DEPOSIT_NOTICE', z.object({ notifiedAt: instant }));

/** That the creditor collected it; about the deposit (民法典574). */
export const DEPOSIT_RELEASE = paperKind('DEPOSIT_RELEASE', z.object({ collectedAt: instant }));

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body' | 'author'> & { at: string | Date };

/** Until when a deposit can be collected; afterwards it is the state's (民法典574). */
const collectableUntil = (depositedAt: string, calendar: Calendar): Date =>
  dueAt({ start: new Date(depositedAt), length: YEARS_TO_COLLECT, unit: 'YEAR' }, calendar).dueAt;

/** The deposits of a dossier with what became of them, oldest first. Pure. */
export function depositsOf(papers: readonly Filed[], calendar: Calendar): Deposit[] {
  const notices = papersOf(papers, DEPOSIT_NOTICE);
  const releases = papersOf(papers, DEPOSIT_RELEASE);
  return papersOf(papers, DEPOSIT).map(({ id, body }) => {
    const notifiedAt = notices.find(({ about }) => about === id)?.body.notifiedAt ?? null;
    const release = releases.find(({ about }) => about === id);
    return {
      id,
      ...body,
      notifiedAt,
      awaitsNotice: notifiedAt === null,
      collectableUntil: collectableUntil(body.depositedAt, calendar).toISOString(),
      released:
        release === undefined
          ? null
          : { at: new Date(release.at).toISOString(), author: release.author, ...release.body },
    };
  });
}

const depositsOn = async ({ papers, rules }: OpenDossier): Promise<Deposit[]> =>
  depositsOf(await papers(), calendarWith(rules.holidayNotices));

function depositIn(deposits: readonly Deposit[], id: string): Deposit {
  const found = deposits.find((deposit) => deposit.id === id);
  return found ?? refuse('NOT_FOUND', 'There is no such deposit here.', '未找到该提存。');
}

/** Records a deposit. Where the creditor was not told yet, it is flagged until somebody tells. */
export const deposit = (desk: Desk, actor: Actor, input: DepositInput): Promise<string> =>
  change(desk, actor, 'DEPOSIT', input, async (held) => {
    if (!Number.isInteger(input.amountFen) || input.amountFen < 1 || input.amountFen > MOST_FEN)
      refuse('BAD_INPUT', 'A deposit is 1 to 2,000,000,000 fen.', '提存金额须为 1 分至 2000 万元。');
    const { id: beneficiary } = await principal(held, input.beneficiary);
    const registered = held.card.registeredAt;
    const depositedAt = instantWithin(input.depositedAt, registered, held.at, [
      'The time of the deposit',
      '提存时间',
    ]);
    const notifiedAt =
      input.notifiedAt == null
        ? null
        : instantWithin(input.notifiedAt, depositedAt, held.at, ['The time of the notice', '通知时间']);
    const body = {
      amountFen: input.amountFen,
      beneficiary,
      notary: said(input.notary, LONGEST.name, ['The name of the notary office', '公证机构名称']),
      account: said(input.account, LONGEST.name, ['The account', '提存账户']),
      depositedAt: depositedAt.toISOString(),
    };
    const there = (await depositsOn(held)).filter(({ released }) => released === null);
    const oldest =
      [body.depositedAt, ...there.map((one) => one.depositedAt)].toSorted()[0] ?? body.depositedAt;
    return {
      // The clock is that of the oldest deposit, also where it is written down last.
      step: { effectiveAt: new Date(oldest) },
      after: async () => {
        const paper = await held.file(DEPOSIT, body);
        if (notifiedAt !== null)
          await held.file(DEPOSIT_NOTICE, { notifiedAt: notifiedAt.toISOString() }, paper);
      },
    };
  });

export const recordDepositNotice = (desk: Desk, actor: Actor, input: DepositNoticeInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'recordDepositNotice', input, async (dossier) => {
    const found = depositIn(await depositsOn(dossier), input.deposit);
    if (!found.awaitsNotice) refuse('NOT_ALLOWED_NOW', 'The creditor was told before.', '已通知过债权人。');
    const from = new Date(found.depositedAt);
    const notifiedAt = instantWithin(input.notifiedAt, from, dossier.at, [
      'The time of the notice',
      '通知时间',
    ]);
    return dossier.file(DEPOSIT_NOTICE, { notifiedAt: notifiedAt.toISOString() }, found.id);
  });

/** Records that the creditor collected a deposit: at any time, and for five years (民法典574). */
export const release = (desk: Desk, actor: Actor, input: ReleaseInput): Promise<string> =>
  change(desk, actor, 'RELEASE', input, async (held) => {
    const deposits = await depositsOn(held);
    const found = depositIn(deposits, input.deposit);
    if (found.released !== null) refuse('NOT_ALLOWED_NOW', 'It was collected before.', '该提存已领取。');
    const from = new Date(found.depositedAt);
    const collectedAt = instantWithin(input.collectedAt, from, held.at, [
      'The time of collecting',
      '领取时间',
    ]);
    if (collectedAt >= new Date(found.collectableUntil))
      refuse(
        'TOO_LATE',
        'The right to the deposit ended five years after it was made (民法典574).',
        '自提存之日起五年内未领取的,领取权利消灭(民法典第五百七十四条)。',
      );
    const others = deposits.filter(({ id, released }) => id !== found.id && released === null);
    const next = others.map(({ depositedAt }) => depositedAt).toSorted()[0];
    return {
      // The clock goes on for the oldest deposit that is still there.
      ...(next === undefined ? {} : { step: { effectiveAt: new Date(next) } }),
      after: async () => {
        await held.file(DEPOSIT_RELEASE, { collectedAt: collectedAt.toISOString() }, found.id);
      },
    };
  });
