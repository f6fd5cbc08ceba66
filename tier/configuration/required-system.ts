import { z } from 'zod';
import type { OrganisationFunction, OrganisationKind, Tier } from '../schema.types.ts';

const KINDS = [
  'PETITION_DESK',
  'PEOPLES_MEDIATION_COMMITTEE',
  'PROFESSIONAL_MEDIATION_COMMITTEE',
  'PERSONAL_STUDIO',
  'EXPERT_STUDIO',
  'JUDGE_STUDIO',
  'CONFIRMATION_ROOM',
  'FILING_ROOM',
  'FAST_TRACK_COURT',
  'LAWYER_ROOM',
  'GOVERNANCE_CENTRE',
  'PARTY_LEADERSHIP',
  'COVENANT',
  'ASSOCIATION',
  'POWER_LIST',
  'GRID_MANAGEMENT',
  'PEACEMAKER_STUDIO',
  'AUXILIARY_POLICE_STATION',
  'VETERANS_STATION',
  'SOCIAL_FORCE',
  'VOLUNTEER_TEAM',
  'SOURCE_STATION',
  'SOURCE_POINT',
] as const satisfies readonly OrganisationKind[];

const FUNCTIONS = [
  'RECEPTION',
  'PUBLIC_SERVICE',
  'RESOLUTION',
  'COMMAND',
  'PETITION_ZONE',
  'MEDIATION_ZONE',
  'JOINT_ZONE',
  'LEGAL_ADVICE',
  'DISPUTE_ROUTING',
  'VILLAGE_LIAISON',
  'MEDIATION_GUIDANCE',
  'DIVERSE_SETTLEMENT',
  'JUDICIAL_CONFIRMATION',
  'COURT_LIAISON',
  'LITIGATION_SERVICE',
] as const satisfies readonly OrganisationFunction[];

/** How many organisations of a kind a place needs, and what one of them at least must do. */
const RequirementShape = z.object({
  /** Such as 4 of 1+4+2+X. */
  part: z.string().min(1).max(40),
  kind: z.enum(KINDS),
  least: z.int().min(1).max(1000),
  functions: z.array(z.enum(FUNCTIONS)).max(FUNCTIONS.length),
});
export type Requirement = z.infer<typeof RequirementShape>;

const list = z.array(RequirementShape).max(100);
export const RequiredSystemShape = z.object({ VILLAGE: list, TOWNSHIP: list, COUNTY: list });
export type RequiredSystem = Record<Tier, Requirement[]>;

const one = (part: string, kind: OrganisationKind, least = 1): Requirement => ({
  part,
  kind,
  least,
  functions: [],
});

/**
 * 1+4+2+X for villages (mechanism 32), the centre with four functions and three zones and the two rooms for townships
 * (mechanisms 43, 45, 60), the nine desks for counties (mechanism 4). S2 gives 1+4+2+X twice with other members: this is
 * our reading, and a county replaces it.
 */
export const DEFAULT_SYSTEM: RequiredSystem = {
  VILLAGE: [
    one('1', 'PARTY_LEADERSHIP'),
    one('4', 'COVENANT'),
    one('4', 'ASSOCIATION', 4),
    one('4', 'POWER_LIST'),
    one('4', 'GRID_MANAGEMENT'),
    one('4', 'PEACEMAKER_STUDIO'),
    one('2', 'AUXILIARY_POLICE_STATION'),
    one('2', 'VETERANS_STATION'),
    one('X', 'SOCIAL_FORCE'),
  ],
  TOWNSHIP: [
    {
      part: '四个中心',
      kind: 'GOVERNANCE_CENTRE',
      least: 1,
      functions: ['RECEPTION', 'PUBLIC_SERVICE', 'RESOLUTION', 'COMMAND'],
    },
    {
      part: '三个功能区',
      kind: 'GOVERNANCE_CENTRE',
      least: 1,
      functions: ['PETITION_ZONE', 'MEDIATION_ZONE', 'JOINT_ZONE'],
    },
    one('两室', 'JUDGE_STUDIO'),
    one('两室', 'LAWYER_ROOM'),
  ],
  COUNTY: [
    one('九个窗口', 'PETITION_DESK'),
    one('九个窗口', 'PEOPLES_MEDIATION_COMMITTEE'),
    one('九个窗口', 'PROFESSIONAL_MEDIATION_COMMITTEE'),
    one('九个窗口', 'PERSONAL_STUDIO'),
    one('九个窗口', 'EXPERT_STUDIO'),
    one('九个窗口', 'JUDGE_STUDIO'),
    one('九个窗口', 'CONFIRMATION_ROOM'),
    one('九个窗口', 'FILING_ROOM'),
    one('九个窗口', 'FAST_TRACK_COURT'),
  ],
};
