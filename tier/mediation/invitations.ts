import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { ParticipantKindShape } from '../configuration/county-rules.ts';
import type { AnswerInvitationInput, InviteInput, ParticipantKind } from '../schema.types.ts';
import { isBeingMediated, isInvited } from './participants.ts';
import { sidesOf } from './sides.ts';

/** Somebody from outside was asked to take part (mechanism 36). What the parties consented to is this office's round. */
export const INVITATION = paperKind(
  'INVITATION',
  z.object({ kind: ParticipantKindShape, name: z.string().min(1).max(LONGEST.name) }),
  { stays: true },
);
/** What the invited person answered, or a party said to it. About the invitation; the newest word of each counts. */
export const INVITATION_ANSWER = paperKind(
  'INVITATION_ANSWER',
  z.object({ party: z.string().max(64).nullable(), agreed: z.boolean() }),
  { stays: true },
);

/** An invitation as it stands. */
export interface InvitationRow {
  id: string;
  kind: ParticipantKind;
  name: string;
  at: unknown;
  accepted: boolean | null;
  /** What each party said. */
  consents: { party: string; agreed: boolean }[];
}

export function invitationsIn<Row extends Omit<PaperState, 'at'> & { at: unknown }>(
  papers: readonly Row[],
): (InvitationRow & { at: Row['at'] })[] {
  const answers = Map.groupBy(papersOf(papers, INVITATION_ANSWER), ({ about }) => about);
  return papersOf(papers, INVITATION).map(({ id, at, body }) => {
    const newest = new Map((answers.get(id) ?? []).map((answer) => [answer.body.party, answer.body.agreed]));
    const consents = [...newest].flatMap(([party, agreed]) => (party === null ? [] : [{ party, agreed }]));
    return { id, at, ...body, accepted: newest.get(null) ?? null, consents };
  });
}

/** The invitation by which somebody of an invited kind may take a seat: accepted, and consented to by both sides. */
export function consentedInvitation(
  papers: readonly PaperState[],
  sides: readonly { id: string }[],
  { kind, name, invitation: id }: { kind: ParticipantKind; name?: string | null; invitation?: string | null },
): InvitationRow {
  const invitation = invitationsIn(papers).find((one) => one.id === id && one.kind === kind);
  const everySide = sides.every((side) =>
    invitation?.consents.some(({ party, agreed }) => party === side.id && agreed),
  );
  if (invitation === undefined || invitation.accepted !== true || !everySide) {
    return refuse(
      'CONSENT_MISSING',
      'Somebody of this kind needs an invitation that was accepted and that every party consented to (调解法20).',
      '该类人员须经邀请、本人接受并征得各方当事人同意(调解法第二十条)。',
    );
  }
  if (name != null && name.trim() !== invitation.name)
    refuse('BAD_INPUT', 'The invitation is for somebody else.', '该邀请对象为他人。');
  return invitation;
}

/** Asks somebody from outside to take part in a round, before it opens or while it runs. */
export const inviteParticipant = (desk: Desk, actor: Actor, input: InviteInput): Promise<string> =>
  keepInDossier(desk, actor, 'MEDIATE', 'inviteParticipant', input, async (dossier) => {
    if (!isBeingMediated(dossier.card.status))
      refuse('NOT_ALLOWED_NOW', 'Nothing is being mediated.', '目前不在调解阶段。');
    if (!isInvited(input.kind)) refuse('BAD_INPUT', 'Nobody of this kind is invited.', '该类人员无需邀请。');
    const name = said(input.name, LONGEST.name, ['The name', '姓名']);
    await dossier.file(INVITATION, { kind: input.kind, name });
  });

/** Records what the invited person, or a party, answered. */
export const answerInvitation = (desk: Desk, actor: Actor, input: AnswerInvitationInput): Promise<string> =>
  keepInDossier(desk, actor, 'MEDIATE', 'answerInvitation', input, async (dossier) => {
    const known = invitationsIn(await dossier.papers()).some(({ id }) => id === input.invitation);
    if (!known) refuse('NOT_FOUND', 'There is no such invitation.', '未找到该邀请。');
    const party = input.party ?? null;
    const sides = party === null ? [] : await sidesOf(dossier);
    if (party !== null && !sides.some(({ id }) => id === party))
      refuse('BAD_INPUT', 'That is no party of this case.', '该人员不是本案当事人。');
    await dossier.file(INVITATION_ANSWER, { party, agreed: input.agreed }, input.invitation);
  });
