import { z } from 'zod';
import { paperKind } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import type { RegisterCaseInput } from '../schema.types.ts';

/** How a matter came in, beside its channel. No person stands in it: a message is named by reference only. */
export const ORIGIN = paperKind(
  'ORIGIN',
  z.object({
    receivedBy: z.string().max(40).nullable(),
    message: z.object({ group: z.string().max(80), messageId: z.string().max(120) }).nullable(),
    code: z.object({ serial: z.string().max(64), grid: z.string().max(15).nullable() }).nullable(),
  }),
);

/** The QR code that a matter came in by. */
export interface ByCode {
  serial: string;
  grid: string | null;
}

/** What there is to write down about the origin; null where the channel says it all. */
export function originOf(
  input: Pick<RegisterCaseInput, 'receivedBy' | 'message'>,
  rules: Pick<CountyRules, 'receivingDesks'>,
  code: ByCode | null,
): z.infer<typeof ORIGIN.shape> | null {
  const receivedBy = input.receivedBy ?? null;
  if (receivedBy !== null && !rules.receivingDesks.some((desk) => desk.code === receivedBy))
    refuse('BAD_INPUT', 'The county has no such receiving desk.', '本县没有该接收窗口。');
  const said = input.message ?? null;
  const message = said && { group: said.group.trim(), messageId: said.messageId.trim() };
  return receivedBy === null && message === null && code === null ? null : { receivedBy, message, code };
}
