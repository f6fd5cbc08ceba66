// What is written about adopted cases: bland, and about nobody.
export const UNITS = [
  '县自然资源局',
  '县住房和城乡建设局',
  '县人力资源和社会保障局',
  '县农业农村局',
  '县司法局',
] as const;

export const PLANS = [
  '由包案领导牵头,专班先核清事实和政策依据,再与当事人面商,分步落实。',
  '一案一专班:查明历史成因,明确责任单位和时限,能当场解决的先行解决。',
  '先稳住情绪、再分类化解:合理部分限期落实,不合理部分书面解释,困难部分帮扶。',
] as const;

export const MEASURES = [
  ['调取原始资料并核清事实', '县信访局'],
  ['召集责任单位会商并形成处理意见', '县司法局'],
  ['与当事人面商并落实处理意见', '属地承办单位'],
] as const;

export const CONSULTED = [
  '专班会商:通报进展,明确下步由责任单位牵头。',
  '会商一致认为事实已清,下步重点做政策解释。',
  '会商研究帮扶措施,由属地单位对接落实。',
] as const;

export const REPORTED = [
  '已向县委常委会汇报本月进展。',
  '汇报化解方案执行情况,常委会要求按期办结。',
] as const;

export const SOLUTIONS = [
  '责任单位履行到位,当事人签订息访协议。',
  '合理诉求已解决,其余经解释当事人表示接受。',
  '通过帮扶解决实际困难,回访满意。',
] as const;
