import type { CardRow } from '../cases/card.ts';
import { type PaperRow, papersOf } from '../cases/dossier.ts';
import { checklistOf, needsChecklist } from '../outcomes/checklist.ts';
import { demandsOf } from '../outcomes/demands.ts';
import { ANSWERING_NOTICES } from '../outcomes/replies.ts';
import { NOTICE } from '../routes/notice.ts';
import type { Resolvers } from '../schema.types.ts';
import { threeEnds } from './three-ends.ts';

/** An answer is to one demand; only the notice of a matter that is handled no further answers all of them at once. */
const isReplied = (card: CardRow, papers: readonly PaperRow[]): boolean =>
  papersOf(papers, NOTICE).some(({ body }) => ANSWERING_NOTICES.includes(body.kind)) ||
  demandsOf(card, papers).every(({ outcome }) => outcome !== null);

export const threeEndsResolvers: Resolvers = {
  ThisTierHandling: {
    threeEnds: async ({ caseId, office }, _, { load, desk }) => {
      const card = await load.card.load(caseId);
      if (card === null) return [];
      const timeline = await load.timeline.load(caseId);
      const papers = (await load.papers.load(caseId)).filter((paper) => paper.office === office);
      const list = needsChecklist(card) ? checklistOf(desk.rulesOf(office.slice(0, 6)), papers) : null;
      return threeEnds({
        card,
        moves: new Set(timeline.map(({ move }) => move)),
        papers: new Set(papers.map(({ kind }) => kind)),
        replied: isReplied(card, papers),
        checklistDone: list?.every(({ done }) => done) ?? null,
      });
    },
  },
};
