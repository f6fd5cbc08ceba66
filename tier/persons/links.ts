import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';

/** Why two cases belong together, or do not. The link itself, which names nobody, is in the table `case_link`. */
export const LINK = paperKind(
  'LINK',
  z.object({
    other: z.string(),
    kind: z.enum(['DUPLICATE', 'SIMILAR', 'FOLLOWS', 'DISTINCT']),
    note: z.string().max(LONGEST.note),
  }),
);

/** The cases that a person told apart from this one: they are another matter, whatever the hashes say. */
export const distinctFrom = (papers: readonly PaperState[]): ReadonlySet<string> =>
  new Set(
    papersOf(papers, LINK)
      .filter(({ body }) => body.kind === 'DISTINCT')
      .map(({ body }) => body.other),
  );
