import { z } from 'zod';
import type { PaperState } from './dossier.ts';

/** A paper as tiers send it to each other. */
export const DossierShape = z.object({
  id: z.string().max(64),
  kind: z.string().max(40),
  about: z.string().max(64).nullable(),
  at: z.coerce.date(),
  author: z.string().max(200),
  body: z.unknown(),
}) satisfies z.ZodType<PaperState>;
