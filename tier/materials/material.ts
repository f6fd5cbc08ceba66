import { z } from 'zod';
import { paperKind, type Read } from '../cases/dossier.ts';
import { MEDIA_TYPES } from './media-types.ts';

export const LONGEST_DESCRIPTION = 200;

export const DIGEST = /^[0-9a-f]{64}$/;

/**
 * A file of the case (材料): what it is and the digest of its content. The content lies in the store under that digest,
 * and is reached through this paper alone. The paper travels with a hand-over, so the envelope carries the digest.
 */
export const MATERIAL = paperKind(
  'MATERIAL',
  z.object({
    name: z.string().min(1).max(120),
    mediaType: z.enum(MEDIA_TYPES),
    bytes: z.int().min(1),
    sha256: z.string().regex(DIGEST),
    description: z.string().max(LONGEST_DESCRIPTION).nullable(),
  }),
);
export type MaterialBody = z.infer<typeof MATERIAL.shape>;
export type MaterialRow = Read<MaterialBody>;
