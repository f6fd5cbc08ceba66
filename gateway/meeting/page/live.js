// The graph's own live channel (Server-Sent Events): it says that something waits for us, and we go and look.

const AGAIN_AFTER_MS = 1_000;

/**
 * Calls `wake` whenever something was said to the caller, until it is told to stop.
 * @param {import('./graph.js').Session} session
 * @param {string} tier
 * @param {() => void} wake
 * @param {(error: unknown) => void} onTrouble told null when the trouble is over
 * @returns {() => void}
 */
export function listen(session, tier, wake, onTrouble) {
  const ending = new AbortController();
  const query = `subscription { events: eventsAt${tier}(kinds: [MEETING_SIGNAL]) { kind } }`;

  let isLost = false;

  async function once() {
    const response = await fetch('/graphql', {
      method: 'POST',
      signal: ending.signal,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${session.token}`,
      },
      body: JSON.stringify({ query }),
    });
    if (!response.ok || response.body === null) throw new TypeError(`no live channel: ${response.status}`);
    if (isLost) onTrouble(null);
    isLost = false;
    // What was said before the channel stood.
    wake();
    let tail = '';
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (tail + text).split('\n');
      tail = lines.pop() ?? '';
      if (lines.some((line) => line.startsWith('event: next'))) wake();
    }
  }

  async function forever() {
    while (!ending.signal.aborted) {
      await once().catch((error) => {
        if (ending.signal.aborted) return;
        isLost = true;
        onTrouble(error);
      });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  }
  void forever();
  return () => ending.abort();
}
