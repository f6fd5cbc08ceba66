import { answer, isRefused } from '../cases/refusal.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { beforeChange } from '../server/operation.ts';
import { letterById, lettersOf, lettersTo } from './letter.ts';
import { issueLetters, signLetter } from './sign-letter.ts';
import { assertYear, chainOf, letterPairs, unsigned } from './unsigned.ts';

const through = changedBy(letterById, ['There is no such letter.', '没有该责任书。']);

export const letterResolvers: Resolvers = {
  ThisTier: {
    responsibilityLetters: ({ code }, { year }, operation) =>
      lettersOf(operation, { year: assertYear(year) }).load(code),
    unsignedResponsibilityLetters: async ({ code }, { year }, operation) =>
      unsigned(await letterPairs(operation, { year: assertYear(year) }).load(code)),
    letterChain: async ({ code }, { year }, operation) =>
      chainOf(year, await letterPairs(operation, { year: assertYear(year) }).load(code)),
  },
  ResponsibilityLetter: {
    upperSignature: ({ upper, signatures }) => signatures.find(({ office }) => office === upper) ?? null,
    lowerSignature: ({ lower, signatures }) => signatures.find(({ office }) => office === lower) ?? null,
  },
  IssueLettersResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'LettersIssued') },
  LetterResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'ResponsibilityLetter') },
  Mutation: {
    issueLettersAtThisTier: async (_, { input }, operation) => {
      await beforeChange(operation);
      const { desk, actor, reads } = operation;
      const issued = issueLetters(desk, actor, input).then(async () => ({
        year: input.year,
        letters: await lettersTo(reads, input.year, input.to),
      }));
      return answer(issued);
    },
    signLetterAtThisTier: through(signLetter),
  },
};
