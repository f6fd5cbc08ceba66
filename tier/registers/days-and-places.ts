import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '../cases/refusal.ts';
import { type CivilDate, isCivilDate } from '../clocks/calendar.ts';
import { Place } from '../jurisdiction/place.ts';
import { contains, isPlaceOf } from '../jurisdiction/region.ts';

/** A day that exists. */
export function dayIn(text: string): CivilDate {
  if (isCivilDate(text)) return text;
  return refuse('BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。');
}

/** A day that has begun. */
export function dayUntil(text: string, today: CivilDate): CivilDate {
  const day = dayIn(text);
  if (day > today) refuse('TOO_EARLY', 'That day has not come yet.', '该日期尚未到来。');
  return day;
}

/** A whole number within bounds. */
export function whole(n: number, least: number, most: number): number {
  if (Number.isInteger(n) && n >= least && n <= most) return n;
  return refuse('BAD_INPUT', `A number is ${least} to ${most} here.`, `此处数字须为 ${least} 至 ${most}。`);
}

/** A village of the register inside the place. */
export async function villageIn(tx: EntityManager, place: string, code: string): Promise<string> {
  if ((await tx.count(Place, { code })) === 0 || !isPlaceOf('VILLAGE', code))
    refuse('UNKNOWN_PLACE', 'The register has no such village.', '区划名录中没有该村(社区)。');
  if (!contains(place, code))
    refuse('OUT_OF_REGION', 'The village lies outside your own place.', '该村(社区)超出本地范围。');
  return code;
}
