import { randomUUID } from 'node:crypto';
import { guiding, thread } from '../life/guiding.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import type { As, World } from '../world.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

export const LEADER: As = { id: 'county-leader', name: '示例县领导', roles: ['LEADER'], region: COUNTY };
export const SECRETARY: As = { id: 'village-sec', name: '示例村书记', roles: ['SECRETARY'], region: VILLAGE };
export const CADRE: As = { id: 'township-cadre', name: '示例镇干部', roles: ['OFFICER'], region: TOWNSHIP };
export const officer = (n: number): As => ({
  id: `officer-${n}`,
  name: `县干部${n}`,
  roles: ['OFFICER'],
  region: COUNTY,
});

export interface SeenMeeting {
  id: string;
  threadId: string;
  endedAt: string | null;
  participants: { seat: string; name: string; office: string; role: string; leftAt: string | null }[];
}
export interface SeenSeat {
  seat: string;
  number: number;
  leftAt: string | null;
  meeting: SeenMeeting;
}
export interface SeenSignal {
  id: string;
  cursor: string;
  from: string | null;
  kind: string;
  payload: string | null;
}
type Refusable<T> = T & { code?: string };

const MEETING = 'id threadId endedAt participants { seat name office role leftAt }';
const SEAT = `... on VideoSeat { seat number leftAt meeting { ${MEETING} } } ... on Refused { code messageZh }`;

/** A case of the village, and the thread in which it has asked the county for guidance. */
export async function openedThread(world: World): Promise<{ caseId: string; thread: string }> {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  await world.settle();
  const asked = thread(await guiding(world, 'village', village.as).asks(id, 'COUNTY', '请县里视频指导。'));
  await world.settle();
  return { caseId: id, thread: asked.id };
}

/** A person in meetings of the county, asking through the gateway as the page does. */
export function inMeetings(world: Pick<World, 'ask'>, as: As) {
  async function graph<T>(query: string, variables: Record<string, unknown>): Promise<T> {
    const answer = await world.ask(as, query, variables);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data?.result as T;
  }
  return {
    as,
    opens: (threadId: string) =>
      graph<Refusable<SeenMeeting>>(
        `mutation ($input: OpenVideoMeetingInput!) { result: openVideoMeetingAtCounty(input: $input) {
           ... on VideoMeeting { ${MEETING} } ... on Refused { code } } }`,
        { input: { idempotencyKey: randomUUID(), threadId } },
      ),
    ends: (meetingId: string) =>
      graph<Refusable<SeenMeeting>>(
        `mutation ($input: EndVideoMeetingInput!) { result: endVideoMeetingAtCounty(input: $input) {
           ... on VideoMeeting { ${MEETING} } ... on Refused { code } } }`,
        { input: { idempotencyKey: randomUUID(), meetingId } },
      ),
    joins: (meetingId: string, idempotencyKey: string = randomUUID()) =>
      graph<Refusable<SeenSeat>>(
        `mutation ($input: JoinVideoMeetingInput!) { result: joinVideoMeetingAtCounty(input: $input) { ${SEAT} } }`,
        { input: { idempotencyKey, meetingId } },
      ),
    stays: (seat: string) =>
      graph<Refusable<SeenSeat>>(
        `mutation ($seat: ID!) { result: stayInVideoMeetingAtCounty(seat: $seat) { ${SEAT} } }`,
        { seat },
      ),
    leaves: (seat: string) =>
      graph<Refusable<SeenSeat>>(
        `mutation ($seat: ID!) { result: leaveVideoMeetingAtCounty(seat: $seat) { ${SEAT} } }`,
        { seat },
      ),
    signals: (seat: string, to: string, payload: string, kind = 'DESCRIPTION', id: string = randomUUID()) =>
      graph<{ id?: string; code?: string }>(
        `mutation ($input: SendVideoSignalInput!) { result: sendVideoSignalAtCounty(input: $input) {
           ... on VideoSignalSent { id } ... on Refused { code } } }`,
        { input: { id, seat, to, kind, payload } },
      ),
    hears: (seat: string, after = '0') =>
      graph<SeenSignal[]>(
        `query ($seat: ID!, $after: String!) {
           result: videoSignalsAtCounty(seat: $seat, after: $after) { id cursor from kind payload } }`,
        { seat, after },
      ),
    meetingsOf: async (id: string): Promise<SeenMeeting[]> => {
      const county = await graph<{ case: { videoMeetingsOfCounty: SeenMeeting[] } }>(
        `query ($code: ID!, $id: ID!) {
           result: county(code: $code) { case(id: $id) { videoMeetingsOfCounty { ${MEETING} } } } }`,
        { code: COUNTY, id },
      );
      return county.case.videoMeetingsOfCounty;
    },
    sees: (id: string) =>
      graph<SeenMeeting | null>(`query ($id: ID!) { result: videoMeetingAtCounty(id: $id) { ${MEETING} } }`, {
        id,
      }),
  };
}
