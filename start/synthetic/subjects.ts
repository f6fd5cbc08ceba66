import { VILLAGE_CLASSES } from '@sanji/tier/cases/categories.ts';

/** What a matter is about: a category of GB/T 31000, and the thing in a few words that name nobody. */
export interface Subject {
  category: string;
  thing: string;
}

const subjects = (table: Record<string, string>): Subject[] =>
  Object.entries(table).flatMap(([category, things]) =>
    things.split(' ').map((thing) => ({ category, thing })),
  );

// A class is drawn as often as it has words here, so that neighbours, land and families lead.
const DISPUTES = subjects({
  '0101': '婚约彩礼返还 夫妻分居期间开支',
  '0102': '老人赡养分担 子女抚养费给付 患病老人轮流照料',
  '0103': '兄弟分家析产 祖屋继承份额',
  '0199': '家庭日常开支',
  '0201': '灌溉用水先后 屋檐滴水 排水沟走向 门前道路通行 新建围墙挡光 共用水井 空调外机噪声 化粪池渗漏',
  '0202': '院墙越界 相邻地基 共用墙体拆除 屋后堡坎修建',
  '0203': '养殖气味 夜间加工噪声 焚烧秸秆烟尘',
  '0299': '家犬伤及邻家禽畜 停车占道',
  '0302': '微信群言语不当 村口传言',
  '0303': '口角推搡致轻微受伤',
  '0401': '借用农具损坏 青苗被压 鱼塘鱼苗损失 误伐果树',
  '0402': '小区物业费 楼道杂物堆放 电梯维修分摊',
  '0403': '房屋登记面积',
  '0901': '土地流转租金 承包地边界 田埂归属 承包期内调整',
  '0902': '宅基地边界 宅基地置换 老宅翻建',
  '0903': '山林界址 毛竹砍伐 林地补偿分配',
  '0904': '水塘承包 山塘放水',
});
const BEYOND_VILLAGES = subjects({
  '0502': '诊所治疗费用',
  '0503': '电动车碰撞赔偿 农用车刮擦赔偿',
  '0504': '作坊废水排放',
  '0507': '建房帮工受伤 临时工摔伤赔偿',
  '0601': '家电退换货 美容卡退费',
  '0602': '商铺租赁押金 房屋买卖定金',
  '0603': '苗木买卖货款 水晶加工货款 葡萄收购款',
  '0701': '作坊拖欠工资 工地工资结算 加班费计算',
  '0804': '民间借贷本息 合伙垫款',
  '1006': '误转款项返还',
});
const CLAIMS = subjects({
  '0702': '社会保险补缴 养老待遇核定',
  '0902': '宅基地审批进度',
  '1101': '房屋征收补偿',
  '1102': '征地补偿款发放 征地面积复核 青苗补偿标准',
  '1103': '违章建筑查处 老屋改建审批 规划道路退让',
  '1104': '村道破损修复 路灯不亮 自来水压力不足 排污管网改造 桥梁护栏修缮 公交站点增设 垃圾清运',
  '1105': '移民后期扶持',
  '1201': '村级财务公开 集体收益分配',
  '1202': '低保评定 临时救助申请 优抚待遇落实',
  '1301': '占道经营整治 夜市油烟扰民',
  '1302': '学区划分 校车接送',
  '1304': '出租房消防隐患 作坊用电安全',
  '1305': '超限车辆治理 道口信号灯',
});

const isVillageKind = ({ category }: Subject) => VILLAGE_CLASSES.includes(category.slice(0, 2));

/** By who mediates or answers them. */
export const SUBJECTS = {
  VILLAGE_KIND: DISPUTES.filter(isVillageKind),
  BEYOND_VILLAGES: BEYOND_VILLAGES.filter((subject) => !isVillageKind(subject)),
  CLAIM: CLAIMS,
} as const;
export type SubjectPool = keyof typeof SUBJECTS;
