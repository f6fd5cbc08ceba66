import type { TierActionState } from '@sanji/tier/actions/tier-action.ts';
import { type MarkChange, marked } from '@sanji/tier/cases/marks.ts';
import { copyHolders } from '@sanji/tier/cases/revision.ts';
import { placeAt, TIERS } from '@sanji/tier/jurisdiction/region.ts';
import type { OfficeNoticeKind, Tier, TierActionKind } from '@sanji/tier/schema.types.ts';
import type { Course } from './course.ts';
import { recordOn, type Shelves, toldOf } from './shelf.ts';

interface Acting {
  at: Date;
  role: string;
  actions: readonly TierActionKind[];
  /** The office that acts; that of the tier where the case is, where it is not said. */
  office?: string;
  /** What a card is given for. */
  redClock?: string;
}

/** Notes what the tier did about the case beside moving it, as `recordActionOn` does. */
export function actBy(
  { card, shelves }: Course,
  by: Tier,
  { at, role, actions, office = placeAt(by, card.region) ?? card.region, redClock }: Acting,
): void {
  const shelf = shelves[by];
  if (shelf.card === null) return;
  for (const action of actions) {
    const number = shelf.actions.length + 1;
    const done = { caseId: card.id, tier: by, number, at, office, role, action };
    shelf.actions.push({ ...done, holder: card.holderOffice, redClock: redClock ?? null });
  }
}

/** Changes what the tier says of the case, and notes what it did about it, as `changeMark` and `recordAction` do. */
export function markBy(
  course: Course,
  by: Tier,
  { change, ...acting }: Acting & { change: MarkChange },
): void {
  const { card, shelves } = course;
  const shelf = shelves[by];
  const { at } = acting;
  const mark = marked(shelf.marks.get(by) ?? null, change, { caseId: card.id, tier: by, setAt: at });
  shelf.marks.set(by, mark);
  recordOn(shelf, { caseId: card.id, at, kind: 'MARK', body: JSON.stringify(mark) });
  actBy(course, by, acting);
}

/** Lets what each tier said and did arrive wherever the card is, as after `settle()`. */
export function spread({ card, shelves }: Course): void {
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
