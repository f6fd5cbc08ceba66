import type { EntityManager } from '@mikro-orm/postgresql';
import type { Metrics, Reading } from '@sanji/edge/metrics.ts';
import { type Carrier, Rejected } from '../delivery/courier.ts';

/** Counts what becomes of every envelope that is sent to a peer. */
export function countedCarrier(carrier: Carrier, metrics: Metrics): Carrier {
  const count = metrics.counter(
    'sanji_deliveries_total',
    'Envelopes sent to a peer, by what became of them.',
    ['peer', 'outcome'],
  );
  return {
    send: async (peer, envelope) => {
      try {
        const answer = await carrier.send(peer, envelope);
        count({ peer, outcome: 'delivered' });
        return answer;
      } catch (error) {
        count({ peer, outcome: error instanceof Rejected ? 'rejected' : 'unreachable' });
        throw error;
      }
    },
  };
}

interface Waiting {
  peer: string;
  state: string;
  n: number;
}

/** What waits to be sent. Both questions are answered from the index of what waits, however much was sent before. */
export function observeWaiting(metrics: Metrics, courierEm: EntityManager): void {
  const asked = (sql: string) => async (): Promise<Reading[]> => {
    const rows = await courierEm.fork().execute<Waiting[]>(sql);
    return rows.map(({ peer, state, n }) => ({ labels: { peer, state }, value: n }));
  };
  metrics.gauge(
    'sanji_handovers_waiting',
    'Hand-overs without a receipt: new, rejected and to be tried again, or flagged for a person.',
    ['peer', 'state'],
    asked(
      `select peer, case when flagged then 'flagged' when attempts > 0 then 'rejected' else 'new' end as state,
              count(*)::int as n
       from outbox where kind = 'handover' and settled_at is null group by 1, 2`,
    ),
  );
  metrics.gauge(
    'sanji_replicas_waiting',
    'Cards and marks that a peer does not have yet.',
    ['peer', 'state'],
    asked(
      `select peer, case when attempts > 0 then 'rejected' else 'new' end as state, count(*)::int as n
       from dispatch where (wanted_epoch, wanted_revision) > (sent_epoch, sent_revision) group by 1, 2`,
    ),
  );
}
