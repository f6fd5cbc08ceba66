import { throughInstruction } from '@sanji/tier/instructions/instruction-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { closeInstruction, followUpInstruction, instruct } from './instruct.ts';

export const instructingResolvers: Resolvers = {
  Mutation: {
    instructAtCounty: throughInstruction(instruct),
    followUpInstructionAtCounty: throughInstruction(followUpInstruction),
    closeInstructionAtCounty: throughInstruction(closeInstruction),
  },
};
