import type { CaseStatus, LeavingReason, MediatorAppointment, ParticipantKind } from '../schema.types.ts';

/** Who comes from outside: by invitation, and with the consent of both sides (调解法20; mechanisms 36, 105). */
const INVITED: readonly ParticipantKind[] = [
  'VILLAGE_CADRE',
  'CONGRESS_DEPUTY',
  'PARTY_DELEGATE',
  'CONSULTATIVE_MEMBER',
  'LAWYER',
  'LEGAL_WORKER',
  'LOCAL_WORTHY',
  'RELATIVE',
  'NEIGHBOUR',
  'EXPERT',
];
export const isInvited = (kind: ParticipantKind): boolean => INVITED.includes(kind);

/** Somebody who takes part in a round, as the dossier keeps it. */
export interface Participant {
  id: string;
  kind: ParticipantKind;
  name: string;
  appointed: MediatorAppointment | null;
  mediator: string | null;
  invitation: string | null;
}

/** When and why somebody left. */
export interface Leaving<Instant> {
  at: Instant;
  why: LeavingReason;
  note: string;
}

export interface Seat<Instant> extends Participant {
  joinedAt: Instant;
  leaving: Leaving<Instant> | null;
}

/** The wanted kinds that nobody stands for. One unit may send several people: a kind is there or it is not. */
export const missingFrom = (
  wanted: readonly ParticipantKind[],
  there: readonly ParticipantKind[],
): ParticipantKind[] => wanted.filter((kind) => !there.includes(kind));

/** The statuses in which a case waits for a round, or has one. */
export const isBeingMediated = (status: CaseStatus): boolean =>
  status === 'ACCEPTED' || status === 'MEDIATING';
