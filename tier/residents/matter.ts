import type { EntityManager } from '@mikro-orm/postgresql';
import { CARD_COLUMNS, type CardRow } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { isForParties, type PaperRow, papersOf } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import type { Matter, MatterPaperField, MatterStep } from '../schema.types.ts';
import type { Opened } from './session.ts';
import { RESIDENT_RATING, RESIDENT_WORD } from './words.ts';

type NamedCard = CardRow & { placeName: string | null; holderName: string | null };

/** The matter as the resident may see it, read under the session of this one case. */
export const matterOf = (desk: Desk, { caseId, office, resident }: Opened): Promise<Matter> =>
  asCaller(
    desk,
    resident,
    async (tx) => {
      const card = await cardIn(tx, caseId);
      const timeline = await tx.execute<MatterStep[]>(
        `select at, move, tier, sent_to as "to", outcome, closing from milestone
         where case_id = ? order by epoch, revision`,
        [caseId],
      );
      const papers = await tx.execute<PaperRow[]>(
        `select case_id as "caseId", office, id, kind, about, at, author, body from paper
         where case_id = ? and office = ? order by at, filed_as`,
        [caseId, office],
      );
      return {
        ...shown(card),
        timeline,
        papers: papersIn(papers),
        words: wordsIn(papers),
        rating: ratingIn(papers),
      };
    },
    caseId,
  );

async function cardIn(tx: EntityManager, caseId: string): Promise<NamedCard> {
  const [card] = await tx.execute<NamedCard[]>(
    `select ${CARD_COLUMNS}, lies.name as "placeName", holder.name as "holderName"
     from card left join place lies on lies.code = card.region
     left join place holder on holder.code = card.holder_office
     where card.id = ?`,
    [caseId],
  );
  return card ?? refuse('NOT_FOUND', 'The matter is not here any more.', '未找到该事项。');
}

const shown = (card: NamedCard): Omit<Matter, 'timeline' | 'papers' | 'words' | 'rating'> => ({
  number: card.id,
  title: card.title,
  status: card.status,
  placeName: card.placeName ?? card.region,
  holderName: card.holderName ?? card.holderOffice,
  registeredAt: card.registeredAt,
  concludedAt: card.concludedAt,
  outcome: card.outcome,
  closing: card.closing,
  clocks: card.clocks.map(({ kind, dueAt, provisional }) => ({ kind, dueAt, provisional })),
});

const papersIn = (papers: readonly PaperRow[]) =>
  papers
    .filter(({ kind }) => isForParties(kind))
    .map(({ at, kind, body }) => ({ at, kind, fields: fieldsOf(body) }));

const wordsIn = (papers: readonly PaperRow[]) =>
  papersOf(papers, RESIDENT_WORD).map(({ at, body }) => ({ at, ...body }));

const ratingIn = (papers: readonly PaperRow[]) =>
  papersOf(papers, RESIDENT_RATING).at(0)?.body.satisfaction ?? null;

/** A paper's particulars in plain text. What is nested in it is not meant to be read at a glance, and is left out. */
const fieldsOf = (body: unknown): MatterPaperField[] =>
  Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [{ name, value: String(value) }] : [],
  );
