import { LONGEST, MOST } from '../cases/bounds.ts';
import { isCaseCategory } from '../cases/categories.ts';
import { refuse } from '../cases/refusal.ts';
import { demandBodies } from '../outcomes/demands.ts';
import type { PartyInput, RegisterCaseInput } from '../schema.types.ts';
import { assertTitleNamesNobody } from './title.ts';

// 条例20: a group that comes in person speaks through at most five.
const MOST_REPRESENTATIVES = 5;
const MOST_PERSONS = 100_000;
const PHONE = /^\+?[\d -]{6,19}$/;

const between = (text: string, least: number, most: number) =>
  text.trim().length >= least && text.trim().length <= most;
const bad = (message: string, messageZh: string) => refuse('BAD_INPUT', message, messageZh);

/** Refuses what nobody could file. What the matter is about is no reason (mechanism 5). */
export function assertWellFormed(input: RegisterCaseInput): void {
  if (input.places.length < 1 || input.places.length > MOST.places)
    bad('Name 1 to 20 places.', '所涉地点须为 1 至 20 个。');
  if (!between(input.title, 4, LONGEST.title))
    bad('The title has 4 to 80 characters.', '标题须为 4 至 80 字。');
  if (input.narrative.length > LONGEST.narrative)
    bad('The narrative has at most 2,000 characters.', '事件简述不得超过 2000 字。');
  if (!isCaseCategory(input.category))
    bad('No such category in GB/T 31000.', '事件类别代码不存在(GB/T 31000)。');
  assertPeople(input);
  assertMessage(input);
  assertTitleNamesNobody(input.title, input.parties);
  demandBodies(input.demands);
}

function assertPeople({ parties, persons, channel }: RegisterCaseInput): void {
  if (parties.length < 1 || parties.length > MOST.parties)
    bad('Name 1 to 50 parties.', '当事人须为 1 至 50 名。');
  if (!parties.every(isPartyWellFormed)) bad('A party is not well formed.', '当事人信息格式有误。');
  if (persons < 1 || persons > MOST_PERSONS) bad('The persons are 1 to 100,000.', '人次须为 1 至 100000。');
  const representatives = parties.filter(({ role }) => role === 'REPRESENTATIVE').length;
  if (channel === 'VISIT' && representatives > MOST_REPRESENTATIVES) {
    bad(
      'A group that comes in person names at most five representatives (条例20): name five, and register the matter.',
      '集体来访应推选代表,代表不得超过 5 人(条例第二十条);请推选五名代表后登记。',
    );
  }
}

function assertMessage({ message, channel }: RegisterCaseInput): void {
  if (message == null) return;
  if (channel !== 'WECHAT_GROUP')
    bad('Only a matter from a WeChat group has a message.', '仅微信群渠道可登记来源消息。');
  if (!between(message.group, 1, LONGEST.name) || !between(message.messageId, 1, 120))
    bad('The message is not well formed.', '来源消息格式有误。');
}

export const isPartyWellFormed = (party: PartyInput): boolean =>
  between(party.name, 1, LONGEST.name) &&
  (party.phone == null || PHONE.test(party.phone)) &&
  (party.address == null || party.address.length <= LONGEST.address);
