// The one way in which this page speaks with the graph.

/** What the service understood and declined, or could not do: with a code for programs. */
export class Declined extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {string} [messageZh]
   */
  constructor(code, message, messageZh = '') {
    super(message);
    this.name = 'Declined';
    this.code = code;
    this.messageZh = messageZh;
  }
}

/**
 * @typedef {{ token: string, renew: () => Promise<string | null> }} Session
 * The caller's token, and how to get another when it is over; null where only the caller can bring one.
 */

/**
 * @param {Session} session
 * @param {string} query
 * @param {Record<string, unknown>} variables
 * @param {{ keepalive?: boolean }} [how] `keepalive`: sent even while the page is closed
 * @returns {Promise<any>} the data
 */
export async function ask(session, query, variables, how = {}) {
  const once = async () => {
    const response = await fetch('/graphql', {
      method: 'POST',
      keepalive: how.keepalive ?? false,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token}` },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
  let answer = await once();
  if (codeOf(answer) === 'TOKEN_EXPIRED') {
    const token = await session.renew();
    if (token !== null) {
      session.token = token;
      answer = await once();
    }
  }
  const code = codeOf(answer);
  if (code !== undefined) throw new Declined(code, answer.errors[0].message);
  return answer.data;
}

/** @param {any} answer */
const codeOf = (answer) => answer.errors?.[0]?.extensions?.code;

/**
 * A mutation's answer, or what it was refused with.
 * @param {any} result
 */
export function accepted(result) {
  if (result?.code) throw new Declined(result.code, result.message, result.messageZh);
  return result;
}
