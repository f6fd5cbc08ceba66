import { papersOfOffice } from '../cases/case-resolvers.ts';
import { answer, isRefused } from '../cases/refusal.ts';
import type {
  AddToMatterInput,
  Matter,
  RateMatterInput,
  ResidentWordKind,
  Resolvers,
} from '../schema.types.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import { issueAccess, openMatter } from './access.ts';
import { matterOf } from './matter.ts';
import { rate } from './rate.ts';
import { say } from './say.ts';
import { openedBy } from './session.ts';
import { submitMatter } from './submit.ts';
import { RESIDENT_WORD } from './words.ts';

const opened = ({ desk, actor }: Operation, session: string) =>
  openedBy(desk.keys, actor, session, desk.now());

const seen = async (operation: Operation, session: string): Promise<Matter> =>
  matterOf(operation.desk, await opened(operation, session));

interface Said {
  session: string;
  input: AddToMatterInput;
}

async function said(operation: Operation, kind: ResidentWordKind, { session, input }: Said): Promise<Matter> {
  await beforeChange(operation);
  const matter = await opened(operation, session);
  await say(operation.desk, matter, kind, input);
  return matterOf(operation.desk, matter);
}

async function rated(
  operation: Operation,
  { session, input }: { session: string; input: RateMatterInput },
): Promise<Matter> {
  await beforeChange(operation);
  const matter = await opened(operation, session);
  await rate(operation.desk, matter, input);
  return matterOf(operation.desk, matter);
}

export const residentResolvers: Resolvers = {
  Query: { matterAtThisTier: (_, { session }, operation) => answer(seen(operation, session)) },
  MatterResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Matter') },
  AccessResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'AccessSlip') },
  MatterSessionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'MatterSession') },
  ThisTierHandling: {
    residentWords: async (handling, _, operation) =>
      (await papersOfOffice(RESIDENT_WORD, handling, operation)).map(({ at, body }) => ({ at, ...body })),
  },
  Mutation: {
    submitMatterAtThisTier: (_, { input }, { desk, actor }) => answer(submitMatter(desk, actor, input)),
    openMatterAtThisTier: (_, { input }, { desk, actor }) => answer(openMatter(desk, actor, input)),
    issueAccessAtThisTier: (_, { input }, { desk, actor }) => answer(issueAccess(desk, actor, input)),
    addToMatterAtThisTier: (_, given, operation) => answer(said(operation, 'ADDITION', given)),
    rateMatterAtThisTier: (_, given, operation) => answer(rated(operation, given)),
    withdrawMatterAtThisTier: (_, given, operation) => answer(said(operation, 'WITHDRAWAL', given)),
  },
};
