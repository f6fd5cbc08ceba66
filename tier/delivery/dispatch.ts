import type { EntityManager } from '@mikro-orm/postgresql';
import { wakeCouriers } from './outbox.ts';
import type { Peer, ReplicaKind } from './statement.ts';

/** How new a replica is. Of two, the one that is higher, first by epoch and then by revision, is the truth. */
export interface Version {
  epoch: number;
  revision: number;
}

/** A replica that a peer does not have yet. */
export interface Waiting {
  caseId: string;
  kind: ReplicaKind;
  wantedEpoch: number;
  wantedRevision: number;
  sentEpoch: number;
  sentRevision: number;
}

/** What is too long for one envelope: its beginning, and up to which version that goes. The rest is sent after it. */
export class Part {
  readonly content: object;
  readonly upTo: Version;

  constructor(content: object, upTo: Version) {
    this.content = content;
    this.upTo = upTo;
  }
}

/** Wants the peers to have this version. Versions not yet sent coalesce into the newest. */
export async function wantSent(
  tx: EntityManager,
  caseId: string,
  kind: ReplicaKind,
  version: Version,
  peers: readonly Peer[],
): Promise<void> {
  let wanted = 0;
  for (const peer of peers) {
    const { affectedRows } = await tx.execute<{ affectedRows: number }>(
      `insert into dispatch (case_id, peer, kind, wanted_epoch, wanted_revision) values (?, ?, ?, ?, ?)
       on conflict (case_id, peer, kind) do update
       set wanted_epoch = excluded.wanted_epoch, wanted_revision = excluded.wanted_revision
       where (dispatch.wanted_epoch, dispatch.wanted_revision) < (excluded.wanted_epoch, excluded.wanted_revision)`,
      [caseId, peer, kind, version.epoch, version.revision],
      'run',
    );
    wanted += affectedRows;
  }
  if (wanted > 0) await wakeCouriers(tx);
}

/** What waits for a peer, a batch at a time. Nothing is locked: two couriers that send the same do no harm. */
export const waitingFor = (em: EntityManager, peer: Peer, now: Date, limit: number): Promise<Waiting[]> =>
  em.execute<Waiting[]>(
    `select case_id as "caseId", kind, wanted_epoch as "wantedEpoch", wanted_revision as "wantedRevision",
            sent_epoch as "sentEpoch", sent_revision as "sentRevision"
     from dispatch
     where peer = ? and (wanted_epoch, wanted_revision) > (sent_epoch, sent_revision) and next_attempt_at <= ?
     order by next_attempt_at, kind, case_id limit ?`,
    [peer, now, limit],
  );

/** Notes what the peer has confirmed; only ever forward. */
export const advance = (
  em: EntityManager,
  peer: Peer,
  of: Pick<Waiting, 'caseId' | 'kind'>,
  { epoch, revision }: Version,
): Promise<unknown> =>
  em.execute(
    `update dispatch set sent_epoch = ?, sent_revision = ?, attempts = 0
     where case_id = ? and peer = ? and kind = ? and (sent_epoch, sent_revision) < (?, ?)`,
    [epoch, revision, of.caseId, peer, of.kind, epoch, revision],
  );

/** Lets a replica that the peer rejected wait, so that it keeps no other one waiting. */
export const postpone = (
  em: EntityManager,
  peer: Peer,
  of: Waiting,
  until: (attempts: number) => Date,
): Promise<unknown> =>
  em.transactional(async (tx) => {
    const [row] = await tx.execute<{ attempts: number }[]>(
      'select attempts from dispatch where case_id = ? and peer = ? and kind = ? for update',
      [of.caseId, peer, of.kind],
    );
    const attempts = (row?.attempts ?? 0) + 1;
    await tx.execute(
      'update dispatch set attempts = ?, next_attempt_at = ? where case_id = ? and peer = ? and kind = ?',
      [attempts, until(attempts), of.caseId, peer, of.kind],
    );
  });
