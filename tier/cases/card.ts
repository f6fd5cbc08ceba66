import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RunningClock } from '../clocks/clocks.ts';
import type {
  CaseKind,
  CaseScale,
  CaseStatus,
  Channel,
  ClosingGround,
  DisputeSource,
  EscalationGround,
  LegalRoute,
  Move,
  Outcome,
  ReviewStage,
  Satisfaction,
  Tier,
} from '../schema.types.ts';

/**
 * What may be known of a case outside the offices that handle it. Only the holder writes a revision; everywhere else
 * it is a copy, and of two copies the one with the higher `(epoch, revision)` is the truth.
 */
export const Card = defineEntity({
  name: 'Card',
  tableName: 'card',
  properties: {
    id: p.string().primary(),
    title: p.string(),
    kind: p.string().$type<CaseKind>(),
    category: p.string(),
    channel: p.string().$type<Channel>(),
    scale: p.string().$type<CaseScale>(),
    status: p.string().$type<CaseStatus>(),
    /** The smallest place that contains every place concerned. */
    region: p.string(),
    places: p.array().$type<string[]>(),
    handledBy: p.array().$type<Tier[]>(),
    holderTier: p.string().$type<Tier>(),
    holderOffice: p.string(),
    inTransitTo: p.string().$type<Tier>().strictNullable(),
    clocks: p.json<RunningClock[]>(),
    registeredAt: p.datetime(3),
    concludedAt: p.datetime(3).strictNullable(),
    outcome: p.string().$type<Outcome>().strictNullable(),
    closing: p.string().$type<ClosingGround>().strictNullable(),
    route: p.string().$type<LegalRoute>().strictNullable(),
    handlingClass: p.string().strictNullable(),
    isFirst: p.boolean().strictNullable(),
    persons: p.integer(),
    source: p.string().$type<DisputeSource>().strictNullable(),
    stage: p.string().$type<ReviewStage>(),
    satisfaction: p.string().$type<Satisfaction>().strictNullable(),
    epoch: p.integer(),
    revision: p.integer(),
    asOf: p.datetime(3),
    synthetic: p.boolean(),
  },
});

export type CardEntity = InferEntity<typeof Card>;

/** A card as the rules see it. */
export interface CardState {
  id: string;
  title: string;
  kind: CaseKind;
  category: string;
  channel: Channel;
  scale: CaseScale;
  status: CaseStatus;
  region: string;
  places: string[];
  handledBy: Tier[];
  holderTier: Tier;
  holderOffice: string;
  inTransitTo: Tier | null;
  clocks: RunningClock[];
  registeredAt: Date;
  concludedAt: Date | null;
  outcome: Outcome | null;
  closing: ClosingGround | null;
  route: LegalRoute | null;
  /** A code of the county's rules. */
  handlingClass: string | null;
  isFirst: boolean | null;
  persons: number;
  source: DisputeSource | null;
  stage: ReviewStage;
  /** The worst of what those who brought it said. */
  satisfaction: Satisfaction | null;
  epoch: number;
  revision: number;
  asOf: Date;
  synthetic: boolean;
}

/** A card as a list reads it: instants stay text until somebody asks for them. */
export type CardRow = Omit<CardState, 'registeredAt' | 'concludedAt' | 'asOf' | 'places' | 'handledBy'> & {
  registeredAt: string;
  concludedAt: string | null;
  asOf: string;
};

/** The columns of a `CardRow`, from a table or alias called `card`. */
export const CARD_COLUMNS = `card.id, card.title, card.kind, card.category, card.channel, card.scale, card.status,
  card.region, card.holder_tier as "holderTier", card.holder_office as "holderOffice",
  card.in_transit_to as "inTransitTo", card.clocks, card.registered_at as "registeredAt",
  card.concluded_at as "concludedAt", card.outcome, card.closing, card.route, card.handling_class as "handlingClass",
  card.is_first as "isFirst", card.persons, card.source, card.stage, card.satisfaction, card.epoch, card.revision, card.as_of as "asOf", card.synthetic`;

/** One step of a case, as every tier may know it. */
export interface MilestoneState {
  caseId: string;
  epoch: number;
  revision: number;
  at: Date;
  tier: Tier;
  office: string;
  role: string | null;
  move: Move;
  sentTo: Tier | null;
  ground: EscalationGround | null;
  outcome: Outcome | null;
  closing: ClosingGround | null;
}

export const Milestone = defineEntity({
  name: 'Milestone',
  tableName: 'milestone',
  primaryKeys: ['caseId', 'epoch', 'revision'],
  properties: {
    caseId: p.string().primary(),
    epoch: p.integer().primary(),
    revision: p.integer().primary(),
    at: p.datetime(3),
    tier: p.string().$type<Tier>(),
    office: p.string(),
    role: p.string().strictNullable(),
    move: p.string().$type<Move>(),
    sentTo: p.string().$type<Tier>().strictNullable(),
    ground: p.string().$type<EscalationGround>().strictNullable(),
    outcome: p.string().$type<Outcome>().strictNullable(),
    closing: p.string().$type<ClosingGround>().strictNullable(),
  },
});
