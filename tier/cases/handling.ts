import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Move, PartyRole, RoundLeader, RoundOutcome } from '../schema.types.ts';

/** What one office keeps about a case. It never leaves this database but with a hand-over, to the next holder. */
export const Handling = defineEntity({
  name: 'Handling',
  tableName: 'handling',
  primaryKeys: ['caseId', 'office'],
  properties: {
    caseId: p.string().primary(),
    office: p.string().primary(),
    narrative: p.text(),
    receivedAt: p.datetime(3),
  },
});
export type Handling = InferEntity<typeof Handling>;

export const Party = defineEntity({
  name: 'Party',
  tableName: 'party',
  primaryKeys: ['caseId', 'office', 'id'],
  properties: {
    caseId: p.string().primary(),
    office: p.string().primary(),
    id: p.string().primary(),
    role: p.string().$type<PartyRole>(),
    name: p.string(),
    phone: p.string().strictNullable(),
    address: p.string().strictNullable(),
  },
});
export type Party = InferEntity<typeof Party>;

/** A person in the matter, as it travels with a hand-over. */
export interface PartyState {
  id: string;
  role: PartyRole;
  name: string;
  phone: string | null;
  address: string | null;
}

export const Round = defineEntity({
  name: 'Round',
  tableName: 'round',
  primaryKeys: ['caseId', 'office', 'number', 'openedAt'],
  properties: {
    caseId: p.string().primary(),
    office: p.string().primary(),
    number: p.integer().primary(),
    openedAt: p.datetime(3).primary(),
    leader: p.string().$type<RoundLeader>(),
    leaderName: p.string(),
    closedAt: p.datetime(3).strictNullable(),
    outcome: p.string().$type<RoundOutcome>(),
    note: p.text().strictNullable(),
  },
});
export type Round = InferEntity<typeof Round>;

export const Entry = defineEntity({
  name: 'Entry',
  tableName: 'entry',
  primaryKeys: ['caseId', 'office', 'epoch', 'revision'],
  properties: {
    caseId: p.string().primary(),
    office: p.string().primary(),
    epoch: p.integer().primary(),
    revision: p.integer().primary(),
    at: p.datetime(3),
    author: p.string(),
    move: p.string().$type<Move>(),
    body: p.text(),
  },
});
export type Entry = InferEntity<typeof Entry>;

/** A round as the graph reads it. */
export interface RoundRow extends Omit<Round, 'openedAt' | 'closedAt'> {
  openedAt: string;
  closedAt: string | null;
}

/** A handling as the graph reads it. */
export interface HandlingRow {
  caseId: string;
  office: string;
  narrative: string;
  receivedAt: string;
}
