import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import type { PaperState } from '../cases/dossier.ts';
import { Round } from '../cases/handling.ts';
import { keepInDossier, type OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { JoinRoundInput, LeaveRoundInput } from '../schema.types.ts';
import { JOINED, LEFT, roundKey, teamOf } from './round-team.ts';
import { seated } from './seating.ts';

/** Somebody joins the open round. */
export const joinRound = (desk: Desk, actor: Actor, input: JoinRoundInput): Promise<string> =>
  keepInDossier(desk, actor, 'MEDIATE', 'joinRound', input, async (dossier) => {
    const round = await openRoundOf(dossier);
    const papers = await dossier.papers();
    await dossier.file(JOINED, await seated(dossier, papers, input.participant), round);
  });

/** Somebody leaves the open round. A kind that nobody stands for any more is a gap to be seen; it stops nothing. */
export const leaveRound = (desk: Desk, actor: Actor, input: LeaveRoundInput): Promise<string> =>
  keepInDossier(desk, actor, 'MEDIATE', 'leaveRound', input, async (dossier) => {
    const round = await openRoundOf(dossier);
    assertSeated(await dossier.papers(), round, input.participant);
    const note = said(input.note, LONGEST.note, ['The reason', '理由']);
    await dossier.file(LEFT, { why: input.why, note }, input.participant);
  });

/** The key of the round that is open here. */
export async function openRoundOf({ tx, card, custody }: OpenDossier): Promise<string> {
  const round = await tx.findOne(Round, { caseId: card.id, office: custody.office, closedAt: null });
  if (round === null) return refuse('NOT_ALLOWED_NOW', 'No round is open.', '目前没有正在进行的调解轮次。');
  return roundKey(round);
}

function assertSeated(papers: readonly PaperState[], round: string, participant: string): void {
  const seat = teamOf(papers, round)?.seats.find(({ id }) => id === participant);
  if (seat === undefined || seat.leaving !== null)
    refuse('NOT_FOUND', 'Nobody takes part under this id.', '未找到该参加人员。');
}
