import { assertMayClimb, assertMayEnd, isCompetent, nextRound } from '@sanji/tier/cases/ladder.ts';
import { ACT_FOR } from '@sanji/tier/cases/moves.ts';
import { reachOf } from '@sanji/tier/cases/replicas.ts';
import type { Step } from '@sanji/tier/cases/revision.ts';
import { ACTS } from '@sanji/tier/jurisdiction/policy.ts';
import { isAbove, isPlaceOf, placeAt, tierOf } from '@sanji/tier/jurisdiction/region.ts';
import type { RoundOutcome } from '@sanji/tier/schema.types.ts';
import {
  BrokenStory,
  type Course,
  enterLine,
  holderOf,
  makeRevision,
  nameOfRole,
  reachFrom,
} from './course.ts';
import { type Destination, handOver } from './handover.ts';
import { nameOfPost } from './invented-names.ts';
import type { DatedScene } from './story.ts';
import { noteOf, replyOf } from './wording.ts';

interface Plan {
  step?: Partial<Step>;
  /** What is still to be written once the revision stands. */
  after?: (note: string) => void | Promise<void>;
}

/** Makes one move where the case is held, as `change` does. What no rule allows throws. */
export async function make(course: Course, scene: DatedScene): Promise<void> {
  const { tier, custody } = holderOf(course);
  const role = 'OFFICER';
  if (!ACTS[role].includes(ACT_FOR[scene.move])) throw new BrokenStory(`an ${role} may not ${scene.move}`);
  const { office } = custody;
  const { step, after } = planned(course, scene);
  makeRevision(course, { move: scene.move, at: scene.at, tier, office, role, ...step });
  const note =
    scene.move === 'CONCLUDE' ? replyOf(course.chance, scene.outcome) : noteOf(course.chance, scene.move);
  enterLine(course, { tier, office, author: nameOfRole(course, office, role), body: note });
  await after?.(note);
}

function planned(course: Course, scene: DatedScene): Plan {
  const { tier } = holderOf(course);
  switch (scene.move) {
    case 'ACCEPT':
      if (!isCompetent(tier, course.card.kind))
        throw new BrokenStory(`a ${tier} accepts no ${course.card.kind}`);
      return {};
    case 'OPEN_ROUND':
      return opened(course, scene);
    case 'SETTLE_ROUND':
      // An agreement is in force when it is reached, and the parties' term for the court begins (调解法30, 33).
      return {
        step: { effectiveAt: scene.at },
        after: (note) => closeRound(course, scene.at, 'SETTLED', note),
      };
    case 'FAIL_ROUND':
      return { after: (note) => closeRound(course, scene.at, 'FAILED', note) };
    case 'TRANSFER':
      return transferred(course, scene);
    case 'CONCLUDE':
      assertMayEnd(tier, scene.outcome, course);
      return { step: { outcome: scene.outcome } };
    default:
      return handedOver(course, scene);
  }
}

function opened(course: Course, { leader, at }: Extract<DatedScene, { move: 'OPEN_ROUND' }>): Plan {
  const { tier, shelf, custody } = holderOf(course);
  const { number } = nextRound(tier, course, leader);
  const leaderName = nameOfPost(course.stage.seed, custody.office, leader);
  const round = { caseId: course.card.id, office: custody.office, number, openedAt: at, leader, leaderName };
  return { after: () => void shelf.rounds.push({ ...round, closedAt: null, outcome: 'OPEN', note: null }) };
}

function closeRound(course: Course, closedAt: Date, outcome: RoundOutcome, note: string): void {
  const open = holderOf(course).shelf.rounds.find((round) => round.closedAt === null);
  if (open === undefined) throw new BrokenStory('no round is open');
  open.closedAt = closedAt;
  open.outcome = outcome;
  open.note = note;
}

function transferred(course: Course, { office, at }: Extract<DatedScene, { move: 'TRANSFER' }>): Plan {
  const { tier, shelf, custody } = holderOf(course);
  if (!isPlaceOf(tier, office) || office === custody.office)
    throw new BrokenStory('a transfer stays at its tier');
  const epoch = course.card.epoch + 1;
  return {
    step: { epoch, newOffice: office },
    after: () => {
      const from = custody.office;
      reachFrom(shelf, reachOf(course.card.region, [office]));
      const own = shelf.handlings.filter((handling) => handling.office === from);
      shelf.handlings.push(...own.map((handling) => ({ ...handling, office, receivedAt: at })));
      const parties = shelf.parties.filter((party) => party.office === from);
      shelf.parties.push(...parties.map((party) => ({ ...party, office })));
      shelf.custody = { ...custody, epoch, office, receivedFromTier: null, receivedFromOffice: null };
      const id = `transfer.${course.card.id}.${epoch}`;
      const told = { caseId: course.card.id, subjectId: null, at };
      shelf.notices.push({ office, id, kind: 'HANDOVER_ARRIVED', ...told });
    },
  };
}

function handedOver(
  course: Course,
  scene: Extract<DatedScene, { move: 'ESCALATE' | 'ASSIGN' | 'RETURN' }>,
): Plan {
  const to = destination(course, scene);
  const ground = scene.move === 'ESCALATE' ? { ground: scene.ground } : {};
  return { step: { sentTo: to.tier, ...ground }, after: (note) => handOver(course, scene, to, note) };
}

function destination(
  course: Course,
  scene: Extract<DatedScene, { move: 'ESCALATE' | 'ASSIGN' | 'RETURN' }>,
): Destination {
  const { tier, custody } = holderOf(course);
  switch (scene.move) {
    case 'ESCALATE': {
      assertMayClimb(tier, scene.to, scene.ground, course);
      const office = placeAt(scene.to, custody.office);
      if (office === undefined || !isAbove(scene.to, tier)) throw new BrokenStory('an escalation goes up');
      return { tier: scene.to, office };
    }
    case 'ASSIGN': {
      const to = tierOf(scene.office);
      if (to === undefined || !isAbove(tier, to) || !scene.office.startsWith(custody.office)) {
        throw new BrokenStory('a case is assigned to an office below');
      }
      return { tier: to, office: scene.office };
    }
    case 'RETURN': {
      const { receivedFromTier, receivedFromOffice } = custody;
      if (receivedFromTier === null || receivedFromOffice === null)
        throw new BrokenStory('there is nowhere to return it');
      return { tier: receivedFromTier, office: receivedFromOffice };
    }
    default:
      return scene satisfies never;
  }
}
