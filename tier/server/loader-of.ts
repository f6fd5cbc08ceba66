import DataLoader from 'dataloader';
import type { Operation } from './operation.ts';
import type { Reads } from './reads.ts';

/** Asks once for each key, also where two fields of an operation want the same. */
const distinct =
  <Row>(batch: (keys: readonly string[]) => Promise<Row[]>) =>
  async (keys: readonly string[]): Promise<Row[]> => {
    const places = new Map([...new Set(keys)].map((key, place) => [key, place]));
    const rows = await batch([...places.keys()]);
    return keys.flatMap((key) => {
      const place = places.get(key) ?? 0;
      return rows.slice(place, place + 1);
    });
  };

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
      new DataLoader<string, Row>(
        distinct((keys) => batch(operation.reads, keys)),
        { cache: false },
      );
    loaders.set(operation, loader);
    return loader;
  };
}

/** One loader per set of arguments: keys that are asked for the same share a statement. */
export function loaderByRequest<Request, Row>(
  batch: (reads: Reads, keys: readonly string[], request: Request) => Promise<Row[]>,
): (operation: Operation, request: Request) => DataLoader<string, Row> {
  const byOperation = new WeakMap<Operation, Map<string, DataLoader<string, Row>>>();
  return (operation, request) => {
    const loaders = byOperation.get(operation) ?? new Map<string, DataLoader<string, Row>>();
    byOperation.set(operation, loaders);
    const asked = JSON.stringify(request);
    const loader =
      loaders.get(asked) ??
      new DataLoader<string, Row>(
        distinct((keys) => batch(operation.reads, keys, request)),
        { cache: false },
      );
    loaders.set(asked, loader);
    return loader;
  };
}
