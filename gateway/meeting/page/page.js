import { accepted, ask, Declined } from './graph.js';
import { listen } from './live.js';
import { enterRoom } from './room.js';
import { seatOfOffice, seatOfParty } from './seats.js';
import { toldOf } from './words.js';

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

const form = element('sign-in', HTMLFormElement);
const person = element('person', HTMLSelectElement);
const token = element('token', HTMLInputElement);
const tier = element('tier', HTMLSelectElement);
const thread = element('thread', HTMLInputElement);
const meetingField = element('meeting', HTMLInputElement);
const invitation = element('invitation', HTMLInputElement);
const noCamera = element('no-camera', HTMLInputElement);
const status = element('status', HTMLElement);
const trouble = element('trouble', HTMLElement);
const renewal = element('renewal', HTMLFormElement);
const roomPart = element('room', HTMLElement);
const tiles = element('tiles', HTMLElement);
const log = element('log', HTMLOListElement);

/** @type {{ room: Awaited<ReturnType<typeof enterRoom>>, local: MediaStream, meeting: string, deafen: () => void } | null} */
let open = null;
let isEntering = false;

const asked = new URLSearchParams(location.search);
meetingField.value = asked.get('id') ?? '';
thread.value = asked.get('thread') ?? '';
if (asked.get('tier')) tier.value = asked.get('tier') ?? 'County';

/** @param {unknown} error null where it is over */
function showTrouble(error) {
  if (error === null) {
    trouble.hidden = true;
    return;
  }
  trouble.textContent = toldOf(error);
  trouble.dataset.code = /** @type {any} */ (error)?.code ?? /** @type {any} */ (error)?.name ?? '';
  trouble.hidden = false;
  if (trouble.dataset.code === 'TOKEN_EXPIRED' && open !== null) renewal.hidden = false;
}

/** @param {string} text @param {string} by */
function note(text, by) {
  const line = document.createElement('li');
  line.textContent = `${new Date().toLocaleTimeString('zh-CN')} ${text}`;
  line.dataset.by = by;
  log.append(line);
}

/** @param {string} seat @param {string} caption */
function tile(seat, caption) {
  const figure = document.createElement('figure');
  figure.dataset.seat = seat;
  const video = document.createElement('video');
  video.autoplay = true;
  video.playsInline = true;
  const words = document.createElement('figcaption');
  words.textContent = caption;
  figure.append(video, words);
  tiles.append(figure);
  return { figure, video, words };
}

/** @type {Map<string, ReturnType<typeof tile> & { name: string }>} */
const others = new Map();

/** @type {Record<string, string>} */
const STATES = {
  new: '等待中 waiting',
  connecting: '连接中 connecting',
  connected: '',
  disconnected: '信号中断 signal lost',
  failed: '连接失败 not connected',
};

/** @type {import('./room.js').Watcher} */
const watcher = {
  onCame: (who) => {
    const name = `${who.name} · ${who.officeName ?? ''}`;
    others.set(who.seat, { ...tile(who.seat, name), name });
    note(`${name} 加入 joined`, 'service');
  },
  onStream: (seat, stream) => {
    const shown = others.get(seat);
    if (shown) shown.video.srcObject = stream;
  },
  onState: (seat, state) => {
    const shown = others.get(seat);
    if (!shown) return;
    shown.figure.dataset.state = state;
    shown.words.textContent = `${shown.name} ${STATES[state] ?? ''}`;
  },
  onWent: (who, by) => {
    const shown = others.get(who.seat);
    shown?.figure.remove();
    others.delete(who.seat);
    note(`${shown?.name ?? who.name} 离开 left`, by);
  },
  onEnded: () => {
    close();
    showTrouble(new Declined('ENDED', ''));
  },
  onTrouble: showTrouble,
};

const demonstration = await fetch('/demo/try').then(
  (answer) => (answer.ok ? answer.json() : null),
  () => null,
);
element('person-line', HTMLElement).hidden = demonstration === null;
element('token-line', HTMLElement).hidden = demonstration !== null;
for (const { id, name, post } of demonstration?.people ?? []) person.add(new Option(`${name} · ${post}`, id));

/** A token of a demonstration person; elsewhere only the person themself brings one. @returns {Promise<string | null>} */
async function demonstrationToken() {
  if (demonstration === null) return null;
  const answer = await fetch(`/demo/token/${encodeURIComponent(person.value)}`);
  return answer.ok ? (await answer.json()).token : null;
}

/** @type {import('./graph.js').Session} */
const session = { token: '', renew: demonstrationToken };

/** @returns {Promise<MediaStream>} */
async function ownPicture() {
  if (noCamera.checked) return new MediaStream();
  // A page that did not come over https has no camera at all.
  if (!navigator.mediaDevices) throw new DOMException('', 'NotAllowedError');
  return navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { width: 480, height: 360, frameRate: { max: 15 } },
  });
}

async function meetingToJoin() {
  if (meetingField.value.trim() !== '') return meetingField.value.trim();
  const { opened } = await ask(
    session,
    `mutation ($input: OpenVideoMeetingInput!) { opened: openVideoMeetingAt${tier.value}(input: $input) {
       ... on VideoMeeting { id } ... on Refused { code message messageZh } } }`,
    { input: { idempotencyKey: crypto.randomUUID(), threadId: thread.value.trim() } },
  );
  return accepted(opened).id;
}

/** @returns {Promise<RTCIceServer[]>} */
async function iceServers() {
  const answer = await fetch('/meeting/ice', { headers: { authorization: `Bearer ${session.token}` } });
  const body = await answer.json();
  if (!answer.ok) throw new Declined(body.errors[0].extensions.code, body.errors[0].message);
  return body.iceServers;
}

async function enter() {
  session.token = (await demonstrationToken()) ?? token.value.trim().replace(/^Bearer /, '');
  // A token is not left in a field that others may see or a browser may keep.
  token.value = '';
  const servers = await iceServers();
  const local = await ownPicture();
  // The button says so from the last meeting on, and is believed.
  for (const track of local.getAudioTracks()) track.enabled = !isMuted();
  try {
    const meeting = await meetingToJoin();
    const secret = invitation.value.trim();
    invitation.value = '';
    const isParty = secret !== '';
    const own = isParty
      ? seatOfParty(session, tier.value, meeting, secret)
      : seatOfOffice(session, tier.value, meeting);
    const room = await enterRoom({ own, local, iceServers: servers, watcher });
    const deafen = own.hasLiveChannel
      ? listen(session, tier.value, () => room.look('live'), watcher.onTrouble)
      : () => undefined;
    element('invite', HTMLButtonElement).hidden = isParty;
    element('end', HTMLButtonElement).hidden = isParty;
    open = { room, local, meeting, deafen };
    const address = new URL(location.href);
    address.search = new URLSearchParams({ tier: tier.value, id: meeting }).toString();
    history.replaceState(null, '', address);
    const mine = tile(room.seat, '我 me');
    mine.figure.dataset.mine = 'true';
    mine.video.muted = true;
    mine.video.srcObject = local;
  } catch (error) {
    for (const track of local.getTracks()) track.stop();
    throw error;
  }
  form.hidden = true;
  roomPart.hidden = false;
  status.textContent = '会商中 in the meeting';
}

/** Puts the page back to where one signs in. */
function close() {
  if (open === null) return;
  open.deafen();
  for (const track of open.local.getTracks()) track.stop();
  open = null;
  element('invited', HTMLElement).hidden = true;
  others.clear();
  tiles.replaceChildren();
  form.hidden = false;
  roomPart.hidden = true;
  status.textContent = '已离开会商 not in the meeting';
}

renewal.addEventListener('submit', (event) => {
  event.preventDefault();
  const field = element('new-token', HTMLInputElement);
  session.token = field.value.trim().replace(/^Bearer /, '');
  field.value = '';
  renewal.hidden = true;
  trouble.hidden = true;
  open?.room.look('own');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  // Whoever presses twice comes once: the second coming would have neither token nor seat.
  if (isEntering) return;
  isEntering = true;
  trouble.hidden = true;
  enter()
    .catch(showTrouble)
    .finally(() => {
      isEntering = false;
    });
});
element('leave', HTMLButtonElement).addEventListener('click', () => {
  open?.room.leave().catch(showTrouble);
  close();
});
async function endForAll() {
  if (open === null) return;
  const input = { idempotencyKey: crypto.randomUUID(), meetingId: open.meeting };
  try {
    const { ended } = await ask(
      session,
      `mutation ($input: EndVideoMeetingInput!) { ended: endVideoMeetingAt${tier.value}(input: $input) {
         ... on VideoMeeting { id } ... on Refused { code message messageZh } } }`,
      { input },
    );
    accepted(ended);
    open?.room.look('own');
  } catch (error) {
    showTrouble(error);
  }
}
element('end', HTMLButtonElement).addEventListener('click', () => void endForAll());

async function invite() {
  if (open === null) return;
  const input = { idempotencyKey: crypto.randomUUID(), meetingId: open.meeting };
  try {
    const { invited } = await ask(
      session,
      `mutation ($input: InviteToVideoMeetingInput!) { invited: inviteToVideoMeetingAt${tier.value}(input: $input) {
         ... on VideoInvitation { secret } ... on Refused { code message messageZh } } }`,
      { input },
    );
    const shown = element('invited', HTMLElement);
    shown.textContent = `会商编号 meeting ${open.meeting} · 邀请码 invitation ${accepted(invited).secret}`;
    shown.hidden = false;
  } catch (error) {
    showTrouble(error);
  }
}
element('invite', HTMLButtonElement).addEventListener('click', () => void invite());
const mute = element('mute', HTMLButtonElement);
const isMuted = () => mute.getAttribute('aria-pressed') === 'true';
mute.addEventListener('click', () => {
  mute.setAttribute('aria-pressed', String(!isMuted()));
  for (const track of open?.local.getAudioTracks() ?? []) track.enabled = !isMuted();
});
// Whoever closes the page leaves: the word of it is sent although the page is gone.
addEventListener('pagehide', () => {
  open?.room.leave().catch(() => undefined);
});
