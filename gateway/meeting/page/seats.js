import { accepted, ask } from './graph.js';

/** @typedef {{ seat: string, name: string, officeName: string | null, leftAt: string | null }} Participant */
/** @typedef {{ id: string, cursor: string, from: string | null, kind: string, payload: string | null }} Signal */
/** @typedef {{ signals: Signal[], participants: Participant[], endedAt: string | null }} Look */
/** @typedef {{ id: string, seat: string, to: string, kind: string, payload: string }} Said */
/**
 * A seat in a meeting as its person has it: somebody of an office in their own name, a party through their session.
 * @typedef {{
 *   take: () => Promise<{ seat: string, participants: Participant[] }>,
 *   look: (after: string) => Promise<Look>,
 *   send: (said: Said) => Promise<void>,
 *   stay: () => Promise<void>,
 *   leave: () => Promise<void>,
 *   lookEveryMs: number,
 *   hasLiveChannel: boolean,
 * }} Seat
 */

const REFUSED = '... on Refused { code message messageZh }';
const PRESENT = 'participants { seat name officeName leftAt }';
const SIGNALS = 'signals { id cursor from kind payload }';

/**
 * @param {import('./graph.js').Session} session
 * @param {string} tier
 */
const inWordsOf =
  (session, tier) =>
  /** @param {string} query @param {Record<string, unknown>} variables @param {{ keepalive?: boolean }} [how] */
  async (query, variables, how) =>
    ask(session, query.replaceAll('AtTier', `At${tier}`), variables, how);

/**
 * Whoever has left meanwhile needs no signal; the next look tells of it.
 * @param {any} sent
 */
const unlessGone = (sent) => (sent.code === 'NOT_FOUND' ? undefined : accepted(sent));

/**
 * @param {import('./graph.js').Session} session
 * @param {string} tier
 * @param {string} meeting
 * @returns {Seat}
 */
export function seatOfOffice(session, tier, meeting) {
  const graph = inWordsOf(session, tier);
  let seat = '';
  return {
    // The live channel wakes us; looking is for what it lost.
    hasLiveChannel: true,
    lookEveryMs: 5_000,
    take: async () => {
      const { taken } = await graph(
        `mutation ($input: JoinVideoMeetingInput!) { taken: joinVideoMeetingAtTier(input: $input) {
           ... on VideoSeat { seat meeting { ${PRESENT} } } ${REFUSED} } }`,
        { input: { idempotencyKey: crypto.randomUUID(), meetingId: meeting } },
      );
      seat = accepted(taken).seat;
      return { seat, participants: taken.meeting.participants };
    },
    look: async (after) => {
      const { signals, now } = await graph(
        `query ($seat: ID!, $after: String!, $meeting: ID!) {
           signals: videoSignalsAtTier(seat: $seat, after: $after) { id cursor from kind payload }
           now: videoMeetingAtTier(id: $meeting) { endedAt ${PRESENT} } }`,
        { seat, after, meeting },
      );
      return { signals, ...now };
    },
    send: async (input) => {
      const { sent } = await graph(
        `mutation ($input: SendVideoSignalInput!) { sent: sendVideoSignalAtTier(input: $input) {
           ... on VideoSignalSent { id } ${REFUSED} } }`,
        { input },
      );
      unlessGone(sent);
    },
    stay: async () => {
      const { stayed } = await graph(
        `mutation ($seat: ID!) { stayed: stayInVideoMeetingAtTier(seat: $seat) {
           ... on VideoSeat { seat } ${REFUSED} } }`,
        { seat },
      );
      accepted(stayed);
    },
    leave: async () => {
      await graph(
        `mutation ($seat: ID!) { left: leaveVideoMeetingAtTier(seat: $seat) {
           ... on VideoSeat { seat } ${REFUSED} } }`,
        { seat },
        { keepalive: true },
      );
    },
  };
}

/**
 * @param {import('./graph.js').Session} session of the county's client
 * @param {string} tier
 * @param {string} meeting
 * @param {string} secret
 * @returns {Seat}
 */
export function seatOfParty(session, tier, meeting, secret) {
  const graph = inWordsOf(session, tier);
  let opened = '';
  /** @param {string} verb @param {{ keepalive?: boolean }} [how] */
  const does = async (verb, how) => {
    const { done } = await graph(
      `mutation ($session: String!) { done: ${verb}AsVideoPartyAtTier(session: $session) {
         ... on VideoPartyView { seat } ${REFUSED} } }`,
      { session: opened },
      how,
    );
    accepted(done);
  };
  return {
    // A party has no token of their own. Who leaves closes the connection, which is heard; who comes is found by looking.
    hasLiveChannel: false,
    lookEveryMs: 1_500,
    take: async () => {
      const { taken } = await graph(
        `mutation ($input: EnterVideoMeetingInput!) { taken: enterVideoMeetingAtTier(input: $input) {
           ... on VideoPartyView { session seat ${PRESENT} } ${REFUSED} } }`,
        { input: { meetingId: meeting, secret } },
      );
      opened = accepted(taken).session;
      return taken;
    },
    look: async (after) => {
      const { view } = await graph(
        `query ($session: String!, $after: String!) { view: videoPartyViewAtTier(session: $session, after: $after) {
           ... on VideoPartyView { endedAt ${PRESENT} ${SIGNALS} } ${REFUSED} } }`,
        { session: opened, after },
      );
      return accepted(view);
    },
    send: async (input) => {
      const { sent } = await graph(
        `mutation ($session: String!, $input: SendVideoSignalInput!) {
           sent: signalAsVideoPartyAtTier(session: $session, input: $input) {
             ... on VideoSignalSent { id } ${REFUSED} } }`,
        { session: opened, input },
      );
      unlessGone(sent);
    },
    stay: () => does('stay'),
    leave: () => does('leave', { keepalive: true }),
  };
}
