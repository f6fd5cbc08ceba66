import { marked } from '@sanji/tier/cases/marks.ts';
import { copyHolders } from '@sanji/tier/cases/revision.ts';
import { placeAt } from '@sanji/tier/jurisdiction/region.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import type { Chance } from './chance.ts';
import { BrokenStory, type Course, deliverReplicas, enter, type Stage } from './course.ts';
import { make } from './moves.ts';
import { recordOn, type Shelves, toldOf } from './shelf.ts';
import type { MarkSet, Story } from './story.ts';

/** Plays a story through the rules of the ladder and of custody: what each tier has in its database afterwards. */
export async function play(story: Story, stage: Stage, chance: Chance): Promise<Shelves> {
  const course = enter(story, stage, chance);
  for (const scene of story.scenes) await make(course, scene);
  deliverReplicas(course);
  for (const mark of story.marks) setMark(course, mark);
  return course.shelves;
}

/** Says something about an open case, as `markCase` does. */
function setMark({ card, shelves }: Course, { by, at, says }: MarkSet): void {
  const shelf = shelves[by];
  if (shelf.card === null || card.concludedAt !== null)
    throw new BrokenStory(`the ${by} cannot mark ${card.id}`);
  const mark = marked(shelf.marks.get(by) ?? null, says, { caseId: card.id, tier: by, setAt: at });
  recordOn(shelf, { caseId: card.id, at, kind: 'MARK', body: JSON.stringify(mark) });
  toldOf(shelf, 'mark', card, { self: by, version: { epoch: 0, revision: mark.revision } });
  for (const copy of [by, ...copyHolders(card, by)]) shelves[copy].marks.set(by, mark);
  for (const action of ACTIONS.filter(({ said }) => says[said] === true))
    noteAction({ card, shelves }, by, at, action);
}

const ACTIONS = [
  { said: 'supervised', action: 'SUPERVISED' },
  { said: 'remind', action: 'REMINDED' },
] as const;

/** Notes what the tier did about the case, as `recordAction` does. */
function noteAction(
  { card, shelves }: Pick<Course, 'card' | 'shelves'>,
  tier: Tier,
  at: Date,
  { action }: (typeof ACTIONS)[number],
): void {
  const number = shelves[tier].actions.filter((before) => before.tier === tier).length + 1;
  const office = placeAt(tier, card.region) ?? card.region;
  const done = { caseId: card.id, tier, number, at, office, role: 'INSPECTOR', action } as const;
  toldOf(shelves[tier], 'action', card, { self: tier, version: { epoch: 0, revision: number } });
  for (const copy of [tier, ...copyHolders(card, tier)]) shelves[copy].actions.push(done);
}
