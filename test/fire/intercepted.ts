import type { EntityManager } from '@mikro-orm/postgresql';

type Insert = (entity: unknown, row: unknown) => boolean;
type Execute = (sql: string) => boolean;

/** What an entity manager leaves undone, though it says that it did it. */
export interface Omission {
  insert?: Insert;
  execute?: Execute;
}

/** The entity manager, its forks and its transactions, without what is to be left out. */
export function intercepted(em: EntityManager, omission: Omission): EntityManager {
  return new Proxy(em, {
    get: (target, name) => {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      const call = (...args: unknown[]): unknown => Reflect.apply(own, target, args);
      switch (name) {
        case 'fork':
          return (...args: Parameters<EntityManager['fork']>) => intercepted(target.fork(...args), omission);
        case 'transactional':
          return (work: (tx: EntityManager) => unknown, ...rest: unknown[]) =>
            call((tx: EntityManager) => work(intercepted(tx, omission)), ...rest);
        case 'insert':
          return (...args: unknown[]) => (omission.insert?.(args[0], args[1]) ? undefined : call(...args));
        case 'execute':
          return (...args: unknown[]) =>
            omission.execute?.(String(args[0])) ? Promise.resolve([]) : call(...args);
        default:
          return call;
      }
    },
  });
}
