import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { DEFINITIONS } from '@sanji/start/three-tiers.ts';
import type { Mutation } from './chaos-moves.ts';
import { faultsAtRest, undelivered } from './scrutiny.ts';
import type { Looks } from './three-services.ts';

/** A mutation that was answered: with the case that it made or moved, or with a refusal. */
export interface Answer {
  mutation: Mutation;
  caseId: string | null;
  refusal: string | null;
}

const MOVE_OF: Record<string, string> = {
  registerCase: 'REGISTER',
  acceptCase: 'ACCEPT',
  openRound: 'OPEN_ROUND',
  settleRound: 'SETTLE_ROUND',
  failRound: 'FAIL_ROUND',
  escalateCase: 'ESCALATE',
  assignCase: 'ASSIGN',
  returnCase: 'RETURN',
  transferCase: 'TRANSFER',
  concludeCase: 'CONCLUDE',
};

/** What each list has more often than the other. */
function differences(expected: readonly string[], found: readonly string[], where: string): string[] {
  const balance = new Map<string, number>();
  for (const each of expected) balance.set(each, (balance.get(each) ?? 0) + 1);
  for (const each of found) balance.set(each, (balance.get(each) ?? 0) - 1);
  return [...balance]
    .filter(([, left]) => left !== 0)
    .map(
      ([each, left]) => `${left > 0 ? 'acknowledged and lost' : 'done unasked or twice'} ${where}: ${each}`,
    );
}

const texts = async (looks: Looks, subgraph: SubgraphName, sql: string, values: unknown[] = []) =>
  (await looks[subgraph].fork().execute<{ said: string }[]>(sql, values)).map((row) => row.said);

/** Every acknowledged mutation was done once and is remembered; nothing else was done. */
async function faultsOfTier(
  looks: Looks,
  subgraph: SubgraphName,
  answers: readonly Answer[],
): Promise<string[]> {
  const done = answers.filter(
    ({ mutation, caseId }) => caseId !== null && mutation.seat.subgraph === subgraph,
  );
  const keys = done.map(({ mutation, caseId }) => `${mutation.key} ${caseId}`);
  // A mark is no step of the case.
  const moved = done.filter(({ mutation }) => mutation.verb !== 'markCase');
  const steps = moved.map(
    ({ mutation, caseId }) => `${caseId} ${MOVE_OF[mutation.verb]} ${mutation.seat.region}`,
  );
  const kept = await texts(looks, subgraph, `select key || ' ' || case_id as said from answered`);
  const milestones = await texts(
    looks,
    subgraph,
    `select case_id || ' ' || move || ' ' || office as said from milestone
     where tier = ? and move not in ('TAKE', 'DECLINE')`,
    [DEFINITIONS[subgraph].tier],
  );
  const entries = await texts(
    looks,
    subgraph,
    `select case_id || ' ' || move || ' ' || office as said from entry where move not in ('TAKE', 'DECLINE')`,
  );
  return [
    ...differences(keys, kept, `among the keys of the ${subgraph}`),
    ...differences(steps, milestones, `among the milestones of the ${subgraph}`),
    ...differences(steps, entries, `among the entries of the ${subgraph}`),
  ];
}

/** What is left to say once everything is delivered. Empty when all is well. */
export async function reckon(looks: Looks, answers: readonly Answer[]): Promise<string[]> {
  const faults = await faultsAtRest(looks);
  const waiting = await undelivered(looks);
  if (waiting > 0) faults.push(`${waiting} messages were never delivered`);
  for (const subgraph of SUBGRAPHS) faults.push(...(await faultsOfTier(looks, subgraph, answers)));
  return faults;
}
