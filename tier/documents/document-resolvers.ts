import { graphError } from '@sanji/edge/errors.ts';
import type { Resolvers } from '../schema.types.ts';
import { pageInfoOf } from '../server/instant-cursor.ts';
import { type DocumentRow, documentById, documentsOf } from './document-reads.ts';
import { documentUrl } from './document-routes.ts';

export const documentResolvers: Resolvers = {
  Query: {
    thisTierDocument: async (_, { id }, { reads }) => {
      const document = await documentById(reads, id);
      if (document === null) throw graphError('NOT_FOUND', 'There is no such document that you may see.');
      return document;
    },
    thisTierDocuments: (_, asked, { reads }) => documentsOf(reads, asked),
  },
  OfficeDocument: {
    date: ({ content }) => content.date,
    sections: ({ content }) => content.sections,
    url: (document, _, { desk }) => documentUrl(desk.tier, document),
  },
  OfficeDocumentPage: { pageInfo: pageInfoOf((row: DocumentRow) => row.madeAt) },
};
