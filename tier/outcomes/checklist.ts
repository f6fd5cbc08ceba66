import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import type { CardState } from '../cases/card.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { isEnded } from '../cases/moves.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { saidIfAny } from '../cases/said.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import type { ChecklistItem, TickInput } from '../schema.types.ts';

const LONGEST_NOTE = 200;

/** That an item of the list for first petitions was done (六个一, mechanism 20). */
export const CHECKED = paperKind(
  'CHECKED',
  z.object({ item: z.string().min(1).max(40), note: z.string().max(LONGEST_NOTE) }),
);

type Filed = Pick<PaperState, 'id' | 'kind' | 'body' | 'author'> & { at: string | Date };

/** A petition that the same person brings for the first time; where nobody can tell yet, the list is not asked for. */
export const needsChecklist = (card: Pick<CardState, 'kind' | 'isFirst'>): boolean =>
  card.kind === 'CLAIM' && card.isFirst === true;

/** The county's items, and who did them when. Pure. */
export function checklistOf(rules: CountyRules, papers: readonly Filed[]): ChecklistItem[] {
  const checked = papersOf(papers, CHECKED);
  return rules.firstCaseChecklist.map(({ code, label }) => {
    const tick = checked.find(({ body }) => body.item === code);
    return {
      item: code,
      label,
      done: tick !== undefined,
      doneAt: tick ? new Date(tick.at).toISOString() : null,
      doneBy: tick?.author ?? null,
      note: tick?.body.note ?? null,
    };
  });
}

/** Refuses to close a first petition before every item is done. Pure. */
export function assertChecked(
  card: Pick<CardState, 'kind' | 'isFirst'>,
  rules: CountyRules,
  papers: readonly Filed[],
): void {
  if (!needsChecklist(card)) return;
  const open = checklistOf(rules, papers).filter(({ done }) => !done);
  if (open.length === 0) return;
  refuse(
    'CHECKLIST_INCOMPLETE',
    `These items of the list for first petitions are not done: ${open.map(({ item }) => item).join(', ')}.`,
    `初次信访清单尚未完成:${open.map(({ label }) => label).join('、')}。`,
  );
}

/** Ticks an item, once. */
export const tickChecklist = (desk: Desk, actor: Actor, input: TickInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'tickChecklist', input, async (dossier) => {
    const note = saidIfAny(input.note, LONGEST_NOTE, ['The note', '说明']);
    const item = checklistOf(dossier.rules, await dossier.papers()).find((one) => one.item === input.item);
    if (item === undefined)
      return refuse('BAD_INPUT', "The county's list has no such item.", '本县清单中没有该事项。');
    if (item.done || isEnded(dossier.card.status))
      refuse('NOT_ALLOWED_NOW', 'The item is done, or the case has ended.', '该事项已完成,或案件已办结。');
    return dossier.file(CHECKED, { item: item.item, note });
  });
