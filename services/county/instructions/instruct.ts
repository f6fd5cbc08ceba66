import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '@sanji/tier/actions/tier-action.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import { Card, type CardState } from '@sanji/tier/cases/card.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { endOfDay, isCivilDate } from '@sanji/tier/clocks/calendar.ts';
import { lockChain } from '@sanji/tier/delivery/ledger.ts';
import { writeInstruction } from '@sanji/tier/instructions/write-instruction.ts';
import { Place } from '@sanji/tier/jurisdiction/place.ts';
import { may, roleFor } from '@sanji/tier/jurisdiction/policy.ts';
import { contains, isPlaceOf } from '@sanji/tier/jurisdiction/region.ts';
import { answerBy } from '@sanji/tier/threads/answer-by.ts';
import { openThread } from '@sanji/tier/threads/write-thread.ts';
import type { CloseInstructionInput, FollowUpInstructionInput, InstructInput } from '../schema.types.ts';

const MOST_OFFICES = 20;

/** A leader writes on a letter, or on another case, what is to be done and by whom (mechanism 62). Nothing of the case moves. */
export const instruct = (desk: Desk, actor: Actor, input: InstructInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const ask = {
      subject: actor.subject,
      key: input.idempotencyKey,
      said: ['instruct', input],
      at: desk.now(),
    };
    return once(tx, ask, async () => {
      if (!isPlaceOf('COUNTY', actor.region))
        refuse('NOT_COMPETENT', 'Only a leader of the county instructs.', '批示由县级领导作出。');
      const text = said(input.text, LONGEST.note, ['An instruction', '批示']);
      const dueAt = reportBy(input.dueOn, desk.now());
      const offices = await officesConcerned(tx, actor.region, input.offices);
      const card = await openCase(tx, actor, input.caseId);
      const thread = await openThread(tx, desk, actor, {
        caseId: card.id,
        purpose: 'INSTRUCTION',
        owner: desk.tier,
        office: actor.region,
        offices,
        first: { kind: 'INSTRUCTION', body: { text, dueAt } },
      });
      const role = roleFor(actor, 'INSTRUCT') ?? '';
      await recordAction(tx, desk, card, { office: actor.region, role, action: 'INSTRUCTED' });
      return thread.id;
    });
  });

const reportBy = (day: string, now: Date): string | null =>
  isCivilDate(day)
    ? answerBy(endOfDay(day).toISOString(), now)
    : refuse('BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。');

async function openCase(tx: EntityManager, actor: Actor, id: string): Promise<CardState> {
  // Before the card is read: whoever keeps a newer one at this moment tells its new copy holders of it, or we do.
  await lockChain(tx, id);
  const card = await tx.findOne(Card, { id });
  if (card === null)
    return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  if (!may(actor, 'INSTRUCT', card.region))
    refuse('OUT_OF_REGION', 'The case lies outside your region.', '该案件不在您的管辖范围内。');
  if (card.concludedAt !== null) refuse('NOT_ALLOWED_NOW', 'The case has ended.', '案件已办结。');
  return card;
}

/** The offices whose heads must acknowledge the instruction: places of the county. */
async function officesConcerned(
  tx: EntityManager,
  county: string,
  codes: readonly string[],
): Promise<string[]> {
  const offices = [...new Set(codes)];
  if (offices.length < 1 || offices.length > MOST_OFFICES)
    refuse('BAD_INPUT', 'An instruction concerns 1 to 20 offices.', '批示涉及单位须为 1 至 20 个。');
  if (!offices.every((office) => contains(county, office)))
    refuse('OUT_OF_REGION', 'An office lies outside the county.', '涉及单位不在本县。');
  if ((await tx.count(Place, { code: { $in: offices } })) !== offices.length)
    refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
  return offices;
}

export const followUpInstruction = (
  desk: Desk,
  actor: Actor,
  input: FollowUpInstructionInput,
): Promise<string> =>
  writeInstruction(desk, actor, input, {
    work: 'followUpInstruction',
    act: 'INSTRUCT',
    message: (_, text) => ({ kind: 'FOLLOW_UP', body: { text, dueAt: reportBy(input.dueOn, desk.now()) } }),
  });

/** The leader has what was asked for. Every head concerned has taken note by then: acknowledging is mandatory. */
export const closeInstruction = (desk: Desk, actor: Actor, input: CloseInstructionInput): Promise<string> =>
  writeInstruction(desk, actor, input, {
    work: 'closeInstruction',
    act: 'INSTRUCT',
    action: 'INSTRUCTION_CLOSED',
    message: ({ offices, messages }, text) => {
      const acknowledged = new Set(
        messages.filter(({ kind }) => kind === 'ACKNOWLEDGED').map(({ office }) => office),
      );
      if (!offices.every((office) => acknowledged.has(office)))
        refuse('TOO_EARLY', 'Not every office concerned has acknowledged it.', '尚有单位未签收该批示。');
      return { kind: 'CLOSED', body: { text } };
    },
  });
