import { numbered } from './numbered.ts';
import { acts, appRule, cardOf, courierRule, lock, REGION } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const SUBJECT = "(select nullif(current_setting('app.subject', true), ''))";
// A party in a session of their own works under FOLLOW, as a subject that only their secret yields.
const asParty = (rule: string) => `${acts('FOLLOW')} and ${rule}`;
const invited = asParty(`exists (select 1 from video_invitation
  where video_invitation.meeting_id = video_meeting.id and video_invitation.guest = ${SUBJECT})`);
const inMeeting = asParty(
  'exists (select 1 from video_meeting where video_meeting.id = video_seat.meeting_id)',
);

/** A party of the case in one video meeting, by invitation: that meeting is all that opens to them (mechanism 38). */
export const videoParties = numbered('0021-video-parties', [
  // The secret itself is kept nowhere: the guest's name here is its hash.
  `create table video_invitation (
     guest text primary key,
     meeting_id ${CODE} not null references video_meeting (id),
     case_id ${CODE} not null,
     office ${CODE} not null,
     issued_by text not null,
     issued_at timestamptz(3) not null,
     expires_at timestamptz(3) not null,
     used_at timestamptz(3)
   )`,
  ...lock('video_invitation'),
  ...appRule({
    table: 'video_invitation',
    select: asParty(`guest = ${SUBJECT}`),
    // Which meeting it is was looked up before; to ask for it here would go round in a circle.
    insert: `${acts('HANDLE')} and office = ${REGION} and ${cardOf('video_invitation')}`,
    update: asParty(`guest = ${SUBJECT}`),
  }),
  ...courierRule('video_invitation'),
  `create policy party_select on video_meeting for select to :app using (${invited})`,
  `create policy party_select on video_seat for select to :app using (${inMeeting})`,
]);
