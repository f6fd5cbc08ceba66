import type { Actor } from '@sanji/edge/identity.ts';
import type { CardState } from '../cases/card.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { firstBy, lookAround } from '../persons/in-hand.ts';
import type { ClassifyInput } from '../schema.types.ts';
import { isOfOtherOrgans, leavesTheLadder } from './route.ts';

type Found = Pick<ClassifyInput, 'route' | 'handlingClass' | 'source'>;

/** Tells a matter's legal route, the county's handling class, or its source (条例31; mechanisms 1, 2, 17, 93). */
export async function classifyCase(desk: Desk, actor: Actor, input: ClassifyInput): Promise<string> {
  // Nobody is asked about what goes to the discipline organs (条例30).
  const look = input.route === 'DISCIPLINE' ? null : await lookAround(desk, actor, input.case.id);
  return change(desk, actor, 'CLASSIFY', input, async (held) => {
    const { card } = held;
    assertFits(card, input, desk.rulesOf(card.region.slice(0, 6)));
    const { route, handlingClass, source } = input;
    return {
      step: {
        decides: {
          isFirst: await firstBy(held, look),
          ...(route != null ? { route } : {}),
          ...(handlingClass != null ? { handlingClass } : {}),
          ...(source != null ? { source } : {}),
        },
      },
    };
  });
}

/** Refuses what contradicts the matter's kind or category, or what the county does not have. */
export function assertFits(
  { kind, category }: Pick<CardState, 'kind' | 'category'>,
  { route, handlingClass, source }: Found,
  { handlingClasses }: CountyRules,
): void {
  if (route == null && handlingClass == null && source == null)
    refuse('BAD_INPUT', 'Say at least one of route, class and source.', '请至少填写途径、类别、来源之一。');
  if (kind === 'SUGGESTION' && (route != null || source != null))
    refuse('BAD_INPUT', 'A suggestion has no route and no source.', '建议意见不适用法定途径与来源分类。');
  if (route != null && isOfOtherOrgans(category) && !leavesTheLadder(route))
    refuse(
      'NOT_COMPETENT',
      'Matters of the classes 14 and 15 are for other organs (条例28, 30, 31).',
      '涉法涉诉、涉组织涉纪检事项应由其他机关办理(条例第二十八、三十、三十一条)。',
    );
  if (handlingClass != null && !handlingClasses.some(({ code }) => code === handlingClass))
    refuse('BAD_INPUT', 'The county has no such handling class.', '本县没有该办理类别。');
}
