import { z } from 'zod';

const coded = z.object({ code: z.string().regex(/^[A-Z0-9_]{1,40}$/), label: z.string().min(1).max(80) });

export const TeamRulesShape = z.object({
  /** Of what kinds a “4+2” team's members are (mechanism 74): S0 names five, which are neither four nor six. */
  memberKinds: z.array(coded).max(20),
  /** How many members a team should have. */
  size: z.int().min(1).max(40),
  /** How many nights of a month a cadre lives in the village (mechanism 41): no source says. */
  nightsPerMonth: z.int().min(0).max(31),
  /** What activities may be tagged with (mechanism 77): named in S1, explained nowhere. */
  activityTags: z.array(coded).max(50),
});

export const DEFAULT_TEAMS: z.infer<typeof TeamRulesShape> = {
  memberKinds: [
    { code: 'COUNTY_ORGAN', label: '县机关' },
    { code: 'POLITICAL_LEGAL', label: '政法' },
    { code: 'DISCIPLINE', label: '纪检监察' },
    { code: 'TOWNSHIP_LEADERSHIP', label: '乡镇班子' },
    { code: 'VILLAGE_RESIDENT', label: '驻村' },
  ],
  // Ours: four and two.
  size: 6,
  // Ours.
  nightsPerMonth: 15,
  activityTags: [{ code: 'SAN_QIN_SAN_ZUI', label: '三亲三最' }],
};
