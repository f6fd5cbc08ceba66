import type { TierActionState } from '@sanji/tier/actions/tier-action.ts';
import { type MarkChange, marked } from '@sanji/tier/cases/marks.ts';
import { copyHolders } from '@sanji/tier/cases/revision.ts';
import { placeAt, TIERS } from '@sanji/tier/jurisdiction/region.ts';
import type { OfficeNoticeKind, Tier, TierActionKind } from '@sanji/tier/schema.types.ts';
import { adoptionRows, solvedAt } from './adoption-rows.ts';
import type { Chance } from './chance.ts';
import { BrokenStory, type Course, deliverReplicas, enter, type Stage } from './course.ts';
import { make } from './moves.ts';
import { recordOn, type Shelves, toldOf } from './shelf.ts';
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

interface Saying {
  at: Date;
  role: 'LEADER' | 'INSPECTOR';
  change: MarkChange;
  actions: readonly TierActionKind[];
}

/** Changes what the tier says of the case, and notes what it did about it, as `changeMark` and `recordAction` do. */
function markBy({ card, shelves }: Course, by: Tier, { at, role, change, actions }: Saying): void {
  const shelf = shelves[by];
  const mark = marked(shelf.marks.get(by) ?? null, change, { caseId: card.id, tier: by, setAt: at });
  shelf.marks.set(by, mark);
  recordOn(shelf, { caseId: card.id, at, kind: 'MARK', body: JSON.stringify(mark) });
  const office = placeAt(by, card.region) ?? card.region;
  for (const action of actions) {
    const number = shelf.actions.length + 1;
    shelf.actions.push({ caseId: card.id, tier: by, number, at, office, role, action });
  }
}

/** Lets what each tier said and did arrive wherever the card is, as after `settle()`. */
function spread({ card, shelves }: Course): void {
  const own = TIERS.map((tier) => ({
    tier,
    mark: shelves[tier].marks.get(tier),
    actions: [...shelves[tier].actions],
  }));
  for (const { tier, mark, actions } of own) {
    const copies = copyHolders(card, tier);
    if (mark)
      toldOf(shelves[tier], 'mark', card, { self: tier, version: { epoch: 0, revision: mark.revision } });
    if (actions.length > 0)
      toldOf(shelves[tier], 'action', card, { self: tier, version: { epoch: 0, revision: actions.length } });
    for (const copy of copies) {
      if (mark) shelves[copy].marks.set(tier, mark);
      shelves[copy].actions.push(...actions);
    }
    for (const action of actions) tellHolder(card.holderOffice, shelves[card.holderTier], action);
  }
}

const TOLD: Partial<Record<TierActionKind, OfficeNoticeKind>> = {
  SUPERVISED: 'SUPERVISED',
  REMINDED: 'REMINDED',
};

/** Puts a notice into the holder's inbox, as `tellHolderOfAction` does. */
function tellHolder(
  holder: string,
  { notices }: Pick<Shelves[Tier], 'notices'>,
  { caseId, tier, number, at, office: by, action }: TierActionState,
): void {
  const kind = TOLD[action];
  if (kind === undefined || holder === by) return;
  notices.push({
    office: holder,
    id: `action.${caseId}.${tier}.${number}`,
    kind,
    caseId,
    subjectId: null,
    at,
  });
}
