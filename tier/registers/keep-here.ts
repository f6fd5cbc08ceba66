import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { assertOwnPlace } from './own-place.ts';

/** A register of the caller's own place, in one transaction. */
export interface OpenRegister {
  tx: EntityManager;
  desk: Desk;
  actor: Actor;
  /** The caller's own place. */
  place: string;
  at: Date;
}

/** Keeps something in the registers of the caller's own place: once per key, and gives its id. `work` is the mutation's name. */
export const keepHere =
  <Input extends { idempotencyKey: string }>(
    work: string,
    keep: (open: OpenRegister, input: Input) => Promise<string>,
  ) =>
  (desk: Desk, actor: Actor, input: Input): Promise<string> => {
    const at = desk.now();
    return asCaller(desk, actor, (tx) =>
      once(tx, { subject: actor.subject, key: input.idempotencyKey, said: [work, input], at }, async () => {
        assertOwnPlace(desk, actor);
        return keep({ tx, desk, actor, place: actor.region, at }, input);
      }),
    );
  };
