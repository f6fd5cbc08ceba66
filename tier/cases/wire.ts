import { z } from 'zod';
import type { PersonTrace } from '../persons/person-trace.ts';
import { LONGEST, MOST } from './bounds.ts';
import type { CardState, MilestoneState } from './card.ts';
import type { PartyState } from './handling.ts';
import type { MarkState } from './marks.ts';
import { DossierShape } from './paper-shape.ts';

// What tiers send each other. A message that is not of this shape was not written by a tier of this version, and is
// rejected before anything is written. The lists repeat the SDL's enums because zod reads values, not types; `satisfies`
// keeps the two the same.
const tier = z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']);
const code = z.string().regex(/^\d{2,15}$/);
const outcome = z.enum([
  'SETTLED',
  'OPINION_ISSUED',
  'GUIDED_TO_LITIGATION',
  'ADOPTED',
  'PARTLY_ADOPTED',
  'NOT_ADOPTED',
]);
const closing = z.enum([
  'IN_HAND_BELOW',
  'LEVEL_SKIPPED',
  'NOT_OUR_POWER',
  'FINALLY_ENDED',
  'OTHER_ROUTE',
  'BY_PETITIONER',
  'REREVIEW_SERVED',
  'NO_REVIEW_ASKED',
  'AGREEMENT_PERFORMED',
]);

const ClockShape = z.object({
  kind: z.enum([
    'ROUTE',
    'OBJECT',
    'NOTICE',
    'HANDLE',
    'MEDIATE',
    'REVIEW_ASK',
    'REVIEW_DO',
    'REREVIEW_ASK',
    'REREVIEW_DO',
    'CONFIRM',
    'SAME_DAY',
    'ESCROW',
    'HANDLING_CLASS',
  ]),
  startedAt: z.string(),
  dueAt: z.string(),
  provisional: z.boolean(),
  pausedAt: z.string().nullable().default(null),
  extendedDays: z.int().default(0),
  budgetDueAt: z.string().nullable().default(null),
  length: z.int().min(0).optional(),
  pausedDays: z.int().min(0).optional(),
});

export const CardShape = z.object({
  id: z.string().min(8).max(64),
  title: z.string().max(LONGEST.title),
  kind: z.enum(['DISPUTE', 'CLAIM', 'SUGGESTION']),
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
  status: z.enum([
    'REGISTERED',
    'ACCEPTED',
    'MEDIATING',
    'SETTLED',
    'IN_TRANSIT',
    'CONCLUDED',
    'NOT_ACCEPTED',
    'DIVERTED',
    'WITHDRAWN',
    'FINAL',
  ]),
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
  closing: closing.nullable(),
  route: z
    .enum([
      'LITIGATION',
      'ARBITRATION',
      'PARTY_APPEAL',
      'ADMINISTRATIVE',
      'STATUTORY_DUTY',
      'PETITION',
      'DISCIPLINE',
    ])
    .nullable(),
  handlingClass: z.string().max(40).nullable(),
  isFirst: z.boolean().nullable(),
  persons: z.int().min(1),
  source: z.enum(['POLICE', 'COURT', 'PETITION']).nullable(),
  stage: z.enum(['HANDLING', 'REVIEW', 'REREVIEW']),
  satisfaction: z.enum(['SATISFIED', 'BASICALLY_SATISFIED', 'NOT_SATISFIED']).nullable(),
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
    'NOT_ACCEPT',
    'CLASSIFY',
    'DIVERT',
    'WITHDRAW',
    'EXTEND',
    'EXTEND_ROUND',
    'END_MEDIATION',
    'OPEN_HEARING',
    'CLOSE_HEARING',
    'REQUEST_CONFIRM',
    'CONFIRM',
    'DEPOSIT',
    'RELEASE',
    'REQUEST_REVIEW',
    'OUTSIDE_REVIEW',
    'FINALISE',
    'EVALUATE',
    'RECOMPUTE',
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
      'MEDIATION_REFUSED',
      'OBJECTION',
    ])
    .nullable(),
  outcome: outcome.nullable(),
  closing: closing.nullable(),
}) satisfies z.ZodType<MilestoneState>;

export const MarkShape = z.object({
  caseId: z.string(),
  tier,
  revision: z.int().min(1),
  supervised: z.boolean(),
  adopted: z.boolean(),
  reminders: z.int().min(0),
  // A tier of the version before says nothing of cards.
  yellowCards: z.int().min(0).default(0),
  redCards: z.int().min(0).default(0),
  setAt: z.coerce.date(),
}) satisfies z.ZodType<MarkState>;

const PartyShape = z.object({
  id: z.string(),
  role: z.enum(['APPLICANT', 'RESPONDENT', 'AGENT', 'REPRESENTATIVE']),
  name: z.string().max(LONGEST.name),
  phone: z.string().max(LONGEST.phone).nullable(),
  address: z.string().max(LONGEST.address).nullable(),
}) satisfies z.ZodType<PartyState>;

const TraceShape = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  basis: z.enum(['DOCUMENT', 'NAME_AND_PHONE']),
}) satisfies z.ZodType<PersonTrace>;

/** Everything the next holder needs. The only message that carries personal data. */
export const HandoverShape = z.object({
  move: z.enum(['ESCALATE', 'ASSIGN', 'RETURN', 'REQUEST_REVIEW']),
  fromOffice: code,
  toOffice: code,
  reason: z.string().max(LONGEST.note),
  card: CardShape,
  timeline: z.array(MilestoneShape),
  reach: z.array(code),
  narrative: z.string().max(LONGEST.narrative),
  parties: z.array(PartyShape).max(MOST.parties),
  traces: z.array(TraceShape).max(100).default([]),
  dossier: z.array(DossierShape).max(MOST.travellingPapers),
});
export type Handover = z.infer<typeof HandoverShape>;
