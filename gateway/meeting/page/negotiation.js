// The rules of finding each other ("perfect negotiation"), apart from any browser.

/**
 * Of two who offer at once one gives way. Whoever came later is polite, so that both sides agree on it without a word:
 * the newcomer was told who is there, and those who are there are told of the newcomer.
 * @param {readonly string[]} seatedBefore the seats that were taken when I took mine
 * @param {string} other
 */
export const isPolite = (seatedBefore, other) => seatedBefore.includes(other);

/**
 * Whether an offer crossed one of our own. The impolite side ignores it, the polite one takes its own back.
 * @param {{ type: string, makingOffer: boolean, signalingState: string, settingAnswer: boolean }} now
 */
export const collides = ({ type, makingOffer, signalingState, settingAnswer }) =>
  type === 'offer' && (makingOffer || !(signalingState === 'stable' || settingAnswer));

/**
 * Who is known and sits there no more.
 * @param {readonly string[]} known
 * @param {readonly string[]} still
 */
export const wentFrom = (known, still) => known.filter((seat) => !still.includes(seat));
