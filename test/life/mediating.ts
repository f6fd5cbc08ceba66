import { randomUUID } from 'node:crypto';
import type { Office } from '../offices.ts';
import { done, type Result, type SeenCase } from '../seen-case.ts';
import type { World } from '../world.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

export const kept = (id: string) => ({ id, idempotencyKey: randomUUID() });

/** A round as the office's own record shows it. */
export interface SeenRound {
  number: number;
  outcome: string;
  leaderTier: string;
  handledBy: string | null;
  missing: string[] | null;
  participants: {
    id: string;
    kind: string;
    name: string;
    appointed: string | null;
    joinedAt: string;
    leftAt: string | null;
    left: string | null;
    leavingNote: string | null;
  }[];
}
export const ROUNDS = `rounds { number outcome note leaderTier handledBy missing
  participants { id kind name appointed joinedAt leftAt left leavingNote } }`;

type Tier = 'village' | 'township' | 'county';

/** What a tier keeps about the case, as somebody sees it from a place. */
export async function record<T>(
  world: World,
  tier: Tier,
  as: Office['as'],
  { id, fields }: { id: string; fields: string },
): Promise<T | null> {
  const answer = await world.askTier(
    tier,
    as,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { ${tier} { ${fields} } } } }`,
    { r: [{ __typename: 'Case', id }] },
  );
  if (answer.errors.length > 0) throw new Error(answer.errors.map((e) => e.extensions.code).join());
  const [seen] = (answer.data?._entities ?? []) as (Record<string, T | null> | null)[];
  return seen?.[tier] ?? null;
}

export const roundsOf = async (world: World, tier: Tier, as: Office['as'], id: string) =>
  (await record<{ rounds: SeenRound[] }>(world, tier, as, { id, fields: ROUNDS }))?.rounds ?? [];

/** What those who mediate do beside opening and closing rounds. */
export const mediating = (office: Office) => ({
  joins: (id: string, participant: object) =>
    office.mutate('joinRound', 'JoinRoundInput', { case: kept(id), participant }),
  leaves: (id: string, participant: string, why = 'LEFT', note = '另有公务。') =>
    office.mutate('leaveRound', 'LeaveRoundInput', { case: kept(id), participant, why, note }),
  invites: (id: string, kind: string, name: string) =>
    office.mutate('inviteParticipant', 'InviteInput', { case: kept(id), kind, name }),
  answers: (id: string, invitation: string, agreed: boolean, party?: string) =>
    office.mutate('answerInvitation', 'AnswerInvitationInput', { case: kept(id), invitation, agreed, party }),
  notesCaucus: (id: string, party: string, text: string) =>
    office.mutate('noteCaucus', 'CaucusInput', { case: kept(id), party, text }),
  /** The respondent refuses, and everybody is told of the courts. */
  endsMediation: async (id: string, changed: object = {}): Promise<Result> => {
    const parties = await office.partiesOf(id);
    return office.mutate('endMediation', 'EndMediationInput', {
      case: await office.on(id, '被申请人明确表示不接受调解。'),
      refusedBy: parties.find(({ role }) => role === 'RESPONDENT')?.id ?? parties[0]?.id ?? 'unseen',
      remedies: ['LITIGATION'],
      told: parties.filter(({ role }) => role !== 'AGENT').map((party) => party.id),
      ...changed,
    });
  },
  refers: (id: string, consents: string[], changed: object = {}) =>
    office.mutate('transferToMediation', 'ReferToMediationInput', {
      case: kept(id),
      body: 'PEOPLES_COMMITTEE',
      name: '乡镇人民调解委员会',
      consents,
      ...changed,
    }),
});

/** A dispute that the village accepted, as it stands then. */
export async function accepted(office: Office, matter: Parameters<Office['registers']>[0] = {}) {
  const { id } = done(await office.registers(matter));
  return done(await office.accepts(id));
}

/** A dispute that the village tried twice and sent up. */
export async function climbedToTownship(world: World, village: Office): Promise<SeenCase> {
  const { id } = await accepted(village);
  for (const leader of ['VILLAGE_PARTY_SECRETARY', 'TOWNSHIP_RESIDENT_CADRE']) {
    done(await village.opensRound(id, leader));
    done(await village.fails(id));
  }
  const sent = done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  await world.settle();
  return sent;
}
