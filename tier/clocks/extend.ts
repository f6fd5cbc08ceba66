import type { Actor } from '@sanji/edge/identity.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import type { ExtendInput } from '../schema.types.ts';

const MOST_DAYS = 30;

/** Gives more time for handling: once, by the head of the unit, with the reason (条例34). */
export const extendCase = (desk: Desk, actor: Actor, input: ExtendInput): Promise<string> =>
  change(desk, actor, 'EXTEND', input, ({ card, note }) => {
    const clock = card.clocks.find(({ kind }) => kind === 'HANDLE');
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > MOST_DAYS) {
      refuse('BAD_INPUT', 'An extension is 1 to 30 days long.', '延长期限须为 1 至 30 日。');
    }
    if (note.trim() === '') refuse('BAD_INPUT', 'Give the reason in the note.', '请在说明中写明理由。');
    if (clock === undefined) refuse('TOO_EARLY', 'No time for handling runs.', '当前没有办理期限。');
    if (clock !== undefined && clock.extendedDays > 0) {
      refuse('NOT_ALLOWED_NOW', 'The time was extended before.', '办理期限已延长过一次。');
    }
    return { step: { extendDays: input.days } };
  });
