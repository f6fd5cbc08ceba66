import type { GraphQLError } from 'graphql';
import { graphError } from './errors.ts';

export interface LiveLimits {
  /** On one WebSocket. */
  perConnection: number;
  /** Of one person, on all their screens. */
  perSubject: number;
  /** In one process. */
  inAll: number;
}

/**
 * At the gateway. A leader's page listens to three tiers and to the handful of cases that lie open on it; three screens
 * of that are a person's. Each subscription holds a connection to its tier: 2,000 of them are some 40 MiB.
 */
export const CALLER_PLACES: LiveLimits = { perConnection: 20, perSubject: 60, inAll: 2_000 };

/** At a tier: what two gateways and a reconnection under way may ask of it for one person, and for all. */
export const TIER_PLACES: LiveLimits = { perConnection: 60, perSubject: 180, inAll: 6_000 };

const tooMany = (limit: number, whose: string): GraphQLError =>
  graphError('TOO_MANY_SUBSCRIPTIONS', `${whose} may have ${limit} subscriptions at a time. End one first.`);

/** Who has how many subscriptions. */
export class LivePlaces {
  readonly #limits: LiveLimits;
  readonly #ofSubject = new Map<string, number>();
  readonly #ofConnection = new WeakMap<object, number>();
  #taken = 0;

  constructor(limits: LiveLimits) {
    this.#limits = limits;
  }

  get taken(): number {
    return this.#taken;
  }

  /** Takes a place, or throws; the returned function gives it back, once. */
  take(subject: string, connection: object): () => void {
    const { perConnection, perSubject, inAll } = this.#limits;
    const here = this.#ofConnection.get(connection) ?? 0;
    const theirs = this.#ofSubject.get(subject) ?? 0;
    if (here >= perConnection) throw tooMany(perConnection, 'One connection');
    if (theirs >= perSubject) throw tooMany(perSubject, 'One person');
    if (this.#taken >= inAll) throw tooMany(inAll, 'All callers together');
    this.#ofConnection.set(connection, here + 1);
    this.#ofSubject.set(subject, theirs + 1);
    this.#taken += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#taken -= 1;
      this.#ofConnection.set(connection, (this.#ofConnection.get(connection) ?? 1) - 1);
      const left = (this.#ofSubject.get(subject) ?? 1) - 1;
      if (left === 0) this.#ofSubject.delete(subject);
      else this.#ofSubject.set(subject, left);
    };
  }
}
