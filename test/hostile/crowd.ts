import { Client } from 'undici';

export interface Visitor {
  /** The text of each request, in turn. */
  body: (turn: number) => string;
  token: string;
}

/** What a crowd met with. */
export interface Tally {
  answers: { status: number; text: string }[];
  /** Turned away before anything was sent: the caller knows that nothing happened. */
  turnedAway: number;
  /** Sent, and never answered. */
  lost: string[];
}

const MOST_TURNS = 2_000;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Visitors who ask without pause, each on a connection of their own, until they are turned away. */
export async function crowd(
  url: string,
  visitors: readonly Visitor[],
  onAnswer: (answers: number) => void,
): Promise<Tally> {
  const tally: Tally = { answers: [], turnedAway: 0, lost: [] };
  await Promise.all(
    visitors.map(async ({ body, token }) => {
      const client = new Client(url);
      try {
        for (let turn = 0; turn < MOST_TURNS; turn += 1) {
          const { statusCode, body: answer } = await client.request({
            path: '/graphql',
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            body: body(turn),
          });
          tally.answers.push({ status: statusCode, text: await answer.text() });
          onAnswer(tally.answers.length);
        }
      } catch (error) {
        if (codeOf(error) === 'ECONNREFUSED') tally.turnedAway += 1;
        else tally.lost.push(codeOf(error));
      } finally {
        await client.destroy();
      }
    }),
  );
  return tally;
}
