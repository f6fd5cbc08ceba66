import { isRefused } from '@sanji/tier/cases/refusal.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import { changedBy } from '@sanji/tier/registers/changed-by.ts';
import { loaderOf } from '@sanji/tier/server/loader-of.ts';
import { campaignById, campaignItems, campaignsOf, openCampaign, solveCampaignItems } from './campaigns.ts';
import type { Resolvers } from './schema.types.ts';

const items = loaderOf(campaignItems);

const through = changedBy(campaignById, ['Your county has no such campaign.', '本县没有该专项清理。']);

export const campaigns: Resolvers = {
  Mutation: {
    openCampaignAtCounty: through(openCampaign),
    solveCampaignItemsAtCounty: through(solveCampaignItems),
  },
  CampaignResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Campaign') },
  County: { campaigns: async ({ code }, _, { reads }) => (await campaignsOf(reads, [code]))[0] ?? [] },
  Campaign: {
    items: ({ id }, _, operation) => items(operation).load(id),
    stock: async ({ id }, _, operation) => (await items(operation).load(id)).length,
    solved: async ({ id }, _, operation) =>
      (await items(operation).load(id)).filter(({ solvedOn }) => solvedOn !== null).length,
    oldestYears: async ({ id }, _, operation) => {
      const open = (await items(operation).load(id)).filter(({ solvedOn }) => solvedOn === null);
      const years = open.flatMap(({ sinceYear }) => sinceYear ?? []);
      if (years.length === 0) return null;
      return Number(civilDate(operation.now).slice(0, 4)) - Math.min(...years);
    },
  },
  CampaignItem: { case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)) },
};
