import { type Chance, chanceFrom } from './chance.ts';

// Two common lists, put together by chance. Whoever finds a namesake has found a coincidence.
const SURNAMES =
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 袁 于 余'.split(
    ' ',
  );
const GIVEN_NAMES = (
  '建民 志远 秀兰 文斌 丽华 春生 国栋 美玲 永康 玉珍 海涛 晓燕 德胜 桂香 立新 红梅 长青 素芬 振宇 爱莲 明辉 凤英 子轩 雨桐 ' +
  '思源 佳怡 浩然 梦洁 俊杰 欣悦 庆丰 月娥 耀祖 彩云 承志 若兰 守义 慧敏 致和 晚晴 念祖 静姝 怀仁 婉清 乐山 巧珍 启明 静安'
).split(' ');

export const inventedName = (chance: Chance): string => chance.pick(SURNAMES) + chance.pick(GIVEN_NAMES);

/** Who holds a post at an office, the same whenever it is asked within one synthetic year. */
export const nameOfPost = (seed: number, office: string, post: string): string =>
  inventedName(chanceFrom(seed, 'post', office, post));
