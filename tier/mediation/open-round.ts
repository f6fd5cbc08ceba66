import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import type { PaperState } from '../cases/dossier.ts';
import { Round } from '../cases/handling.ts';
import { nextRound } from '../cases/ladder.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { OpenRoundInput, ParticipantKind, RoundParticipantInput } from '../schema.types.ts';
import { missingFrom, type Participant } from './participants.ts';
import { assertReferred } from './referral.ts';
import { roundKey, TEAM } from './round-team.ts';
import { seated } from './seating.ts';

const MOST_PARTICIPANTS = 40;

/** Opens the ladder's next round at this tier, with everybody whom its rule wants (mechanisms 26-31). */
export const openRound = (desk: Desk, actor: Actor, input: OpenRoundInput): Promise<string> =>
  change(desk, actor, 'OPEN_ROUND', input, async (held) => {
    const leaderName = said(input.leaderName, LONGEST.name, ["The leader's name", '牵头人姓名']);
    const { number } = nextRound(desk.tier, held, input.leader);
    const papers = await held.papers();
    assertReferred(held.card, papers);
    const wanted = held.rules.roundParticipants[number];
    const participants = await teamFor(held, papers, input.participants, wanted);
    const { card, custody, at, tx } = held;
    const round = {
      caseId: card.id,
      office: custody.office,
      number,
      openedAt: at,
      leader: input.leader,
      leaderName,
    };
    return {
      after: async () => {
        await tx.insert(Round, { ...round, closedAt: null, outcome: 'OPEN', note: null });
        await held.file(TEAM, { wanted: [...wanted], participants }, roundKey(round));
      },
    };
  });

async function teamFor(
  held: HeldCase,
  papers: readonly PaperState[],
  inputs: readonly RoundParticipantInput[],
  wanted: readonly ParticipantKind[],
): Promise<Participant[]> {
  if (inputs.length > MOST_PARTICIPANTS)
    refuse('BAD_INPUT', 'A round begins with at most 40 participants.', '参加人员不得超过 40 名。');
  const missing = missingFrom(
    wanted,
    inputs.map(({ kind }) => kind),
  );
  if (missing.length > 0) {
    const names = missing.join(', ');
    refuse('PARTICIPANT_MISSING', `The round lacks: ${names}.`, `参加人员不齐,缺:${names}。`);
  }
  const participants: Participant[] = [];
  for (const input of inputs) participants.push(await seated(held, papers, input));
  return participants;
}
