import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import type { LinkInput } from '../schema.types.ts';
import { lookAround } from './in-hand.ts';
import { LINK } from './links.ts';

const WELL_FORMED = /^[\w-]{8,64}$/;
const LEAST_REASON = 10;

/** Links a case to another (mechanism 10): both stay, nothing is merged. */
export async function linkCase(desk: Desk, actor: Actor, input: LinkInput): Promise<string> {
  const { other, kind } = input;
  const note = input.note.trim();
  if (note.length > LONGEST.note || (kind === 'DISTINCT' && note.length < LEAST_REASON)) {
    refuse(
      'BAD_INPUT',
      'The note has at most 2,000 characters, and for DISTINCT at least 10.',
      '说明不得超过 2000 字;认定为另一事项的,理由不少于 10 字。',
    );
  }
  if (other === input.case.id) refuse('BAD_INPUT', 'A case is not linked to itself.', '不能关联案件本身。');
  const known = await isKnown(desk, actor, input.case.id, other);
  return keepInDossier(desk, actor, 'HANDLE', 'linkCase', input, async ({ tx, card, custody, at, file }) => {
    if (!known) refuse('NOT_FOUND', 'There is no such other case that you know of.', '未找到要关联的案件。');
    await tx.execute(
      'insert into case_link (case_id, other_id, kind, office, at) values (?, ?, ?, ?, ?) on conflict do nothing',
      [card.id, other, kind, custody.office, at],
    );
    await file(LINK, { other, kind, note }, other);
  });
}

/**
 * Whether the caller sees the other case, or a tier names it as the same matter of the same person: what another tier has
 * in hand is often not in the caller's view. Other tiers are asked here, before anything is locked.
 */
async function isKnown(desk: Desk, actor: Actor, id: string, other: string): Promise<boolean> {
  if (!WELL_FORMED.test(other)) return false;
  const visible = await asCaller(desk, actor, (tx) => tx.count(Card, { id: other }));
  if (visible > 0) return true;
  const look = await lookAround(desk, actor, id);
  return look?.found.some(({ caseId }) => caseId === other) === true;
}
