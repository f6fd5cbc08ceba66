import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import type { DivertInput } from '../schema.types.ts';
import { wellSaid, writeNotice } from './notice.ts';
import { DESTINATIONS } from './route.ts';

/** Sends a matter to the organ that the law names (诉访分离, mechanism 18). It leaves the ladder for good. */
export const divertCase = (desk: Desk, actor: Actor, input: DivertInput): Promise<string> =>
  change(desk, actor, 'DIVERT', input, (held) => {
    const { route, organ } = input;
    if (held.card.kind === 'SUGGESTION')
      refuse(
        'BAD_INPUT',
        'A suggestion is studied and answered, not diverted (条例29).',
        '建议意见不予分流。',
      );
    if (!DESTINATIONS[route].includes(organ))
      refuse('BAD_INPUT', `The route ${route} does not lead to ${organ}.`, '该法定途径与分流去向不符。');
    const organName = named(input.organName);
    const notice = wellSaid(input.notice);
    return {
      step: { closing: 'OTHER_ROUTE', decides: { route } },
      text: notice,
      after: async () => {
        await writeNotice(held, 'DIVERTED', notice, { organ, organName });
      },
    };
  });

/** The name of an organ or unit; refused when it is empty or too long. */
export function named(name: string): string {
  const said = name.trim();
  if (said.length >= 1 && said.length <= LONGEST.name) return said;
  return refuse('BAD_INPUT', 'The name has 1 to 80 characters.', '名称须为 1 至 80 字。');
}
