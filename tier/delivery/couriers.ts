import { whereThrown } from '@sanji/edge/log.ts';
import { type CourierDesk, deliverNext, sendReplicas, Unreachable } from './courier.ts';
import type { Peer } from './statement.ts';

// The floor: what a lost notification would delay at most.
const POLL_MS = 2000;
const PAUSE_MS = 500;

/** How many hand-overs to one peer are under way at a time. Each holds a connection until the peer has answered. */
const HANDOVER_LINES = 3;

/** Does the next piece of work for a peer; `onFound` when there is one, before it is done. False when there is none. */
type Job = (desk: CourierDesk, peer: Peer, onFound?: () => void) => Promise<boolean>;

/** Other work for a peer that is woken, paused and tried again as deliveries are. */
export interface Errand {
  /** Does the next piece. False when none is due; throws `Unreachable` when the peer is away. */
  next: (peer: Peer) => Promise<boolean>;
  anythingDue: () => Promise<boolean>;
}

const handovers: Job = deliverNext;
const replicas: Job = async (desk, peer) => (await sendReplicas(desk, peer)) > 0;

/**
 * One line of work for one peer: delivers until nothing is due, then waits to be woken. A peer that is away pauses
 * its own line and no other, and hand-overs never queue behind cards. A line that has found something wakes the next
 * one of its kind, so that only as many look as there is work for.
 */
class Line {
  readonly #desk: CourierDesk;
  readonly #peer: Peer;
  readonly #job: Job;
  readonly #next: Line | undefined;
  readonly #stopped = new AbortController();
  #wake: () => void = () => undefined;
  // Something was posted since the last look: said while looking, it must not be lost.
  #woken = false;
  #working: Promise<void>;

  constructor(desk: CourierDesk, peer: Peer, job: Job, next?: Line) {
    this.#desk = desk;
    this.#peer = peer;
    this.#job = job;
    this.#next = next;
    this.#working = this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#wake();
    await Promise.all([this.#working, this.#next?.stop()]);
  }

  async #run(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      this.#woken = false;
      const outcome = await this.#once();
      if (outcome === 'idle' && this.#woken) continue;
      if (outcome !== 'delivered') await this.#rest(outcome === 'idle' ? POLL_MS : PAUSE_MS);
    }
  }

  async #once(): Promise<'delivered' | 'idle' | 'paused'> {
    try {
      const found = () => this.#next?.wake();
      return (await this.#job(this.#desk, this.#peer, found)) ? 'delivered' : 'idle';
    } catch (error) {
      if (!(error instanceof Unreachable))
        this.#desk.log.error('courier-failed', { ...whereThrown(error), peer: this.#peer });
      return 'paused';
    }
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#stopped.signal.aborted) return resolve();
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Calls back whenever something was posted, until it is told to stop. */
export type Listen = (onPosted: () => void) => () => Promise<void>;

export interface Couriers {
  /** Delivers what is due. True when nothing was, not even in another courier's hands. */
  drain: () => Promise<boolean>;
  /** How much was delivered so far, by whichever line. */
  deliveries: () => number;
  stop: () => Promise<void>;
}

/** Starts a tier's couriers: a line of work a peer for each job, woken by whoever listens for `NOTIFY courier`. */
export function startCouriers(
  desk: CourierDesk,
  peers: readonly Peer[],
  listen: Listen,
  errands: readonly Errand[] = [],
): Couriers {
  let deliveries = 0;
  const counted =
    (job: Job): Job =>
    async (...work) => {
      const delivered = await job(...work);
      if (delivered) deliveries += 1;
      return delivered;
    };
  const run = errands.map(
    (errand): Job =>
      (_, peer) =>
        errand.next(peer),
  );
  const handover = counted(handovers);
  const others = [replicas, ...run].map(counted);
  const due = [() => anythingDue(desk), ...errands.map((errand) => errand.anythingDue)];
  const lines = peers.flatMap((peer) => [
    chained(desk, peer, handover, HANDOVER_LINES),
    ...others.map((job) => new Line(desk, peer, job)),
  ]);
  const deafen = listen(() => {
    for (const line of lines) line.wake();
  });
  return {
    drain: async () => {
      const delivered = await drain(desk, peers, [handover, ...others]);
      return !delivered && !(await Promise.all(due.map((isDue) => isDue()))).includes(true);
    },
    deliveries: () => deliveries,
    stop: async () => {
      await deafen();
      await Promise.all(lines.map((line) => line.stop()));
    },
  };
}

/** Lines of one kind for one peer, each behind the one before it; the first stands for them all. */
const chained = (desk: CourierDesk, peer: Peer, job: Job, length: number): Line =>
  new Line(desk, peer, job, length > 1 ? chained(desk, peer, job, length - 1) : undefined);

/** Whether anything was delivered. */
async function drain(desk: CourierDesk, peers: readonly Peer[], jobs: readonly Job[]): Promise<boolean> {
  let delivered = false;
  for (const peer of peers) {
    for (const job of jobs) {
      while (await job(desk, peer)) delivered = true;
    }
  }
  return delivered;
}

async function anythingDue(desk: CourierDesk): Promise<boolean> {
  const [row] = await desk.em.fork().execute<{ due: boolean }[]>(
    `select exists (select 1 from outbox where settled_at is null and next_attempt_at <= ?)
       or exists (select 1 from dispatch
         where (wanted_epoch, wanted_revision) > (sent_epoch, sent_revision) and next_attempt_at <= ?) as due`,
    [desk.now(), desk.now()],
  );
  return row?.due ?? false;
}
