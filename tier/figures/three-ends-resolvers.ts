import { checklistOf, needsChecklist } from '../outcomes/checklist.ts';
import type { Resolvers } from '../schema.types.ts';
import { threeEnds } from './three-ends.ts';

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
        checklistDone: list?.every(({ done }) => done) ?? null,
      });
    },
  },
};
