// The graph's own live channel (Server-Sent Events): it says that something waits for us, and we go and look.

const AGAIN_AFTER_MS = 1_000;

/**
 * Calls `wake` whenever something was said to the caller, until it is told to stop.
 * @param {import('./graph.js').Session} session
 * @param {string} tier
 * @param {() => void} wake
 * @param {(error: unknown) => void} onTrouble
 * @returns {() => void}
 */
export function listen(session, tier, wake, onTrouble) {
  const ending = new AbortController();
  const query = `subscription { events: eventsAt${tier}(kinds: [MEETING_SIGNAL]) { kind } }`;

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
    // What was said before the channel stood.
    wake();
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      if (text.includes('event: next')) wake();
    }
  }

  async function forever() {
    while (!ending.signal.aborted) {
      await once().catch((error) => {
        if (!ending.signal.aborted) onTrouble(error);
      });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  }
  void forever();
  return () => ending.abort();
}
