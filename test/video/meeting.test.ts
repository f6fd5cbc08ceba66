import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guiding } from '../life/guiding.ts';
import { startWorld, type World } from '../world.ts';
import {
  CADRE,
  COUNTY,
  inMeetings,
  LEADER,
  officer,
  openedThread,
  SECRETARY,
  TOWNSHIP,
  VILLAGE,
} from './in-meeting.ts';

let world: World;
let now = new Date('2026-03-10T02:00:00Z');
beforeAll(async () => {
  world = await startWorld({ now: () => now });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const OFFER = JSON.stringify({ type: 'offer', sdp: 'v=0' });

const leader = () => inMeetings(world, LEADER);
const secretary = () => inMeetings(world, SECRETARY);

async function openMeeting() {
  const { caseId, thread } = await openedThread(world);
  now = new Date(now.getTime() + 1_000);
  const { id } = await leader().opens(thread);
  return { caseId, thread, meeting: id };
}

async function actionsSeenBy(subgraph: 'village' | 'township' | 'county', code: string, id: string) {
  const answer = await world.askTier(
    subgraph,
    { id: 'looks-on', name: '经办人', roles: ['OFFICER'], region: code },
    `query ($code: ID!, $id: ID!) { place: ${subgraph}(code: $code) { case(id: $id) {
       holder { office } clocks { kind dueAt } tierActions { nodes { tier office role action } } } } }`,
    { code, id },
  );
  return (
    answer.data as { place: { case: { holder: object; clocks: object[]; tierActions: { nodes: object[] } } } }
  ).place.case;
}

describe('a video meeting on a thread', () => {
  test('M38 who joined when is kept with the meeting, and the case moves to nobody', async () => {
    const { caseId, meeting } = await openMeeting();
    const before = await actionsSeenBy('village', VILLAGE, caseId);
    const county = await leader().joins(meeting);
    now = new Date(now.getTime() + 1_000);
    const village = await secretary().joins(meeting);
    expect([county.number, village.number]).toEqual([1, 2]);
    now = new Date(now.getTime() + 1_000);
    await secretary().leaves(village.seat);
    const seen = await leader().sees(meeting);
    expect(seen?.participants).toEqual([
      { seat: county.seat, name: LEADER.name, office: COUNTY, role: 'LEADER', leftAt: null },
      {
        seat: village.seat,
        name: SECRETARY.name,
        office: VILLAGE,
        role: 'SECRETARY',
        leftAt: now.toISOString(),
      },
    ]);
    await world.settle();
    const after = await actionsSeenBy('village', VILLAGE, caseId);
    expect(after.tierActions.nodes).toEqual([
      { tier: 'VILLAGE', office: VILLAGE, role: 'OFFICER', action: 'GUIDANCE_ASKED' },
      { tier: 'COUNTY', office: COUNTY, role: 'LEADER', action: 'MEETING_OPENED' },
      { tier: 'COUNTY', office: COUNTY, role: 'LEADER', action: 'MEETING_JOINED' },
      { tier: 'COUNTY', office: VILLAGE, role: 'SECRETARY', action: 'MEETING_JOINED' },
      { tier: 'COUNTY', office: VILLAGE, role: 'SECRETARY', action: 'MEETING_LEFT' },
    ]);
    expect([after.holder, after.clocks]).toEqual([before.holder, before.clocks]);
    expect(await leader().meetingsOf(caseId)).toEqual([seen]);
  });

  test('M38 a thread has one open meeting: whoever opens it again is given it', async () => {
    const { thread, meeting } = await openMeeting();
    expect((await secretary().opens(thread)).id).toBe(meeting);
    expect((await leader().ends(meeting)).endedAt).toBe(now.toISOString());
    expect((await secretary().opens(thread)).id).not.toBe(meeting);
  });

  test('no meeting is opened on a closed thread, at a tier that only keeps a copy, or by who may not read the thread', async () => {
    const { thread } = await openedThread(world);
    const copy = await world.askTier(
      'village',
      SECRETARY,
      `mutation ($input: OpenVideoMeetingInput!) { result: openVideoMeetingAtVillage(input: $input) {
         ... on Refused { code } } }`,
      { input: { idempotencyKey: 'at the copy', threadId: thread } },
    );
    expect(copy.data?.result).toEqual({ code: 'NOT_COMPETENT' });
    const neighbour = inMeetings(world, { ...SECRETARY, id: 'neighbour', region: `${TOWNSHIP}201` });
    expect((await neighbour.opens(thread)).code).toBe('NOT_FOUND');
    const screen = inMeetings(world, { ...LEADER, id: 'screen', roles: ['DASHBOARD'] });
    expect((await screen.opens(thread)).code).toBe('NOT_ALLOWED');
    await guiding(world, 'county', officer(1)).closes(thread);
    expect((await leader().opens(thread)).code).toBe('NOT_ALLOWED_NOW');
  });

  test('M38 of two who come for the last seat exactly one gets it, and a fifth is refused', async () => {
    const { meeting } = await openMeeting();
    await leader().joins(meeting);
    await secretary().joins(meeting);
    await inMeetings(world, CADRE).joins(meeting);
    const both = await Promise.all([1, 2].map((n) => inMeetings(world, officer(n)).joins(meeting)));
    expect(both.map(({ code }) => code ?? 'SEATED').toSorted()).toEqual(['MEETING_FULL', 'SEATED']);
    const fifth = await inMeetings(world, officer(3)).joins(meeting);
    expect(fifth.code).toBe('MEETING_FULL');
    const seen = await leader().sees(meeting);
    expect(seen?.participants.filter(({ leftAt }) => leftAt === null)).toHaveLength(4);
  });

  test('whoever comes again leaves the earlier seat, and the same key gives the same seat', async () => {
    const { meeting } = await openMeeting();
    const first = await leader().joins(meeting, 'the first coming');
    expect((await leader().joins(meeting, 'the first coming')).seat).toBe(first.seat);
    const second = await leader().joins(meeting);
    expect(second).toMatchObject({ number: 1, leftAt: null });
    expect(second.meeting.participants.map(({ seat, leftAt }) => [seat, leftAt === null])).toEqual([
      [first.seat, false],
      [second.seat, true],
    ]);
  });

  test('whoever is silent for 90 seconds has left when they were last seen, and the others are told', async () => {
    const { meeting } = await openMeeting();
    const county = await leader().joins(meeting);
    const village = await secretary().joins(meeting);
    const lastSeen = now.toISOString();
    now = new Date(now.getTime() + 60_000);
    await leader().stays(county.seat);
    now = new Date(now.getTime() + 60_000);
    const still = await leader().stays(county.seat);
    expect(still.meeting.participants.map(({ leftAt }) => leftAt)).toEqual([null, lastSeen]);
    const heard = await leader().hears(county.seat);
    expect(heard.map(({ kind, from }) => [kind, from])).toEqual([
      ['JOINED', village.seat],
      ['BYE', village.seat],
    ]);
    expect((await secretary().stays(village.seat)).code).toBe('TOO_LATE');
  });
});

describe('signals between browsers', () => {
  test('M38 a signal reaches the seat that it is for, in order and once, and nobody else', async () => {
    const { meeting } = await openMeeting();
    const county = await leader().joins(meeting);
    const village = await secretary().joins(meeting);
    const cadre = inMeetings(world, CADRE);
    const township = await cadre.joins(meeting);
    const candidate = JSON.stringify({ candidate: '', sdpMid: '0', sdpMLineIndex: 0 });
    await secretary().signals(village.seat, county.seat, OFFER, 'DESCRIPTION', 'signal-0001');
    await secretary().signals(village.seat, county.seat, OFFER, 'DESCRIPTION', 'signal-0001');
    await secretary().signals(village.seat, county.seat, candidate, 'CANDIDATE', 'signal-0002');
    const heard = await leader().hears(county.seat);
    expect(heard.map(({ kind, from }) => [kind, from])).toEqual([
      ['JOINED', village.seat],
      ['JOINED', township.seat],
      ['DESCRIPTION', village.seat],
      ['CANDIDATE', village.seat],
    ]);
    expect(await leader().hears(county.seat, heard[2]?.cursor)).toEqual([heard[3]]);
    // Another person in the same meeting, asking for a seat that is not theirs.
    expect(await cadre.hears(county.seat)).toEqual([]);
    expect((await cadre.hears(township.seat)).map(({ kind }) => kind)).toEqual([]);
  });

  test('what is no signal, too large, or to nobody is refused', async () => {
    const { meeting } = await openMeeting();
    const county = await leader().joins(meeting);
    const village = await secretary().joins(meeting);
    const says = async (payload: string, kind?: string, to = county.seat) =>
      (await secretary().signals(village.seat, to, payload, kind)).code;
    expect(await says('no JSON')).toBe('BAD_INPUT');
    expect(await says('{"type":"offer"}')).toBe('BAD_INPUT');
    expect(await says(JSON.stringify({ type: 'offer', sdp: 'x', more: 1 }))).toBe('BAD_INPUT');
    expect(await says(JSON.stringify({ type: 'offer', sdp: '话'.repeat(22_000) }))).toBe('BAD_INPUT');
    expect(await says('{}', 'BYE')).toBe('BAD_INPUT');
    expect(await says(OFFER, 'DESCRIPTION', village.seat)).toBe('NOT_FOUND');
    expect((await inMeetings(world, CADRE).signals(village.seat, county.seat, OFFER)).code).toBe('NOT_FOUND');
    await leader().leaves(county.seat);
    expect(await says(OFFER)).toBe('NOT_FOUND');
  });

  test('M38 the end of a meeting is told to all, and only the office that opened it ends it', async () => {
    const { meeting } = await openMeeting();
    const village = await secretary().joins(meeting);
    expect((await secretary().ends(meeting)).code).toBe('NOT_ALLOWED');
    await leader().ends(meeting);
    expect((await leader().ends(meeting)).code).toBe('NOT_ALLOWED_NOW');
    expect((await secretary().joins(meeting)).code).toBe('TOO_LATE');
    const seen = await secretary().sees(meeting);
    expect(seen?.participants).toMatchObject([{ seat: village.seat, leftAt: now.toISOString() }]);
  });

  test('a meeting of a case out of one’s region is not there', async () => {
    const { meeting } = await openMeeting();
    const elsewhere = inMeetings(world, { ...SECRETARY, id: 'elsewhere', region: `${TOWNSHIP}201` });
    expect(await elsewhere.sees(meeting)).toBeNull();
    expect((await elsewhere.joins(meeting)).code).toBe('NOT_FOUND');
  });
});
