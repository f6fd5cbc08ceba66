import { answer, isRefused, type RefusedRow, refuse } from '../cases/refusal.ts';
import type { Resolvers } from '../schema.types.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import type { Reads } from '../server/reads.ts';
import { joinVideoMeeting, leaveVideoMeeting, stayInVideoMeeting } from './join-leave.ts';
import { endVideoMeeting, openVideoMeeting } from './open-end.ts';
import {
  enterVideoMeeting,
  inviteToVideoMeeting,
  leaveAsParty,
  signalAsParty,
  stayAsParty,
  viewVideoMeeting,
} from './parties.ts';
import { abandonedBefore, SEATS } from './seats.ts';
import { sendSignal, signalsFor } from './signals.ts';
import {
  type MeetingRow,
  meetingById,
  meetingsOfCase,
  type SeatRow,
  seatById,
  seatings,
} from './video-meeting.ts';

type Door<Input> = (desk: Operation['desk'], actor: Operation['actor'], input: Input) => Promise<string>;

/** Makes the change and shows the row as it stands then, or the refusal. */
const shown =
  <Row extends object>(read: (reads: Reads, id: string) => Promise<Row | null>) =>
  async <Input>(door: Door<Input>, input: Input, operation: Operation): Promise<Row | RefusedRow> => {
    await beforeChange(operation);
    const changed = async () => {
      const id = await door(operation.desk, operation.actor, input);
      return (await read(operation.reads, id)) ?? refuse('NOT_FOUND', 'It is not here any more.', '未找到。');
    };
    return answer(changed());
  };
const meeting = shown<MeetingRow>(meetingById);
const seat = shown<SeatRow>(seatById);

/** Whoever vanished left when they were last seen, even before somebody comes and empties the seat. */
const leftAt = (row: SeatRow, now: Date): string | null =>
  row.leftAt ?? (new Date(row.seenAt).getTime() < abandonedBefore(now).getTime() ? row.seenAt : null);

export const videoResolvers: Resolvers = {
  Query: {
    videoMeetingAtThisTier: (_, { id }, { reads }) => meetingById(reads, id),
    videoPartyViewAtThisTier: (_, { session, after }, { desk, actor }) =>
      answer(viewVideoMeeting(desk, actor, session, after)),
    videoSignalsAtThisTier: (_, given, { reads }) => signalsFor(reads, given.seat, given.after),
  },
  VideoMeetingResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'VideoMeeting') },
  VideoSeatResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'VideoSeat') },
  VideoInvitationResult: {
    __resolveType: (result) => (isRefused(result) ? 'Refused' : 'VideoInvitation'),
  },
  VideoPartyResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'VideoPartyView') },
  VideoSignalResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'VideoSignalSent') },
  Case: {
    videoMeetingsOfThisTier: ({ id }, _, operation) => meetingsOfCase(operation).load(id),
  },
  VideoMeeting: {
    seats: () => SEATS,
    participants: ({ id }, _, operation) => seatings(operation).load(id),
  },
  VideoSeat: {
    seat: ({ id }) => id,
    leftAt: (row, _, { now }) => leftAt(row, now),
    meeting: async ({ meetingId }, _, { reads }) => {
      const found = await meetingById(reads, meetingId);
      if (found === null) throw new Error('a seat of no meeting');
      return found;
    },
  },
  VideoParticipant: {
    seat: ({ id }) => id,
    leftAt: (row, _, { now }) => leftAt(row, now),
    officeName: async ({ office }, _, { load }) => (await load.place.load(office))?.name ?? null,
  },
  Mutation: {
    inviteToVideoMeetingAtThisTier: (_, { input }, { desk, actor }) =>
      answer(inviteToVideoMeeting(desk, actor, input)),
    enterVideoMeetingAtThisTier: (_, { input }, { desk, actor }) =>
      answer(enterVideoMeeting(desk, actor, input)),
    stayAsVideoPartyAtThisTier: (_, { session }, { desk, actor }) =>
      answer(stayAsParty(desk, actor, session)),
    leaveAsVideoPartyAtThisTier: (_, { session }, { desk, actor }) =>
      answer(leaveAsParty(desk, actor, session)),
    signalAsVideoPartyAtThisTier: (_, { session, input }, { desk, actor }) =>
      answer(signalAsParty(desk, actor, session, input)),
    openVideoMeetingAtThisTier: (_, { input }, operation) => meeting(openVideoMeeting, input, operation),
    endVideoMeetingAtThisTier: (_, { input }, operation) => meeting(endVideoMeeting, input, operation),
    joinVideoMeetingAtThisTier: (_, { input }, operation) => seat(joinVideoMeeting, input, operation),
    stayInVideoMeetingAtThisTier: (_, given, operation) => seat(stayInVideoMeeting, given.seat, operation),
    leaveVideoMeetingAtThisTier: (_, given, operation) => seat(leaveVideoMeeting, given.seat, operation),
    sendVideoSignalAtThisTier: (_, { input }, { desk, actor }) =>
      answer(sendSignal(desk, actor, input).then((id) => ({ id }))),
  },
};
