import { z } from 'zod';
import type { Tier, VisitMode } from '../schema.types.ts';

const ModeShape = z.object({
  /** Whose mode it is (mechanism 51). */
  tiers: z.array(z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']) satisfies z.ZodType<Tier>).max(3),
  /** Whether it may only be met with a brief (mechanism 57). */
  briefed: z.boolean(),
  /** Whether a lawyer or legal adviser goes along (mechanism 58). */
  accompanied: z.boolean(),
  /** Whether a resident may book for such a day (mechanism 54). */
  bookable: z.boolean(),
});

export const VisitModesShape = z.object({
  ON_DUTY: ModeShape,
  ANYTIME: ModeShape,
  HOME_VISIT: ModeShape,
  GO_DOWN: ModeShape,
  BY_APPOINTMENT: ModeShape,
  LETTER_READ: ModeShape,
}) satisfies z.ZodType<Record<VisitMode, unknown>>;
export type VisitModes = z.infer<typeof VisitModesShape>;

/**
 * Mechanism 51 says whose mode each is, mechanisms 57 and 58 that leaders of county and township prepare and have a lawyer
 * with them. That nobody does so for a visitor at any time, a visit to a home or a letter is ours.
 */
export const DEFAULT_MODES: VisitModes = {
  ON_DUTY: { tiers: ['COUNTY'], briefed: true, accompanied: true, bookable: true },
  ANYTIME: { tiers: ['TOWNSHIP'], briefed: false, accompanied: false, bookable: false },
  HOME_VISIT: { tiers: ['VILLAGE'], briefed: false, accompanied: false, bookable: false },
  GO_DOWN: { tiers: ['COUNTY', 'TOWNSHIP'], briefed: true, accompanied: true, bookable: false },
  BY_APPOINTMENT: { tiers: ['COUNTY', 'TOWNSHIP'], briefed: true, accompanied: true, bookable: true },
  LETTER_READ: { tiers: ['COUNTY', 'TOWNSHIP'], briefed: false, accompanied: false, bookable: false },
};
