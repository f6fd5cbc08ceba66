import { adoptionRows, solvedAt } from './adoption-rows.ts';
import type { Chance } from './chance.ts';
import { BrokenStory, type Course, deliverReplicas, enter, type Stage } from './course.ts';
import { converse } from './exchanges.ts';
import { markBy, spread } from './marking.ts';
import { make } from './moves.ts';
import type { Shelves } from './shelf.ts';
import type { MarkSet, Story } from './story.ts';

/** Plays a story through the rules of the ladder and of custody: what each tier has in its database afterwards. */
export async function play(story: Story, stage: Stage, chance: Chance): Promise<Shelves> {
  const course = enter(story, stage, chance);
  const { adoption } = story;
  const [before, after] = adoption
    ? [story.scenes.filter(({ at }) => at < adoption.at), story.scenes.filter(({ at }) => at >= adoption.at)]
    : [story.scenes, []];
  for (const scene of before) await make(course, scene);
  if (adoption)
    markBy(course, 'COUNTY', {
      at: adoption.at,
      role: 'LEADER',
      change: { adopted: true },
      actions: ['ADOPTED'],
    });
  for (const scene of after) await make(course, scene);
  deliverReplicas(course);
  if (adoption) keepAdoption(course, adoption);
  for (const mark of story.marks) setMark(course, mark);
  if (story.exchange) converse(course, story.exchange, story.scenes);
  spread(course);
  return course.shelves;
}

/** What the county keeps of the adopted case; and once the case has ended, that its leader says what solved it. */
function keepAdoption(course: Course, { at, course: of }: NonNullable<Story['adoption']>): void {
  const { card, stage, shelves } = course;
  if (at <= card.registeredAt) throw new BrokenStory(`${card.id} was adopted before it was there`);
  const endedAt = card.concludedAt;
  if ((of === 'SOLVED_LAST_YEAR') !== (endedAt !== null)) throw new BrokenStory(`${card.id} is not ${of}`);
  const { county, leaders, clerk, now } = stage;
  const adopted = {
    caseId: card.id,
    county,
    unit: card.holderOffice,
    course: of,
    at,
    endedAt,
    leaders,
    clerk,
    now,
  };
  shelves.COUNTY.adoption = adoptionRows(adopted, course.chance);
  const solved = solvedAt({ endedAt });
  if (solved)
    markBy(course, 'COUNTY', {
      at: solved,
      role: 'LEADER',
      change: { adopted: false },
      actions: ['ADOPTION_SOLVED'],
    });
}

/** Says something about an open case, as `markCase` does. */
function setMark(course: Course, { by, at, says }: MarkSet): void {
  if (course.shelves[by].card === null || course.card.concludedAt !== null)
    throw new BrokenStory(`the ${by} cannot mark ${course.card.id}`);
  const actions = SAID.filter(({ said }) => says[said] === true).map(({ action }) => action);
  markBy(course, by, { at, role: 'INSPECTOR', change: says, actions });
}

const SAID = [
  { said: 'supervised', action: 'SUPERVISED' },
  { said: 'remind', action: 'REMINDED' },
] as const;
