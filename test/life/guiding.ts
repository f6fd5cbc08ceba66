import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { As, GraphAnswer } from '../world.ts';

/** Whoever can be asked at a tier: a world in this process, or services of their own. */
export interface Tiers {
  askTier(
    subgraph: SubgraphName,
    as: As,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<GraphAnswer>;
}

export interface SeenMessage {
  kind: string;
  tier: string;
  text: string;
  position: number | null;
}
export interface SeenThread {
  id: string;
  purpose: string;
  owner: string;
  office: string;
  offices: string[];
  status: string;
  dueAt: string | null;
  messages: SeenMessage[];
}
export interface SeenRefusal {
  code: string;
}

const THREAD = `id purpose owner office offices status dueAt
  messages { kind tier text position attachments { name url } }`;
const NAMES = { village: 'Village', township: 'Township', county: 'County' } as const;

export function thread(result: SeenThread | SeenRefusal): SeenThread {
  if ('code' in result) throw new Error(`refused: ${result.code}`);
  return result;
}

/** Somebody of an office in the threads of guidance. */
export function guiding(tiers: Tiers, subgraph: SubgraphName, as: As) {
  const mutate = async (verb: string, inputType: string, input: object) => {
    const field = `${verb}At${NAMES[subgraph]}`;
    const answer = await tiers.askTier(
      subgraph,
      as,
      `mutation ($input: ${inputType}!) { result: ${field}(input: $input) {
        ... on Thread { ${THREAD} } ... on Refused { code message } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return (answer.data as { result: SeenThread | SeenRefusal }).result;
  };
  return {
    asks: (id: string, of: string, text: string, more: object = {}, key: string = randomUUID()) =>
      mutate('askGuidance', 'AskGuidanceInput', {
        idempotencyKey: undefined,
        case: { id, idempotencyKey: key },
        of,
        text,
        ...more,
      }),
    opens: (id: string, text: string, more: object = {}) =>
      mutate('openGuidance', 'OpenGuidanceInput', { id, text, ...more }),
    advises: (id: string, text: string, more: object = {}) =>
      mutate('advise', 'AdviseInput', { thread: id, text, ...more }),
    answers: (id: string, text: string, more: object = {}) =>
      mutate('answerGuidance', 'AnswerGuidanceInput', { thread: id, text, ...more }),
    closes: (id: string, text = '指导结束。') =>
      mutate('closeGuidance', 'CloseGuidanceInput', { thread: id, text }),
    /** The thread as this tier has it. */
    reads: async (id: string): Promise<SeenThread | null> => {
      const field = `threadAt${NAMES[subgraph]}`;
      const answer = await tiers.askTier(
        subgraph,
        as,
        `query ($id: ID!) { thread: ${field}(id: $id) { ${THREAD} } }`,
        { id },
      );
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return (answer.data as { thread: SeenThread | null }).thread;
    },
  };
}

export const storyOf = (seen: SeenThread | null): string[] =>
  seen?.messages.map(({ kind, tier, text }) => `${tier} ${kind} ${text}`) ?? [];
