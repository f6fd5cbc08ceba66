import type { Move, Outcome } from '@sanji/tier/schema.types.ts';
import type { Chance } from './chance.ts';
import type { SyntheticKind } from './plot.ts';

// Short, plausible and bland: this text is labelled synthetic and must not be mistaken for anybody's matter.
const TITLES: Record<SyntheticKind, readonly string[]> = {
  DISPUTE: ['*纠纷', '因*起争执', '*引发的矛盾', '*争议'],
  CLAIM: ['反映*问题', '请求解决*事宜', '要求答复*情况', '咨询并请求处理*'],
};
const NARRATIVES: Record<SyntheticKind, readonly string[]> = {
  DISPUTE: [
    '双方因*产生分歧,自行协商未果,希望居中调解。',
    '双方就*各有说法,曾有口头约定但未写明,请求协助厘清。',
    '*一事已有数月,双方互不相让,担心影响邻里往来。',
  ],
  CLAIM: [
    '来件反映*,希望有权单位核实后给予书面答复。',
    '申请人称*一事此前口头反映过,至今未得到明确答复。',
    '申请人提供了有关材料,请求就*依法依规办理。',
  ],
};

export const titleOf = (chance: Chance, kind: SyntheticKind, thing: string): string =>
  chance.pick(TITLES[kind]).replace('*', thing);
export const narrativeOf = (chance: Chance, kind: SyntheticKind, thing: string): string =>
  `${chance.pick(NARRATIVES[kind]).replace('*', thing)}(演示数据)`;

const NOTES = {
  ACCEPT: ['', '已告知双方权利义务。', '材料齐全,予以受理。'],
  OPEN_ROUND: ['', '已约定时间地点,通知双方到场。', '邀请网格员和邻居到场。'],
  SETTLE_ROUND: ['双方达成一致,当场签字。', '双方各让一步,约定十日内履行。', '双方认可核实结果,握手言和。'],
  FAIL_ROUND: ['双方各执一词,未能达成一致。', '一方未到场,本次调解不成。', '对金额分歧较大,调解不成。'],
  ESCALATE: ['请上级组织有关单位处理。', '已告知当事人上报去向。', '本级已尽力,附前期记录上报。'],
  ASSIGN: ['请就地化解并反馈结果。', '请核实情况后依法办理。'],
  RETURN: ['经核实不属本单位职责,退回。', '所涉事项超出本级权限,附核查情况退回。'],
  TRANSFER: ['事发地在贵辖区,请贵单位办理。', '当事人常住贵处,便于就近处理。'],
} satisfies Partial<Record<Move, readonly string[]>>;
export const noteOf = (chance: Chance, move: keyof typeof NOTES): string => chance.pick<string>(NOTES[move]);

const REPLIES = {
  SETTLED: ['协议已履行,双方无异议。', '已按协议办结并告知双方。', '回访双方,均表示满意。'],
  OPINION_ISSUED: [
    '支持请求,已列入计划限期完成。',
    '部分支持请求,其余已作解释。',
    '经核查不予支持,已说明政策依据。',
  ],
  GUIDED_TO_LITIGATION: ['调解不成,已书面告知可依法诉讼。', '已引导当事人通过诉讼途径解决,并提供法律咨询。'],
} satisfies Partial<Record<Outcome, readonly string[]>>;
/** How the year's cases end. */
export type SyntheticOutcome = keyof typeof REPLIES;
export const replyOf = (chance: Chance, outcome: SyntheticOutcome): string =>
  chance.pick<string>(REPLIES[outcome]);
