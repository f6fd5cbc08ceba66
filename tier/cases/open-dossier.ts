import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { hasAct, may } from '../jurisdiction/policy.ts';
import { layWithRegistrar, tellRegistrar } from '../residents/words.ts';
import type { Act, DossierInput } from '../schema.types.ts';
import { Card, type CardState, type MilestoneState } from './card.ts';
import { Custody } from './custody.ts';
import { asCaller, type Desk } from './desk.ts';
import { dossierOf, filePaper, type PaperKind, type PaperState } from './dossier.ts';
import { once } from './idempotency.ts';
import { refuse } from './refusal.ts';
import { timelineOf } from './timeline.ts';

/** A case that the caller's office holds, locked, with what the office keeps about it. */
export interface OpenDossier {
  tx: EntityManager;
  desk: Desk;
  actor: Actor;
  at: Date;
  card: CardState;
  timeline: MilestoneState[];
  custody: Custody;
  /** What the office's county settled for itself. */
  rules: CountyRules;
  /** The office's papers of the case, oldest first. */
  papers: () => Promise<PaperState[]>;
  /** Files a paper in the actor's name and gives its id. */
  file: <Body>(kind: PaperKind<Body>, body: Body, about?: string) => Promise<string>;
}

/** Locks the case for the caller's office, or refuses with the reason why the office cannot act. */
export async function openDossier(
  tx: EntityManager,
  desk: Desk,
  actor: Actor,
  act: Act,
  id: string,
  at: Date,
): Promise<OpenDossier> {
  const custody = await lockedCustody(tx, actor, act, id);
  const card = await tx.findOneOrFail(Card, { id });
  const timeline = await timelineOf(tx, id);
  const { office } = custody;
  return {
    tx,
    desk,
    actor,
    at,
    card,
    timeline,
    custody,
    rules: desk.rulesOf(office.slice(0, 6)),
    papers: () => dossierOf(tx, id, office),
    file: async (kind, body, about) => {
      const paper = desk.newId();
      const of = { caseId: id, office, id: paper, about: about ?? null, at, author: actor.name, body };
      await filePaper(tx, kind, of);
      if (!kind.forParties) return paper;
      await layWithRegistrar(tx, desk.tier, of, { ...of, kind: kind.name });
      await tellRegistrar(tx, desk.tier, card);
      return paper;
    },
  };
}

async function lockedCustody(tx: EntityManager, actor: Actor, act: Act, id: string): Promise<Custody> {
  const visible = await tx.count(Card, { id });
  if (visible === 0)
    return refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
  if (!hasAct(actor, act))
    return refuse('NOT_ALLOWED', `Your role may not ${act}.`, '您的角色无权进行此操作。');
  const custody = await tx.findOne(Custody, { caseId: id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (custody?.state === 'HELD' && may(actor, act, custody.office)) return custody;
  if (custody?.state === 'IN_TRANSIT') {
    return refuse('IN_TRANSIT', 'The case is on its way to another tier.', '案件正在移交途中。');
  }
  return refuse('NOT_HOLDER', 'Your office does not hold the case.', '案件不由贵单位持有。');
}

/**
 * Keeps something about a held case without changing its card: once per key, locked, allowed, in one transaction. `work` is what
 * is done: one key for two works whose input looks alike is a key that was used again.
 */
export function keepInDossier(
  desk: Desk,
  actor: Actor,
  act: Act,
  work: string,
  request: { case: DossierInput },
  keep: (dossier: OpenDossier) => undefined | Promise<unknown>,
): Promise<string> {
  const { id, idempotencyKey: key } = request.case;
  const at = desk.now();
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key, said: [work, request], at }, async () => {
      await keep(await openDossier(tx, desk, actor, act, id, at));
      return id;
    }),
  );
}
