import type { EntityManager } from '@mikro-orm/postgresql';
import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { filePaper, type PaperKind } from '../cases/dossier.ts';
import { once } from '../cases/idempotency.ts';
import { isEnded } from '../cases/moves.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { lockChain } from '../delivery/ledger.ts';
import type { AddToMatterInput, ResidentWordKind } from '../schema.types.ts';
import { type Opened, RESIDENT_NAME } from './session.ts';
import { MOST_WORDS, RESIDENT_WORD, tellHolder } from './words.ts';

/** Keeps what the resident says where the case was registered, and sees to it that whoever holds the case gets it. */
export async function say(
  desk: Desk,
  { caseId, office, resident }: Opened,
  kind: ResidentWordKind,
  input: AddToMatterInput,
): Promise<void> {
  const at = desk.now();
  const text = said(input.text, LONGEST.note, ['A message', '留言']);
  const ask = { subject: resident.subject, key: input.idempotencyKey, said: [kind, input], at };
  await asCaller(
    desk,
    resident,
    (tx) =>
      once(tx, ask, async () => {
        // Before anything is read: a case that moves at this moment takes the word along, or we see where it went.
        await lockChain(tx, caseId);
        await assertMaySay(tx, caseId, office);
        return fileForHolder(tx, desk, { caseId, office }, RESIDENT_WORD, { kind, text });
      }),
    caseId,
  );
}

async function assertMaySay(tx: EntityManager, caseId: string, office: string): Promise<void> {
  const card = await tx.findOneOrFail(Card, { id: caseId });
  if (isEnded(card.status)) refuse('NOT_ALLOWED_NOW', 'The matter has ended.', '事项已办结。');
  const [said] = await tx.execute<{ words: number }[]>(
    'select count(*)::int as words from paper where case_id = ? and office = ? and kind = ?',
    [caseId, office, RESIDENT_WORD.name],
  );
  if ((said?.words ?? 0) >= MOST_WORDS)
    refuse('BAD_INPUT', 'A matter takes at most 50 messages.', '每件事项留言不得超过 50 条。');
}

/** Files a paper of the resident's, and sees to it that whoever holds the case gets it. The case's chain is locked. */
export async function fileForHolder<Body>(
  tx: EntityManager,
  desk: Desk,
  { caseId, office }: Pick<Opened, 'caseId' | 'office'>,
  kind: PaperKind<Body>,
  body: Body,
): Promise<string> {
  const paper = { caseId, id: desk.newId(), at: desk.now(), author: RESIDENT_NAME, body };
  await filePaper(tx, kind, { ...paper, office });
  // After a transfer another office of this tier has the case: it gets the paper in the same transaction.
  const [holder] = await tx.execute<{ office: string }[]>(
    `select office from custody where case_id = ? and state <> 'GONE' and office <> ?`,
    [caseId, office],
  );
  if (holder !== undefined) {
    await tx.execute(
      'insert into paper (case_id, office, id, kind, at, author, body) values (?, ?, ?, ?, ?, ?, ?::jsonb)',
      [caseId, holder.office, paper.id, kind.name, paper.at, paper.author, JSON.stringify(body)],
    );
  }
  await tellHolder(tx, desk.tier, caseId);
  return caseId;
}
