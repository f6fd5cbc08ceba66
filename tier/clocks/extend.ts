import type { Actor } from '@sanji/edge/identity.ts';
import { change, type HeldCase, type Plan } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { extensionText, writeNotice } from '../routes/notice.ts';
import type { ClockKind, ExtendInput, ExtendRoundInput } from '../schema.types.ts';

const MOST_DAYS = 30;

/** Gives more time for handling: once, by the head of the unit, with the reason (条例34). */
export const extendCase = (desk: Desk, actor: Actor, input: ExtendInput): Promise<string> =>
  change(desk, actor, 'EXTEND', input, (held) => ({
    ...longer(held, 'HANDLE', input.days, [
      'Give the reason in the note; the petitioner is told it.',
      '请在说明中写明理由,并告知信访人。',
    ]),
    after: async () => {
      await writeNotice(held, 'EXTENDED', extensionText(input.days, held.note.trim()));
    },
  }));

/** Gives a round more time: once, with the consent of the parties, which the note records (local rules). */
export const extendRound = (desk: Desk, actor: Actor, input: ExtendRoundInput): Promise<string> =>
  change(desk, actor, 'EXTEND_ROUND', input, (held) =>
    longer(held, 'MEDIATE', input.days, [
      'Record in the note that the parties consent.',
      '请在说明中记明各方当事人同意。',
    ]),
  );

function longer(
  { card, note }: HeldCase,
  kind: ClockKind,
  days: number,
  [wanted, wantedZh]: readonly [string, string],
): Plan {
  const clock = card.clocks.find((running) => running.kind === kind);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    refuse('BAD_INPUT', 'An extension is 1 to 30 days long.', '延长期限须为 1 至 30 日。');
  }
  if (note.trim() === '') refuse('BAD_INPUT', wanted, wantedZh);
  if (clock === undefined) return refuse('TOO_EARLY', 'No such time runs.', '当前没有该项期限。');
  if (clock.extendedDays > 0) {
    refuse('NOT_ALLOWED_NOW', 'The time was extended before.', '期限已延长过一次。');
  }
  return { step: { extendDays: days } };
}
