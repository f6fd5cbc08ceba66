import type { KeyObject } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import type { CountyRules, RulesOf } from '../configuration/county-rules.ts';
import type { TierKeys } from '../delivery/statement.ts';
import { sessionOf } from '../jurisdiction/policy.ts';
import type { AskFirstCases } from '../persons/first-cases-peer.ts';
import type { AskSameMatter } from '../persons/trace-peer.ts';
import type { DisciplineKeys } from '../reports/seal-report.ts';
import type { Tier } from '../schema.types.ts';

/** What a tier works with. Time, identifiers and crash points are arguments. */
export interface Desk {
  tier: Tier;
  /** Works as `app`: always under a caller's session. */
  em: EntityManager;
  /** Works as `courier`: for what has no caller. */
  courierEm: EntityManager;
  keys: TierKeys;
  /** The county's key, the same at all its tiers: under it people are known again, and without it nobody is. */
  personKey: KeyObject;
  /** Asks a peer about the same matter of the same person. Never called while a row is locked. */
  askSameMatter: AskSameMatter;
  /** Asks a peer what became of the claims that its offices registered. */
  askFirstCases: AskFirstCases;
  /** To whom reports against officials are sealed. */
  discipline: DisciplineKeys;
  now: () => Date;
  newId: () => string;
  /** What a county has settled for itself. */
  rulesOf: RulesOf;
  /** Called at named points between writes; a test makes one of them fail. */
  checkpoint: (point: string) => void;
}

/** What the case's county has settled for itself. */
export const rulesFor = (desk: Pick<Desk, 'rulesOf'>, { id }: { id: string }): CountyRules =>
  desk.rulesOf(id.slice(0, 6));

/** One unit of work in the caller's name: a fresh entity manager, one transaction, the second lock set. */
export const asCaller = <T>(
  desk: Desk,
  actor: Actor,
  work: (tx: EntityManager) => Promise<T>,
  theCase?: string,
): Promise<T> => desk.em.fork({ session: sessionOf(actor, theCase) }).transactional(work);
