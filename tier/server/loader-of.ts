import DataLoader from 'dataloader';
import type { Operation } from './operation.ts';
import type { Reads } from './reads.ts';

/**
 * A loader that only one tier's feature needs: one statement for many keys, for as long as the operation lasts. Nothing is
 * kept, since a mutation's answer reads after the change.
 */
export function loaderOf<Row>(
  batch: (reads: Reads, keys: readonly string[]) => Promise<Row[]>,
): (operation: Operation) => DataLoader<string, Row> {
  const loaders = new WeakMap<Operation, DataLoader<string, Row>>();
  return (operation) => {
    const loader =
      loaders.get(operation) ??
      new DataLoader<string, Row>((keys) => batch(operation.reads, keys), { cache: false });
    loaders.set(operation, loader);
    return loader;
  };
}
