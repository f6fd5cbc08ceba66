import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { sessionOf } from '@sanji/tier/jurisdiction/policy.ts';
import { type Loaders, loadersOf } from './loaders.ts';

export interface Context {
  actor: Actor;
  now: Date;
  load: Loaders;
  end: () => Promise<void>;
}

type Verify = (headers: IncomingHttpHeaders) => Promise<Actor>;

/** One request: who asks, and one read-only transaction that carries them to the row-level security. */
export const contextFrom = (orm: MikroORM, verify: Verify) => async (headers: IncomingHttpHeaders) => {
  const actor = await verify(headers);
  let begun: Promise<EntityManager> | undefined;
  const begin = async () => {
    const em = orm.em.fork({ session: sessionOf(actor) });
    await em.begin({ readOnly: true });
    return em;
  };
  const context: Context = {
    actor,
    now: new Date(),
    load: loadersOf(() => (begun ??= begin())),
    end: async () => {
      await (await begun)?.commit();
    },
  };
  return context;
};

export const endOfRequest: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({ willSendResponse: ({ contextValue }) => contextValue.end() }),
};
