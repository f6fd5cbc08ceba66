import { LONGEST } from '../cases/bounds.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { Place } from '../jurisdiction/place.ts';
import { contains } from '../jurisdiction/region.ts';
import { officialInPost } from '../officials/official.ts';
import { keepHere, type OpenRegister } from '../registers/keep-here.ts';
import type { MeetingAttendeeInput, RecordMeetingInput } from '../schema.types.ts';
import { decide } from './decide.ts';

const MOST_ATTENDEES = 500;
const MOST_DECISIONS = 100;

interface Somebody {
  official: string | null;
  name: string;
  post: string;
}

/** Records a meeting of the caller's own place by itself: one on an adopted case belongs to the adoption. */
export const recordMeeting = keepHere<RecordMeetingInput>('recordMeeting', async (open, input) => {
  const { desk, place } = open;
  const { kind } = input;
  if (kind === 'ADOPTION_CONSULTATION')
    return refuse('BAD_INPUT', 'A consultation is recorded with its adoption.', '包案会商须在包案中登记。');
  if (!desk.rulesOf(place.slice(0, 6)).meetingKinds[kind].tiers.includes(desk.tier))
    refuse('NOT_COMPETENT', 'This tier holds no such meeting.', '本级不召开该类会议。');
  return holdMeeting(open, input);
});

/** Records a meeting with who was there and what was decided, in the caller's transaction. */
export async function holdMeeting(
  open: OpenRegister,
  input: Omit<RecordMeetingInput, 'idempotencyKey'>,
): Promise<string> {
  const { tx, desk, actor, place, at } = open;
  if (!isCivilDate(input.on)) refuse('BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。');
  if (input.on > civilDate(at))
    refuse('TOO_EARLY', 'A meeting is recorded once it was held.', '会议召开后方可登记。');
  if (input.attendees.length < 1 || input.attendees.length > MOST_ATTENDEES)
    refuse('BAD_INPUT', 'A meeting has 1 to 500 attendees.', '参会人员须为 1 至 500 人。');
  if (input.decisions.length > MOST_DECISIONS)
    refuse('BAD_INPUT', 'A meeting has at most 100 decisions.', '会议决定不得超过 100 项。');
  await assertInside(
    open,
    input.attendees.flatMap(({ office }) => office ?? []),
  );
  const chair = await somebody(open, input.on, {
    official: input.chair ?? null,
    name: input.chairName ?? null,
    post: input.chairPost ?? null,
  });
  const id = desk.newId();
  await tx.execute(
    `insert into meeting (id, place, kind, on_day, venue, chair, chair_name, chair_post, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      place,
      input.kind,
      input.on,
      said(input.venue, LONGEST.name, ['A venue', '地点']),
      chair.official,
      chair.name,
      chair.post,
      at,
      actor.name,
    ],
  );
  await seat(open, { id, on: input.on }, input.attendees);
  await assertInside(
    open,
    input.decisions.map(({ responsible }) => responsible),
  );
  for (const [index, decision] of input.decisions.entries())
    await decide(open, { meeting: id, kind: input.kind, on: input.on, number: index + 1 }, decision);
  return id;
}

async function assertInside({ tx, place }: OpenRegister, codes: readonly string[]): Promise<void> {
  const asked = [...new Set(codes)];
  if ((await tx.count(Place, { code: { $in: asked } })) !== asked.length)
    refuse('UNKNOWN_PLACE', 'The register has no such place.', '区划名录中没有该地点。');
  if (!asked.every((code) => contains(place, code)))
    refuse('OUT_OF_REGION', 'An office lies outside your own place.', '单位超出本地范围。');
}

/** Somebody of the register who is in post on the day, or a name and a post. */
async function somebody(
  { tx, place }: OpenRegister,
  on: string,
  { official, name, post }: Pick<MeetingAttendeeInput, 'official' | 'name' | 'post'>,
): Promise<Somebody> {
  if ((official == null) === (name == null) || (official == null) === (post == null))
    return refuse(
      'BAD_INPUT',
      'Name an official of the register, or a name and a post.',
      '请选择名册人员,或填写姓名和职务。',
    );
  if (official == null)
    return {
      official: null,
      name: said(name ?? '', LONGEST.name, ['A name', '姓名']),
      post: said(post ?? '', LONGEST.name, ['A post', '职务']),
    };
  const found = await officialInPost(tx, place, official, on);
  return { official: found.id, name: found.name, post: found.post };
}

async function seat(
  open: OpenRegister,
  { id, on }: { id: string; on: string },
  attendees: readonly MeetingAttendeeInput[],
): Promise<void> {
  for (const [index, attendee] of attendees.entries()) {
    const { official, name, post } = await somebody(open, on, attendee);
    await open.tx.execute(
      'insert into meeting_attendee (meeting, place, number, office, official, name, post) values (?, ?, ?, ?, ?, ?, ?)',
      [id, open.place, index + 1, attendee.office ?? null, official, name, post],
    );
  }
}
