import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { As, World } from '../world.ts';

/** An instruction as the tests look at it. */
export interface SeenInstruction {
  id: string;
  givenBy: string;
  text: string;
  dueAt: string | null;
  isLate: boolean;
  closedAt: string | null;
  offices: {
    office: string;
    officeName: string;
    acknowledgedAt: string | null;
    acknowledgedBy: string | null;
    reportedAt: string | null;
    isPending: boolean;
  }[];
  thread: {
    status: string;
    messages: { kind: string; office: string; text: string; position: number | null }[];
  };
}
export type InstructionAnswer = SeenInstruction | { code: string };

const INSTRUCTION = `id givenBy text dueAt isLate closedAt
  offices { office officeName acknowledgedAt acknowledgedBy reportedAt isPending }
  thread { status messages { kind office text position } }`;
const NAMES = { village: 'Village', township: 'Township', county: 'County' } as const;

export function given(answer: InstructionAnswer): SeenInstruction {
  if ('code' in answer) throw new Error(`refused: ${answer.code}`);
  return answer;
}

/** Somebody at a tier, and what they do with instructions. */
export function instructing(world: Pick<World, 'askTier'>, subgraph: SubgraphName, as: As) {
  const changes = async (verb: string, type: string, input: object): Promise<InstructionAnswer> => {
    const answer = await world.askTier(
      subgraph,
      as,
      `mutation ($input: ${type}!) { result: ${verb}At${NAMES[subgraph]}(input: $input) {
         ... on Instruction { ${INSTRUCTION} } ... on Refused { code } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data?.result as InstructionAnswer;
  };
  return {
    instructs: (caseId: string, offices: string[], more: object = {}) =>
      changes('instruct', 'InstructInput', {
        caseId,
        offices,
        text: '请认真核实,限期化解。',
        dueOn: '2026-03-20',
        ...more,
      }),
    follows: (instruction: string, dueOn: string, text = '请继续跟进。') =>
      changes('followUpInstruction', 'FollowUpInstructionInput', { instruction, dueOn, text }),
    closes: (instruction: string, text = '已落实。') =>
      changes('closeInstruction', 'CloseInstructionInput', { instruction, text }),
    acknowledges: (instruction: string, more: object = {}) =>
      changes('acknowledgeInstruction', 'AcknowledgeInstructionInput', { instruction, ...more }),
    reports: (instruction: string, text = '已上门核实并落实。') =>
      changes('reportOnInstruction', 'ReportOnInstructionInput', { instruction, text }),
    reads: async (id: string): Promise<SeenInstruction | null> => {
      const field = `instructionAt${NAMES[subgraph]}`;
      const answer = await world.askTier(subgraph, as, `{ found: ${field}(id: "${id}") { ${INSTRUCTION} } }`);
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return answer.data?.found as SeenInstruction | null;
    },
    pending: async (): Promise<string[]> => {
      const query = `{ place: ${subgraph}(code: "${as.region}") { instructionsPending { id } } }`;
      const answer = await world.askTier(subgraph, as, query);
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      const { place } = answer.data as { place: { instructionsPending: { id: string }[] } };
      return place.instructionsPending.map(({ id }) => id);
    },
    desk: async (subjectId: string): Promise<string[]> => {
      const answer = await world.askTier(
        subgraph,
        as,
        `{ desk: ${subgraph}Desk { items { kind subjectId } } }`,
      );
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      const { items } = (answer.data as { desk: { items: { kind: string; subjectId: string }[] } }).desk;
      return items.filter((item) => item.subjectId === subjectId).map(({ kind }) => kind);
    },
  };
}
