import type { ThreadMessageKind } from '@sanji/tier/schema.types.ts';

// What tiers write to each other: bland, and about nobody.
export const SAID: Record<ThreadMessageKind, readonly string[]> = {
  QUESTION: [
    '双方对责任划分分歧较大,请上级指导下步如何调解。',
    '涉及政策适用问题,村里把握不准,请求指导。',
    '当事人情绪较激动,请上级指导并协调有关部门。',
  ],
  REPLY: ['已按意见补充了解情况,双方愿意再谈一次。', '已走访核实,材料已补齐,请继续指导。'],
  ADVICE: [
    '建议先分别谈话,核清事实,再请双方共同认可的人到场。',
    '此类情况可参照有关政策执行,注意保留书面记录。',
    '先稳定情绪,再就金额和期限两项分开商量。',
  ],
  PLAN: [
    '方案:先由村里核实面积和金额,三日内约双方到场,以书面协议固定结果。',
    '方案:县镇村三级同步会商,先履行无争议部分,其余另约时间调解。',
  ],
  PLAN_ADOPTED: ['同意该方案,已安排落实。'],
  PLAN_NOT_ADOPTED: ['该方案条件尚不具备,暂不采用。'],
  DEMAND: ['该案办理超过规定时限,请书面说明原因和整改措施。'],
  EXPLANATION: ['因当事人多次未能到场而超期,已重新约定时间,保证本周内办理。'],
  ACCEPTED: ['说明情况属实,予以认可,请抓紧办理。'],
  REJECTED: ['说明不够具体,请补充整改措施和时限。'],
  INSTRUCTION: ['请属地认真核实,依法依规妥善处理,并按期报告结果。'],
  ACKNOWLEDGED: ['已收悉,即组织落实。'],
  REPORT: ['已会同有关单位上门核实,双方正在协商,预计近期可以化解。'],
  FOLLOW_UP: ['请继续跟进,并报告最终结果。'],
  CLOSED: ['所提事项已落实,本次往来结束。'],
};
