import { papersOfOffice } from '../cases/case-resolvers.ts';
import { CATEGORIES, isCaseCategory } from '../cases/categories.ts';
import type { PaperRow } from '../cases/dossier.ts';
import { mediatesAtVillage, RUNGS, roundsOf } from '../cases/ladder.ts';
import { through } from '../cases/move-resolvers.ts';
import type { MutationResolvers, Resolvers, RoundResolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { CAUCUS, noteCaucus } from './caucus.ts';
import { endMediation, MEDIATION_ENDED } from './end-mediation.ts';
import { GUIDANCE } from './guidance.ts';
import { answerInvitation, invitationsIn, inviteParticipant } from './invitations.ts';
import { joinRound, leaveRound } from './join-leave.ts';
import { assignLawyer, LAWYER } from './lawyers.ts';
import { LEADER_TIER } from './leaders.ts';
import { REFERRAL, transferToMediation } from './referral.ts';
import { roundKey, teamOf } from './round-team.ts';
import { reportTension, TENSION } from './tension.ts';

type Kept = { caseId: string; office: string };

/** Everything in the office's dossier of the case that the caller may read. */
const dossierAt = async ({ caseId, office }: Kept, { load }: Operation): Promise<PaperRow[]> =>
  (await load.papers.load(caseId)).filter((paper) => paper.office === office);

const round: RoundResolvers = {
  leaderTier: ({ leader }) => LEADER_TIER[leader],
  handledBy: ({ number }) => RUNGS.find((rung) => rung.number === number)?.handledBy ?? null,
  participants: async (row, _, operation) =>
    (teamOf(await dossierAt(row, operation), roundKey(row))?.seats ?? []).map(({ leaving, ...seat }) => ({
      ...seat,
      leftAt: leaving?.at ?? null,
      left: leaving?.why ?? null,
      leavingNote: leaving?.note ?? null,
    })),
  missing: async (row, _, operation) =>
    teamOf(await dossierAt(row, operation), roundKey(row))?.missing ?? null,
};

const doors: MutationResolvers = {
  joinRoundAtThisTier: through(joinRound),
  leaveRoundAtThisTier: through(leaveRound),
  inviteParticipantAtThisTier: through(inviteParticipant),
  answerInvitationAtThisTier: through(answerInvitation),
  noteCaucusAtThisTier: through(noteCaucus),
  endMediationAtThisTier: through(endMediation),
  transferToMediationAtThisTier: through(transferToMediation),
  reportTensionAtThisTier: through(reportTension),
  assignLawyerAtThisTier: through(assignLawyer),
};

const saying = <Body extends object>({
  at,
  author,
  about,
  body,
}: {
  at: string;
  author: string;
  about: string | null;
  body: Body;
}) => ({ at, author, about: about ?? '', ...body });

export const mediationResolvers: Resolvers = {
  Mutation: doors,
  Round: round,
  ThisTier: {
    roundRules: ({ code }, _, { desk }) =>
      roundsOf(desk.tier).map(({ number, leaders, handledBy }) => ({
        number,
        leaders: [...leaders],
        handledBy,
        wanted: desk.rulesOf(code.slice(0, 6)).roundParticipants[number],
      })),
    villageCategories: ({ code }, _, { desk }) =>
      [...CATEGORIES.keys()].filter(
        (category) => isCaseCategory(category) && mediatesAtVillage(desk.rulesOf(code.slice(0, 6)), category),
      ),
  },
  ThisTierHandling: {
    invitations: async (row, _, operation) => invitationsIn(await dossierAt(row, operation)),
    caucusNotes: async (row, _, operation) =>
      (await papersOfOffice(CAUCUS, row, operation))
        .map(saying)
        .map(({ about, ...note }) => ({ ...note, party: about })),
    mediationEnd: async (row, _, operation) => {
      const ended = (await papersOfOffice(MEDIATION_ENDED, row, operation)).map(saying).at(0);
      return ended === undefined ? null : { ...ended, refusedBy: ended.about };
    },
    referrals: async (row, _, operation) => (await papersOfOffice(REFERRAL, row, operation)).map(saying),
    guidance: async (row, _, operation) =>
      (await papersOfOffice(GUIDANCE, row, operation)).map(saying).at(-1) ?? null,
    tension: async (row, _, operation) => (await papersOfOffice(TENSION, row, operation)).map(saying),
    urgent: async (row, _, operation) =>
      (await papersOfOffice(TENSION, row, operation)).some(({ body }) => body.superior !== null),
    lawyers: async (row, _, operation) => (await papersOfOffice(LAWYER, row, operation)).map(saying),
  },
};
