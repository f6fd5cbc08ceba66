import { z } from 'zod';
import { LONGEST, MOST } from './bounds.ts';
import type { CardState, MilestoneState } from './card.ts';
import type { PartyState } from './handling.ts';
import type { MarkState } from './marks.ts';

// What tiers send each other. A message that is not of this shape was not written by a tier of this version, and is
// rejected before anything is written. The lists repeat the SDL's enums because zod reads values, not types; `satisfies`
// keeps the two the same.
const tier = z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']);
const code = z.string().regex(/^\d{2,15}$/);
const outcome = z.enum(['SETTLED', 'OPINION_ISSUED', 'GUIDED_TO_LITIGATION']);

const ClockShape = z.object({
  kind: z.enum(['ROUTE', 'HANDLE', 'MEDIATE']),
  startedAt: z.string(),
  dueAt: z.string(),
  provisional: z.boolean(),
});

export const CardShape = z.object({
  id: z.string().min(8).max(64),
  title: z.string().max(LONGEST.title),
  kind: z.enum(['DISPUTE', 'CLAIM']),
  category: z.string().max(4),
  channel: z.enum([
    'VISIT',
    'LETTER',
    'ONLINE',
    'PHONE',
    'WECHAT_GROUP',
    'QR_CODE',
    'PATROL',
    'TRANSFER',
    'LEADER_VISIT',
  ]),
  scale: z.enum(['INDIVIDUAL', 'GROUP', 'MAJOR_GROUP']),
  status: z.enum(['REGISTERED', 'ACCEPTED', 'MEDIATING', 'SETTLED', 'IN_TRANSIT', 'CONCLUDED']),
  region: code,
  places: z.array(code).max(MOST.places),
  handledBy: z.array(tier).max(3),
  holderTier: tier,
  holderOffice: code,
  inTransitTo: tier.nullable(),
  clocks: z.array(ClockShape).max(20),
  registeredAt: z.coerce.date(),
  concludedAt: z.coerce.date().nullable(),
  outcome: outcome.nullable(),
  epoch: z.int().min(0),
  revision: z.int().min(1),
  asOf: z.coerce.date(),
  synthetic: z.boolean(),
}) satisfies z.ZodType<CardState>;

export const MilestoneShape = z.object({
  caseId: z.string(),
  epoch: z.int(),
  revision: z.int(),
  at: z.coerce.date(),
  tier,
  office: code,
  role: z.string().nullable(),
  move: z.enum([
    'REGISTER',
    'ACCEPT',
    'OPEN_ROUND',
    'SETTLE_ROUND',
    'FAIL_ROUND',
    'ESCALATE',
    'ASSIGN',
    'RETURN',
    'TRANSFER',
    'TAKE',
    'DECLINE',
    'CONCLUDE',
  ]),
  sentTo: tier.nullable(),
  ground: z
    .enum([
      'ROUNDS_FAILED',
      'NOT_VILLAGE_KIND',
      'CROSS_TOWNSHIP',
      'ESPECIALLY_MAJOR',
      'COMPETENCE',
      'REQUEST',
    ])
    .nullable(),
  outcome: outcome.nullable(),
}) satisfies z.ZodType<MilestoneState>;

export const MarkShape = z.object({
  caseId: z.string(),
  tier,
  revision: z.int().min(1),
  supervised: z.boolean(),
  adopted: z.boolean(),
  reminders: z.int().min(0),
  setAt: z.coerce.date(),
}) satisfies z.ZodType<MarkState>;

const PartyShape = z.object({
  id: z.string(),
  role: z.enum(['APPLICANT', 'RESPONDENT', 'AGENT']),
  name: z.string().max(LONGEST.name),
  phone: z.string().max(LONGEST.phone).nullable(),
  address: z.string().max(LONGEST.address).nullable(),
}) satisfies z.ZodType<PartyState>;

/** Everything the next holder needs. The only message that carries personal data. */
export const HandoverShape = z.object({
  move: z.enum(['ESCALATE', 'ASSIGN', 'RETURN']),
  fromOffice: code,
  toOffice: code,
  reason: z.string().max(LONGEST.note),
  card: CardShape,
  timeline: z.array(MilestoneShape),
  reach: z.array(code),
  narrative: z.string().max(LONGEST.narrative),
  parties: z.array(PartyShape).max(MOST.parties),
});
export type Handover = z.infer<typeof HandoverShape>;
