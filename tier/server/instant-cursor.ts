import { graphError } from '@sanji/edge/errors.ts';

/** What a list that is ordered by an instant and an id goes on from. */
export interface Listed {
  at: string | Date;
  id: string;
}

export interface Page<Row> {
  nodes: Row[];
  hasNextPage: boolean;
}

/** A cursor names the last row seen: the millisecond of its instant, and its id. */
export const instantCursor = ({ at, id }: Listed): string =>
  Buffer.from(`${new Date(at).getTime()}|${id}`).toString('base64url');

/** Where the list goes on; undefined for its beginning. */
export function readInstantCursor(after: string | null | undefined): { at: string; id: string } | undefined {
  if (after == null) return undefined;
  const [, ms, id = ''] =
    /^(\d{1,13})\|([\w.-]{1,160})$/.exec(Buffer.from(after, 'base64url').toString()) ?? [];
  if (ms === undefined) throw graphError('BAD_USER_INPUT', '`after` is not a cursor of this list.');
  return { at: new Date(Number(ms)).toISOString(), id };
}

/** The page of rows that were read with one more than was asked for. */
export const pageOf = <Row>(rows: readonly Row[], first: number): Page<Row> => ({
  nodes: rows.slice(0, first),
  hasNextPage: rows.length > first,
});

/** What a page says of its end, by the instant that its list is ordered by. */
export const pageInfoOf =
  <Row extends { id: string }>(instantOf: (row: Row) => string) =>
  ({ nodes, hasNextPage }: Page<Row>) => {
    const last = nodes.at(-1);
    return {
      hasNextPage,
      endCursor: last === undefined ? null : instantCursor({ at: instantOf(last), id: last.id }),
    };
  };
