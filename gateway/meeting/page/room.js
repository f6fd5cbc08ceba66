import { isPolite, wentFrom } from './negotiation.js';
import { openPeer } from './peer.js';

/** @typedef {import('./seats.js').Participant} Participant */
/** @typedef {import('./seats.js').Signal} Signal */
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
const SEND_TRIES = 4;

/**
 * Somebody's sitting in a meeting: takes the seat, finds the others, and keeps to what the service says of who is there.
 * @param {{ own: import('./seats.js').Seat, local: MediaStream, iceServers: RTCIceServer[], watcher: Watcher }} options
 */
export async function enterRoom({ own, local, iceServers, watcher }) {
  const { seat, participants: found } = await own.take();

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

  /** @param {import('./seats.js').Said} input */
  async function send(input) {
    for (let tried = 1; peers.has(input.to) && !over.signal.aborted; tried += 1) {
      try {
        await own.send(input);
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
      onHungUp: () => {
        if (!own.hasLiveChannel) look('hanging up');
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
    const now = await own.look(cursor);
    if (over.signal.aborted) return;
    // Those who came are there before their signals are heard; those who went are gone by their own word, where they said it.
    welcome(now.participants);
    for (const signal of now.signals) {
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
    setInterval(() => look('poll'), own.lookEveryMs),
    setInterval(() => void stay(), STAY_EVERY_MS),
  ];
  async function stay() {
    try {
      await own.stay();
    } catch (error) {
      watcher.onTrouble(error);
      if (/** @type {any} */ (error).code === 'TOO_LATE') end();
    }
  }

  function quieten() {
    over.abort();
    for (const timer of timers) clearInterval(timer);
  }

  function hangUp() {
    for (const peer of peers.values()) peer.close();
    peers.clear();
  }

  function end() {
    if (over.signal.aborted) return;
    quieten();
    hangUp();
    watcher.onEnded();
  }

  // The word of leaving first: the connections would tell of it as well, some seconds later.
  const leave = async () => {
    if (over.signal.aborted) return;
    quieten();
    try {
      await own.leave();
    } finally {
      hangUp();
    }
  };

  seatedBefore.push(...seated(found).map((one) => one.seat));
  welcome(found);
  // The newcomer offers; those who are there answer.
  for (const other of seatedBefore) peerOf(other);
  look('joining');
  return { seat, look, leave };
}
