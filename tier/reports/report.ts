import { createHmac } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { postReport } from '../delivery/outbox.ts';
import { may } from '../jurisdiction/policy.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import type { ReportCheck, ReportOfficialInput, ReportReceipt } from '../schema.types.ts';
import { KEEPER, layDown, type SealedMessage } from './keeper.ts';
import { readReceipt, reportNumber, signReceipt } from './receipt.ts';
import { LONGEST_ACCUSED, type ReportContent, sealReport } from './seal-report.ts';

/**
 * Takes a report against an official (条例30). It is sealed before anything is written; what stays here is a receipt. It
 * is no case, so none of what a case leaves behind is written: no card, no step, no line in the ledger, no party.
 */
export async function reportOfficial(
  desk: Desk,
  actor: Actor,
  input: ReportOfficialInput,
): Promise<ReportReceipt> {
  const at = desk.now();
  const { idempotencyKey: key, ...said } = input;
  const receipt = await asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key, said: ['REPORT', fingerprint(desk, said)], at }, async () => {
      if (!isPlaceOf(desk.tier, actor.region) || !may(actor, 'REGISTER', actor.region))
        refuse('NOT_ALLOWED', 'Your office does not register at this tier.', '贵单位不在本级登记。');
      const number = reportNumber(actor.region, desk.newId());
      await handIn(tx, desk, number, await sealReport(desk.discipline, contentOf(input)), at);
      return signReceipt(desk.keys, number, at);
    }),
  );
  desk.checkpoint('report.committed');
  const read = await readReceipt(desk.keys, receipt);
  // The key was used before, and for something else than a report.
  return (
    read ?? refuse('KEY_REUSED', 'This key was used before with other input.', '该幂等键已用于不同的内容。')
  );
}

/** Kept where the desk is, or promised to there: in the transaction that takes the report. */
async function handIn(
  tx: EntityManager,
  desk: Desk,
  number: string,
  message: SealedMessage,
  at: Date,
): Promise<void> {
  if (desk.tier === KEEPER) await layDown(tx, number, message, at);
  else
    await postReport(tx, desk.keys, {
      id: desk.newId(),
      caseId: number,
      epoch: 0,
      peer: KEEPER,
      payload: JSON.stringify(message),
      at,
    });
  desk.checkpoint('report.sealed');
}

/** Tells a replay from other input without keeping a digest by which somebody could try out what was said. */
const fingerprint = (desk: Desk, said: object): string =>
  createHmac('sha256', desk.keys.privateKey.export({ format: 'der', type: 'pkcs8' }))
    .update(JSON.stringify(said))
    .digest('hex');

const optional = (text: string | null | undefined): string | null => text?.trim() || null;

/** The report as it is sealed. A refusal repeats nothing of it. */
function contentOf(input: ReportOfficialInput): ReportContent {
  const accused = input.accused.trim();
  const narrative = input.narrative.trim();
  const [reporter, contact] = [optional(input.reporter), optional(input.contact)];
  const fits =
    accused.length >= 1 &&
    accused.length <= LONGEST_ACCUSED &&
    narrative.length >= 1 &&
    narrative.length <= LONGEST.narrative &&
    (reporter?.length ?? 0) <= LONGEST.name &&
    (contact?.length ?? 0) <= LONGEST.address;
  if (!fits) refuse('BAD_INPUT', 'A field is empty or too long.', '填写内容为空或过长。');
  return { accusedLevel: input.accusedLevel, accused, narrative, reporter, contact };
}

/** What may be told to whoever shows a receipt of this tier. */
export async function checkReceipt(desk: Desk, receipt: string): Promise<ReportCheck | null> {
  const read = await readReceipt(desk.keys, receipt);
  if (read === null) return null;
  // Nobody may look into the outbox in their own name; the receipt is what entitles to this one answer.
  const waiting = await desk.courierEm
    .fork()
    .execute('select 1 from outbox where case_id = ? and settled_at is null', [read.number]);
  return { number: read.number, at: read.at, delivered: waiting.length === 0 };
}
