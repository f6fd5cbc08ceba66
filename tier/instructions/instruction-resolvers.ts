import { isRefused } from '../cases/refusal.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { loaderOf } from '../server/loader-of.ts';
import type { Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { messagesOfThread, officesOfThread, type ThreadRow } from '../threads/thread-reads.ts';
import { acknowledgeInstruction, reportOnInstruction } from './answer-instruction.ts';
import { type InstructedOfficeRow, officesIn } from './instruction.ts';
import { instructionById, pendingAsked, pendingInstructions } from './instruction-reads.ts';

export const throughInstruction = changedBy(instructionById, [
  'The instruction is not in your view.',
  '批示不在您的查看范围内。',
]);

const pending = loaderOf(pendingInstructions);

async function concerned(thread: ThreadRow, operation: Operation): Promise<InstructedOfficeRow[]> {
  const offices = await officesOfThread(operation).load(thread.id);
  return officesIn(thread, offices, await messagesOfThread(operation).load(thread.id));
}

const first = async ({ id }: ThreadRow, operation: Operation) =>
  (await messagesOfThread(operation).load(id))[0];

export const instructionResolvers: Resolvers = {
  Query: {
    instructionAtThisTier: (_, { id }, { reads }) => instructionById(reads, id),
  },
  ThisTier: {
    instructionsPending: ({ code }, asked, operation) =>
      pending(operation).load(pendingAsked(code, pageSize(asked.first))),
  },
  Instruction: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    givenBy: async (row, _, operation) => (await first(row, operation))?.author ?? '',
    givenAt: ({ openedAt }) => openedAt,
    text: async (row, _, operation) => (await first(row, operation))?.body.text ?? '',
    dueAt: async (row, _, operation) => (await first(row, operation))?.body.dueAt ?? null,
    isLate: async (row, _, operation) =>
      row.dueAt !== null &&
      Date.parse(row.dueAt) < operation.now.getTime() &&
      (await concerned(row, operation)).some(({ isPending }) => isPending),
    offices: (row, _, operation) => concerned(row, operation),
    closedAt: async ({ id }, _, operation) =>
      (await messagesOfThread(operation).load(id)).find(({ kind }) => kind === 'CLOSED')?.at ?? null,
    thread: (row) => row,
  },
  InstructedOffice: {
    officeName: async ({ office }, _, { load }) => (await load.place.load(office))?.name ?? office,
  },
  InstructionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Instruction') },
  Mutation: {
    acknowledgeInstructionAtThisTier: throughInstruction(acknowledgeInstruction),
    reportOnInstructionAtThisTier: throughInstruction(reportOnInstruction),
  },
};
