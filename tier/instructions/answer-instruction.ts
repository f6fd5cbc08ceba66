import type { Actor } from '@sanji/edge/identity.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import type { AcknowledgeInstructionInput, ReportOnInstructionInput } from '../schema.types.ts';
import { writeInstruction } from './write-instruction.ts';

/** The head of an office concerned takes note, at the own tier, whether the county is there or away (mechanism 131). */
export const acknowledgeInstruction = (
  desk: Desk,
  actor: Actor,
  input: AcknowledgeInstructionInput,
): Promise<string> =>
  writeInstruction(desk, actor, input, {
    work: 'acknowledgeInstruction',
    act: 'ACKNOWLEDGE',
    action: 'ACKNOWLEDGED',
    message: (_, text) => ({ kind: 'ACKNOWLEDGED', body: { text } }),
  });

/** An office concerned says what it did. Acknowledging is mandatory, so it comes first. */
export const reportOnInstruction = (
  desk: Desk,
  actor: Actor,
  input: ReportOnInstructionInput,
): Promise<string> =>
  writeInstruction(desk, actor, input, {
    work: 'reportOnInstruction',
    act: 'ACKNOWLEDGE',
    message: ({ offices, messages }, text) => {
      const acknowledged = messages.some(
        ({ kind, office }) => kind === 'ACKNOWLEDGED' && office === actor.region,
      );
      if (offices.includes(actor.region) && !acknowledged)
        refuse('TOO_EARLY', 'Your office has not acknowledged it.', '贵单位尚未签收该批示。');
      return { kind: 'REPORT', body: { text } };
    },
  });
