import { collides } from './negotiation.js';

/**
 * The connection to one other browser. Both sides run the same code and may speak at any time (perfect negotiation).
 * @param {{
 *   polite: boolean,
 *   iceServers: RTCIceServer[],
 *   local: MediaStream,
 *   say: (kind: 'DESCRIPTION' | 'CANDIDATE', payload: object) => void,
 *   onStream: (stream: MediaStream) => void,
 *   onState: (state: RTCPeerConnectionState) => void,
 *   onHungUp: () => void,
 * }} options `onHungUp` is told at once that the other closed the connection; of a line that broke, `onState` tells
 */
export function openPeer({ polite, iceServers, local, say, onStream, onState, onHungUp }) {
  const connection = new RTCPeerConnection({ iceServers });
  let makingOffer = false;
  let settingAnswer = false;
  let ignoring = false;

  for (const kind of ['audio', 'video']) {
    const track = local.getTracks().find((one) => one.kind === kind);
    if (track) connection.addTrack(track, local);
    else connection.addTransceiver(kind, { direction: 'recvonly' });
  }
  // Nothing is said on it. It is there because its closing is heard at once, and the state of a connection changes seconds later.
  const presence = connection.createDataChannel('presence', { negotiated: true, id: 0 });
  presence.addEventListener('close', onHungUp);
  connection.ontrack = ({ streams: [stream], track }) => onStream(stream ?? new MediaStream([track]));
  connection.onconnectionstatechange = () => {
    onState(connection.connectionState);
    if (connection.connectionState === 'failed') connection.restartIce();
  };
  connection.onicecandidate = ({ candidate }) => {
    if (candidate) say('CANDIDATE', candidate.toJSON());
  };
  connection.onnegotiationneeded = async () => {
    try {
      makingOffer = true;
      await connection.setLocalDescription();
      tellDescription();
    } finally {
      makingOffer = false;
    }
  };
  const tellDescription = () => {
    const description = connection.localDescription;
    if (description) say('DESCRIPTION', { type: description.type, sdp: description.sdp });
  };

  return {
    connection,
    /** @param {RTCSessionDescriptionInit} description */
    async describe(description) {
      const { signalingState } = connection;
      const crossed = collides({ type: description.type, makingOffer, signalingState, settingAnswer });
      ignoring = !polite && crossed;
      if (ignoring) return;
      settingAnswer = description.type === 'answer';
      await connection.setRemoteDescription(description);
      settingAnswer = false;
      if (description.type !== 'offer') return;
      await connection.setLocalDescription();
      tellDescription();
    },
    /** @param {RTCIceCandidateInit} candidate */
    async candidate(candidate) {
      try {
        await connection.addIceCandidate(candidate);
      } catch (error) {
        // A candidate of an offer that we ignored belongs to nothing.
        if (!ignoring) throw error;
      }
    },
    close() {
      connection.onnegotiationneeded = null;
      connection.onicecandidate = null;
      connection.onconnectionstatechange = null;
      presence.removeEventListener('close', onHungUp);
      connection.close();
    },
  };
}
