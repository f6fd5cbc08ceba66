import { isRefused } from '../cases/refusal.ts';
import { officialLoaded } from '../officials/official.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { pageInfoOf } from '../server/instant-cursor.ts';
import { pageSize } from '../server/page-size.ts';
import { finishDecision } from './decide.ts';
import type { DecisionRow } from './decision.ts';
import {
  attendeesOf,
  decisionById,
  decisionsAbout,
  decisionsOf,
  type HeldMeetingRow,
  meetingById,
  meetingsOf,
  openDecisionsOf,
} from './meeting-reads.ts';
import { recordMeeting } from './record-meeting.ts';

const meeting = changedBy(meetingById, ['Your place has no such meeting.', '本地没有该会议记录。']);
const decision = changedBy(decisionById, [
  'Your office answers for no such decision.',
  '贵单位没有该项会议决定。',
]);

export const meetingResolvers: Resolvers = {
  ThisTier: {
    meetings: ({ code }, { kind, first, after }, operation) =>
      meetingsOf(operation, { kind: kind ?? null, first: pageSize(first), after: after ?? null }).load(code),
    openDecisions: ({ code }, { ofOwnMeetings, first, after }, operation) =>
      openDecisionsOf(operation, { ofOwnMeetings, first: pageSize(first), after: after ?? null }).load(code),
  },
  Case: { thisTierDecisions: ({ id }, _, operation) => decisionsAbout(operation).load(id) },
  Meeting: {
    chair: ({ chair }, _, operation) => (chair === null ? null : officialLoaded(operation).load(chair)),
    attendees: ({ id }, _, operation) => attendeesOf(operation).load(id),
    decisions: ({ id }, _, operation) => decisionsOf(operation).load(id),
  },
  MeetingAttendee: {
    official: ({ official }, _, operation) =>
      official === null ? null : officialLoaded(operation).load(official),
  },
  MeetingDecision: {
    case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)),
    isFollowed: async ({ caseId, decidesJurisdiction, responsible }, _, { load }) => {
      const card = caseId === null || !decidesJurisdiction ? null : await load.card.load(caseId);
      return card === null ? null : card.holderOffice === responsible;
    },
  },
  MeetingPage: { pageInfo: pageInfoOf((row: HeldMeetingRow) => row.on) },
  MeetingDecisionPage: { pageInfo: pageInfoOf((row: DecisionRow) => row.dueOn) },
  MeetingResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Meeting') },
  MeetingDecisionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'MeetingDecision') },
  Mutation: {
    recordMeetingAtThisTier: meeting(recordMeeting),
    finishDecisionAtThisTier: decision(finishDecision),
  },
};
