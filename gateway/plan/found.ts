import type { ResponsePath } from '@apollo/query-planner';
import { type Data, isData } from './data.ts';

/** An object of the answer, and where it stands. */
export interface Found {
  readonly object: Data;
  readonly path: ResponsePath;
}

const EVERY = '@';

/** The objects at a path of the answer, in their order; nulls on the way lead nowhere. */
export function objectsAt(from: readonly Data[], path: ResponsePath): Data[] {
  let reached: unknown[] = [...from];
  for (const step of path) {
    const next: unknown[] = [];
    for (const value of reached) {
      if (step === EVERY) {
        if (Array.isArray(value)) next.push(...value);
      } else if (isData(value)) {
        next.push(value[step]);
      }
    }
    reached = next;
  }
  return reached.flat().filter(isData);
}

/** The same objects each with its own path, which only an error asks for. */
export function placesAt(data: Data, path: ResponsePath): Found[] {
  let reached: { value: unknown; path: ResponsePath }[] = [{ value: data, path: [] }];
  for (const step of path)
    reached = reached.flatMap(({ value, path: at }) => {
      if (step === EVERY)
        return Array.isArray(value)
          ? value.map((item: unknown, index) => ({ value: item, path: [...at, index] }))
          : [];
      return isData(value) ? [{ value: value[step], path: [...at, step] }] : [];
    });
  return reached.flatMap(({ value, path: at }) => (isData(value) ? [{ object: value, path: at }] : []));
}
