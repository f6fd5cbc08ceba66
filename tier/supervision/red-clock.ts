import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import type { Desk } from '../cases/desk.ts';
import type { RunningClock } from '../clocks/clocks.ts';

/** A clock in one red stretch: an extension gives it another end, and a new lateness after that. */
export type RedClock = Pick<RunningClock, 'kind' | 'startedAt' | 'dueAt'>;

/** Red from the deadline on, unless it stands still. */
export const isRed = ({ dueAt, pausedAt }: RunningClock, now: Date): boolean =>
  pausedAt === null && now.getTime() >= Date.parse(dueAt);

const compact = (instant: string): string => Date.parse(instant).toString(36);
const instant = (text: string): string => new Date(Number.parseInt(text, 36)).toISOString();

/** The same red stretch of the same clock has the same id, at every tier that proposes something for it. */
export const proposalId = (caseId: string, { kind, startedAt, dueAt }: RedClock): string =>
  `${caseId}.${kind}.${compact(startedAt)}.${compact(dueAt)}`;

/** What a proposal's id names; undefined for what is none. */
export function readProposalId(
  id: string,
): { caseId: string; clock: Omit<RedClock, 'kind'> & { kind: string } } | undefined {
  const [, caseId = '', kind = '', start = '', end = ''] =
    /^([\w-]{8,64})\.([A-Z_0-9]{1,40})\.([0-9a-z]{1,9})\.([0-9a-z]{1,9})$/.exec(id) ?? [];
  if (caseId === '') return undefined;
  return { caseId, clock: { kind, startedAt: instant(start), dueAt: instant(end) } };
}

export const sameClock = (a: Omit<RedClock, 'kind'> & { kind: string }, b: RedClock): boolean =>
  a.kind === b.kind && a.startedAt === b.startedAt && a.dueAt === b.dueAt;

/** Notes what became of the proposal for a red clock: a card, or nothing and why. What was decided before stays. */
export async function settleProposal(
  tx: EntityManager,
  desk: Pick<Desk, 'now'>,
  actor: Actor,
  caseId: string,
  { kind, startedAt, dueAt }: RedClock,
  { supervision, reason }: { supervision: string | null; reason: string | null },
): Promise<boolean> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into proposal_decision (case_id, clock, started_at, due_at, supervision, reason, decided_at, decided_by, office)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [caseId, kind, startedAt, dueAt, supervision, reason, desk.now(), actor.name, actor.region],
    'run',
  );
  return affectedRows > 0;
}
