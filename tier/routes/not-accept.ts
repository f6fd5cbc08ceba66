import type { Actor } from '@sanji/edge/identity.ts';
import { Card } from '../cases/card.ts';
import { change, type HeldCase } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { isEnded } from '../cases/moves.ts';
import { refuse } from '../cases/refusal.ts';
import { isAbove } from '../jurisdiction/region.ts';
import type { ClosingGround, NotAcceptInput } from '../schema.types.ts';
import { named } from './divert.ts';
import { responsibleUnits } from './duty-list.ts';
import { competentLevel, skipsLevel } from './level.ts';
import { type Notice, wellSaid, writeNotice } from './notice.ts';

type Cited = Partial<Pick<Notice, 'organName' | 'otherCase'>>;
/** Checks that the ground holds, and gives what the notice cites for it. */
type Check = (held: HeldCase, input: NotAcceptInput) => Cited | Promise<Cited>;

/** Does not accept a registered matter. It was registered all the same, and everybody who could read it still can. */
export const notAcceptCase = (desk: Desk, actor: Actor, input: NotAcceptInput): Promise<string> =>
  change(desk, actor, 'NOT_ACCEPT', input, async (held) => {
    const notice = wellSaid(input.notice);
    const check = GROUNDS[input.ground] ?? notAGround;
    const cited = await check(held, input);
    return {
      step: { closing: input.ground },
      text: notice,
      after: async () => {
        await writeNotice(held, 'NOT_ACCEPTED', notice, cited);
      },
    };
  });

const notAGround: Check = () =>
  refuse('BAD_INPUT', 'That is no ground for not accepting a matter.', '该理由不适用于不予受理。');

/** The grounds are scattered over the statute: 19(3), 20, 23(3), 36(3). */
const GROUNDS: Partial<Record<ClosingGround, Check>> = {
  IN_HAND_BELOW: async (held, input) => {
    const other = await otherCase(held, input.otherCase);
    if (isEnded(other.status) || !isAbove(held.desk.tier, other.holderTier))
      refuse('TOO_EARLY', 'No tier below has that case in hand.', '下级并未正在办理该案件。');
    return { otherCase: other.id };
  },
  LEVEL_SKIPPED: ({ desk, card }) => {
    const rules = desk.rulesOf(card.region.slice(0, 6));
    if (!skipsLevel(competentLevel(card, rules), desk.tier))
      refuse('TOO_EARLY', 'No level was skipped on the way to this office.', '该事项未越级提出。');
    return {};
  },
  NOT_OUR_POWER: ({ desk, card }, { unit }) => ({
    organName: unit == null ? unitElsewhere(desk, card) : named(unit),
  }),
  FINALLY_ENDED: async (held, input) => {
    if (input.otherCase == null) return {};
    const other = await otherCase(held, input.otherCase);
    if (other.status !== 'FINAL')
      refuse('TOO_EARLY', 'That case was not ended for good.', '该案件尚未终结。');
    return { otherCase: other.id };
  },
};

async function otherCase({ tx, card }: HeldCase, id: string | null | undefined) {
  if (id == null || id === card.id)
    return refuse('BAD_INPUT', 'Name the other case.', '请填写关联案件编号。');
  // Under the second lock: a case that the caller may not see is no case here.
  const other = await tx.findOne(Card, { id });
  return (
    other ?? refuse('NOT_FOUND', 'There is no such other case that you may see.', '未找到可查看的关联案件。')
  );
}

/** Who has the power by the duty list, when the office names nobody. */
function unitElsewhere(desk: Desk, { category, region }: HeldCase['card']): string {
  const units = responsibleUnits(desk.rulesOf(region.slice(0, 6)), category);
  const unit = units.find(({ tier }) => tier !== desk.tier)?.unit;
  return unit ?? refuse('BAD_INPUT', 'Name the unit that has the power.', '请填写有权处理的单位。');
}
