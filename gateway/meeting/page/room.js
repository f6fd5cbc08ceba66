import { accepted, ask } from './graph.js';
import { isPolite, wentFrom } from './negotiation.js';
import { openPeer } from './peer.js';

/** @typedef {{ seat: string, name: string, officeName: string | null, leftAt: string | null }} Participant */
/** @typedef {{ id: string, cursor: string, from: string | null, kind: string, payload: string | null }} Signal */
/**
 * @typedef {{
 *   onCame: (who: Participant) => void,
 *   onStream: (seat: string, stream: MediaStream) => void,
 *   onState: (seat: string, state: string) => void,
 *   onWent: (who: Participant, by: string) => void,
 *   onEnded: () => void,
 *   onTrouble: (error: unknown) => void,
 * }} Watcher
 */

const STAY_EVERY_MS = 20_000;
/** The live channel wakes us; this is for what it lost. */
const LOOK_EVERY_MS = 5_000;
const SEND_TRIES = 4;
const REFUSED = '... on Refused { code message messageZh }';
const PRESENT = 'participants { seat name officeName leftAt }';

/**
 * Somebody's sitting in a meeting: takes the seat, finds the others, and keeps to what the service says of who is there.
 * @param {{ session: import('./graph.js').Session, tier: string, meeting: string, local: MediaStream,
 *   iceServers: RTCIceServer[], watcher: Watcher }} options
 */
export async function enterRoom({ session, tier, meeting, local, iceServers, watcher }) {
  /** @param {string} query @param {Record<string, unknown>} variables @param {{ keepalive?: boolean }} [how] */
  const graph = (query, variables, how) =>
    ask(session, query.replaceAll('AtTier', `At${tier}`), variables, how);

  const { joined } = await graph(
    `mutation ($input: JoinVideoMeetingInput!) { joined: joinVideoMeetingAtTier(input: $input) {
       ... on VideoSeat { seat meeting { ${PRESENT} } } ${REFUSED} } }`,
    { input: { idempotencyKey: crypto.randomUUID(), meetingId: meeting } },
  );
  const { seat, meeting: found } = accepted(joined);

  /** @type {Map<string, Participant>} */
  const present = new Map();
  /** @type {Map<string, ReturnType<typeof openPeer>>} */
  const peers = new Map();
  /** @type {string[]} */
  const seatedBefore = [];
  let cursor = '0';
  const over = new AbortController();
  /** @type {Promise<void>} */
  let sending = Promise.resolve();

  /** One after the other, so that a candidate never overtakes its offer. @param {string} to */
  const sayTo = (to) => (/** @type {string} */ kind, /** @type {object} */ payload) => {
    const input = { id: crypto.randomUUID(), seat, to, kind, payload: JSON.stringify(payload) };
    sending = sending.then(() => send(input)).catch(watcher.onTrouble);
  };

  /** @param {{ id: string, to: string }} input */
  async function send(input) {
    for (let tried = 1; peers.has(input.to) && !over.signal.aborted; tried += 1) {
      try {
        const { sent } = await graph(
          `mutation ($input: SendVideoSignalInput!) { sent: sendVideoSignalAtTier(input: $input) {
             ... on VideoSignalSent { id } ${REFUSED} } }`,
          { input },
        );
        // Whoever has left meanwhile needs no signal; the next look tells us of it.
        if (sent.code !== 'NOT_FOUND') accepted(sent);
        return;
      } catch (error) {
        if (tried === SEND_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tried));
      }
    }
  }

  /** @param {string} other */
  function peerOf(other) {
    const known = peers.get(other);
    if (known) return known;
    const peer = openPeer({
      polite: isPolite(seatedBefore, other),
      iceServers,
      local,
      say: sayTo(other),
      onStream: (stream) => watcher.onStream(other, stream),
      onState: (state) => {
        watcher.onState(other, state);
        if (state !== 'connected') look('connection');
      },
    });
    peers.set(other, peer);
    return peer;
  }

  /** @param {string} other @param {string} by */
  function forget(other, by) {
    peers.get(other)?.close();
    peers.delete(other);
    const who = present.get(other);
    present.delete(other);
    if (who) watcher.onWent(who, by);
  }

  /** @param {readonly Participant[]} participants */
  const seated = (participants) => participants.filter((one) => one.leftAt === null && one.seat !== seat);

  /** @param {readonly Participant[]} participants */
  function welcome(participants) {
    for (const who of seated(participants).filter((one) => !present.has(one.seat))) {
      present.set(who.seat, who);
      watcher.onCame(who);
    }
  }

  /** @param {readonly Participant[]} participants @param {string} by */
  function dismiss(participants, by) {
    const still = seated(participants).map((one) => one.seat);
    for (const other of wentFrom([...present.keys()], still)) forget(other, by);
  }

  /** @param {Signal} signal @param {string} by */
  async function hear({ from, kind, payload }, by) {
    if (kind === 'ENDED') return end();
    if (from === null) return;
    if (kind === 'BYE') return forget(from, `signal by ${by}`);
    if (!present.has(from) || payload === null) return;
    if (kind === 'DESCRIPTION') await peerOf(from).describe(JSON.parse(payload));
    if (kind === 'CANDIDATE') await peerOf(from).candidate(JSON.parse(payload));
  }

  /** @param {string} by */
  async function lookOnce(by) {
    const { signals, meeting: now } = await graph(
      `query ($seat: ID!, $after: String!, $meeting: ID!) {
         signals: videoSignalsAtTier(seat: $seat, after: $after) { id cursor from kind payload }
         meeting: videoMeetingAtTier(id: $meeting) { endedAt ${PRESENT} } }`,
      { seat, after: cursor, meeting },
    );
    if (over.signal.aborted) return;
    // Those who came are there before their signals are heard; those who went are gone by their own word, where they said it.
    welcome(now.participants);
    for (const signal of signals) {
      cursor = signal.cursor;
      await hear(signal, by).catch(watcher.onTrouble);
    }
    dismiss(now.participants, `look by ${by}`);
    if (now.endedAt !== null) end();
  }

  let again = '';
  let isLooking = false;
  /** Looks once more where it was asked to while it looked. @param {string} by */
  async function lookWhileAsked(by) {
    again = by;
    if (isLooking) return;
    isLooking = true;
    while (again !== '' && !over.signal.aborted) {
      const woken = again;
      again = '';
      await lookOnce(woken).catch(watcher.onTrouble);
    }
    isLooking = false;
  }
  /** @param {string} by */
  const look = (by) => void lookWhileAsked(by);

  const timers = [
    setInterval(() => look('poll'), LOOK_EVERY_MS),
    setInterval(() => void stay(), STAY_EVERY_MS),
  ];
  async function stay() {
    try {
      const { stayed } = await graph(
        `mutation ($seat: ID!) { stayed: stayInVideoMeetingAtTier(seat: $seat) { ... on VideoSeat { seat } ${REFUSED} } }`,
        { seat },
      );
      accepted(stayed);
    } catch (error) {
      watcher.onTrouble(error);
      if (/** @type {any} */ (error).code === 'TOO_LATE') end();
    }
  }

  function stop() {
    over.abort();
    for (const timer of timers) clearInterval(timer);
    for (const peer of peers.values()) peer.close();
    peers.clear();
  }

  function end() {
    if (over.signal.aborted) return;
    stop();
    watcher.onEnded();
  }

  const leave = async () => {
    if (over.signal.aborted) return;
    stop();
    await graph(
      `mutation ($seat: ID!) { left: leaveVideoMeetingAtTier(seat: $seat) { ... on VideoSeat { seat } ${REFUSED} } }`,
      { seat },
      { keepalive: true },
    );
  };

  seatedBefore.push(...seated(found.participants).map((one) => one.seat));
  welcome(found.participants);
  // The newcomer offers; those who are there answer.
  for (const other of seatedBefore) peerOf(other);
  look('joining');
  return { seat, look, leave };
}
