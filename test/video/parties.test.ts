import { randomUUID } from 'node:crypto';
import { sessionOf } from '@sanji/tier/jurisdiction/policy.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type As, person, startWorld, type World } from '../world.ts';
import { inMeetings, LEADER, openedThread, SECRETARY, type SeenSignal, VILLAGE } from './in-meeting.ts';

let world: World;
let now = new Date('2026-03-10T02:00:00Z');
beforeAll(async () => {
  world = await startWorld({ now: () => now });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const CLIENT = person('public-client');
const HOLDER: As = { id: 'village-officer', name: '经办人', roles: ['OFFICER'], region: VILLAGE };
const OFFER = JSON.stringify({ type: 'offer', sdp: 'v=0' });

interface View {
  code?: string;
  session: string;
  seat: string;
  endedAt: string | null;
  participants: { seat: string; name: string; role: string; office: string; leftAt: string | null }[];
  signals: SeenSignal[];
}
const VIEW = `... on VideoPartyView { session seat endedAt participants { seat name role office leftAt }
  signals { id cursor from kind payload } } ... on Refused { code }`;

async function graph<T>(as: As, document: string, variables: Record<string, unknown>): Promise<T> {
  const answer = await world.ask(as, document, variables);
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data?.result as T;
}
const invites = (meetingId: string, as: As = HOLDER) =>
  graph<{ code?: string; secret: string }>(
    as,
    `mutation ($input: InviteToVideoMeetingInput!) { result: inviteToVideoMeetingAtCounty(input: $input) {
       ... on VideoInvitation { secret } ... on Refused { code } } }`,
    { input: { idempotencyKey: randomUUID(), meetingId } },
  );
const enters = (meetingId: string, secret: string, as: As = CLIENT) =>
  graph<View>(
    as,
    `mutation ($input: EnterVideoMeetingInput!) { result: enterVideoMeetingAtCounty(input: $input) { ${VIEW} } }`,
    { input: { meetingId, secret } },
  );
const views = (session: string, as: As = CLIENT) =>
  graph<View>(as, `query ($s: String!) { result: videoPartyViewAtCounty(session: $s) { ${VIEW} } }`, {
    s: session,
  });
const leaves = (session: string) =>
  graph<View>(
    CLIENT,
    `mutation ($s: String!) { result: leaveAsVideoPartyAtCounty(session: $s) { ${VIEW} } }`,
    {
      s: session,
    },
  );
const signals = (session: string, to: string) =>
  graph<{ code?: string }>(
    CLIENT,
    `mutation ($s: String!, $input: SendVideoSignalInput!) {
       result: signalAsVideoPartyAtCounty(session: $s, input: $input) { ... on Refused { code } } }`,
    { s: session, input: { id: randomUUID(), seat: 'any', to, kind: 'DESCRIPTION', payload: OFFER } },
  );

async function openMeeting(): Promise<string> {
  const { thread } = await openedThread(world);
  return (await inMeetings(world, LEADER).opens(thread)).id;
}

test('M38 a party whom the holder invited sits in the meeting beside the tiers, under no name', async () => {
  const meeting = await openMeeting();
  const leader = inMeetings(world, LEADER);
  const county = await leader.joins(meeting);
  const { secret } = await invites(meeting);
  const party = await enters(meeting, secret.toLowerCase().replaceAll('-', ' '));
  expect(party.participants.map(({ name, role, leftAt }) => [name, role, leftAt])).toEqual([
    [LEADER.name, 'LEADER', null],
    ['当事人', 'RESIDENT', null],
  ]);
  expect((await signals(party.session, county.seat)).code).toBeUndefined();
  await leader.signals(county.seat, party.seat, OFFER);
  expect((await leader.hears(county.seat)).map(({ kind, from }) => [kind, from])).toEqual([
    ['JOINED', party.seat],
    ['DESCRIPTION', party.seat],
  ]);
  expect((await views(party.session)).signals.map(({ from }) => from)).toEqual([county.seat]);
  expect((await leaves(party.session)).participants.at(-1)?.leftAt).not.toBeNull();
  expect((await leader.hears(county.seat)).at(-1)?.kind).toBe('BYE');
});

test('an invitation opens one meeting, once, for two hours, and is given by the holder alone', async () => {
  const meeting = await openMeeting();
  const another = await openMeeting();
  expect((await invites(meeting, { ...LEADER, roles: ['OFFICER'] })).code).toBe('NOT_HOLDER');
  const { secret } = await invites(meeting);
  expect((await enters(another, secret)).code).toBe('WRONG_SECRET');
  expect((await enters(meeting, 'AAAA-AAAA-AAAA-AAAA')).code).toBe('WRONG_SECRET');
  const party = await enters(meeting, secret);
  expect((await enters(meeting, secret)).code).toBe('WRONG_SECRET');
  expect((await views(party.session, { ...CLIENT, id: 'another client' })).code).toBe('SESSION_FOREIGN');
  expect((await views(`${party.session}x`)).code).toBe('SESSION_FOREIGN');
  const late = (await invites(meeting)).secret;
  now = new Date(now.getTime() + 2 * 3_600_000 + 1);
  expect((await enters(meeting, late)).code).toBe('WRONG_SECRET');
  expect((await views(party.session)).code).toBe('SESSION_EXPIRED');
});

test('a party who finds the meeting full keeps the invitation', async () => {
  const meeting = await openMeeting();
  const seats = [];
  for (let n = 1; n <= 4; n += 1)
    seats.push(await inMeetings(world, { ...LEADER, id: `leader-${n}` }).joins(meeting));
  const { secret } = await invites(meeting);
  expect((await enters(meeting, secret)).code).toBe('MEETING_FULL');
  await inMeetings(world, { ...LEADER, id: 'leader-1' }).leaves(seats[0]?.seat ?? '');
  expect((await enters(meeting, secret)).seat).toBeDefined();
});

test('in the database an invited party sees that one meeting, and no other row of it', async () => {
  const meeting = await openMeeting();
  const other = await openMeeting();
  await inMeetings(world, SECRETARY).joins(other);
  await enters(meeting, (await invites(meeting)).secret);
  const owner = new pg.Client({ connectionString: world.databases.county.ownerUrl });
  const app = new pg.Client({ connectionString: world.databases.county.appUrl });
  await owner.connect();
  await app.connect();
  try {
    const { rows } = await owner.query<{ guest: string; case_id: string }>(
      'select guest, case_id from video_invitation where meeting_id = $1',
      [meeting],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('nobody was invited');
    const { guest, case_id: caseId } = row;
    const as = { subject: guest, name: '当事人', roles: ['RESIDENT' as const], region: VILLAGE };
    await app.query('begin');
    for (const [name, value] of Object.entries(sessionOf(as, caseId).variables))
      await app.query('select set_config($1, $2, true)', [name, value]);
    const seen = async (what: string) => (await app.query<{ id: string }>(what)).rows.map(({ id }) => id);
    expect(await seen('select id from video_meeting')).toEqual([meeting]);
    expect(await seen('select meeting_id as id from video_seat')).toEqual([meeting]);
    expect(await seen('select guest as id from video_invitation')).toEqual([guest]);
    expect(await seen('select id from thread')).toEqual([]);
  } finally {
    await app.end();
    await owner.end();
  }
});
