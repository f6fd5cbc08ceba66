import { z } from 'zod';
import type { MeetingKind, Tier } from '../schema.types.ts';

const KindShape = z.object({
  /** Whose meeting it is. */
  tiers: z.array(z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']) satisfies z.ZodType<Tier>).max(3),
  /** Who is asked to come, in words. */
  audience: z.string().min(1).max(200),
});

/**
 * What a county settles about its meetings. On which days they are held stands in its duties. One on an adopted case is held by
 * whoever adopts.
 */
export const MeetingKindsShape = z.object({
  TUESDAY_MORNING: KindShape,
  FRIDAY_MORNING: KindShape,
  MONTHLY: KindShape,
  QUARTERLY_STANDING_COMMITTEE: KindShape,
  JOINT_MEETING: KindShape,
  VILLAGE_SUPERVISION: KindShape,
}) satisfies z.ZodType<Record<Exclude<MeetingKind, 'ADOPTION_CONSULTATION'>, unknown>>;
export type MeetingKinds = z.infer<typeof MeetingKindsShape>;

/** Whose each is and who comes to the morning meetings is S0 and S2; who comes to the others is ours. */
export const DEFAULT_MEETINGS: MeetingKinds = {
  TUESDAY_MORNING: { tiers: ['COUNTY'], audience: '县委副书记主持,全县信访工作相关单位' },
  FRIDAY_MORNING: { tiers: ['COUNTY'], audience: '全县乡镇(街道)、部门主要负责人' },
  MONTHLY: { tiers: ['COUNTY', 'TOWNSHIP', 'VILLAGE'], audience: '本单位相关人员' },
  QUARTERLY_STANDING_COMMITTEE: { tiers: ['COUNTY'], audience: '县委常委会成员' },
  JOINT_MEETING: { tiers: ['COUNTY'], audience: '信访工作联席会议成员单位' },
  VILLAGE_SUPERVISION: { tiers: ['VILLAGE'], audience: '村务监督委员会成员' },
};
