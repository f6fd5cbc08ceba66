import { graphError } from '@sanji/edge/errors.ts';
import type { Resolvers } from './schema.types.ts';

/** The county's root: every case that the caller may see, by its id. */
export const wholeCase: Resolvers = {
  Query: {
    case: async (_, { id }, { load }) => {
      const found = await load.card.load(id);
      if (found === null) throw graphError('NOT_FOUND', 'There is no such case that you may see.');
      return found;
    },
  },
};
