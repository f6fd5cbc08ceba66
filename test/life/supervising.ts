import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { office } from '../offices.ts';
import type { As, World } from '../world.ts';

export interface SeenSupervision {
  id: string;
  kind: string;
  ground: string;
  unit: string;
  explanation: string | null;
  explainBy: string | null;
  thread: SeenExchange | null;
}
export interface SeenExchange {
  id: string;
  status: string;
  dueAt: string | null;
  messages: { kind: string; text: string; tier: string }[];
}
export interface Declined {
  code: string;
}

const THREAD = 'id status dueAt messages { kind text tier }';
const SUPERVISION = `id kind ground unit explanation explainBy thread { ${THREAD} }`;
const NAMES = { village: 'Village', township: 'Township', county: 'County' } as const;

/** What was done; fails when it was refused. */
export function carried<T extends object>(result: T | Declined): T {
  if ('code' in result) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}
export const codeOf = (result: object): string | null => ('code' in result ? String(result.code) : null);

/** Somebody who supervises, or who explains an office. */
export function supervising(
  world: Pick<World, 'askTier'>,
  subgraph: SubgraphName,
  region: string,
  roles: As['roles'] = ['INSPECTOR'],
) {
  const { as } = office(world, subgraph, region, roles);
  const name = NAMES[subgraph];
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await world.askTier(subgraph, as, query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data as Record<string, unknown>;
  };
  const mutate = async <T extends object>(verb: string, type: string, shown: string, input: object) => {
    const data = await ask(
      `mutation ($input: ${type}!) { result: ${verb}At${name}(input: $input) {
        ${shown} ... on Refused { code message } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return data.result as T | Declined;
  };
  const here = async (field: string) =>
    (
      (await ask(`query ($code: ID!) { place: ${subgraph}(code: $code) { ${field} } }`, {
        code: region,
      })) as {
        place: Record<string, unknown>;
      }
    ).place;
  const gives = (id: string, kind: string, rest: object = {}) =>
    mutate<SeenSupervision>('superviseCase', 'SuperviseInput', `... on Supervision { ${SUPERVISION} }`, {
      id,
      kind,
      ground: 'DELAY',
      reason: '久拖不决,请说明原因。',
      ...rest,
    });
  return {
    as,
    gives,
    confirms: (proposal: string, rest: object = {}) =>
      mutate<SeenSupervision>(
        'confirmProposedCard',
        'ConfirmProposalInput',
        `... on Supervision { ${SUPERVISION} }`,
        { proposal, reason: '超期未办。', ...rest },
      ),
    dismisses: (proposal: string, reason = '已报请延期。') =>
      mutate<{ id: string }>('dismissProposedCard', 'DismissProposalInput', '... on Case { id }', {
        proposal,
        reason,
      }),
    explains: (thread: string, text = '因取证耗时,现已完成。', rest: object = {}) =>
      mutate<SeenExchange>('explain', 'ExplainInput', `... on Thread { ${THREAD} }`, {
        thread,
        text,
        ...rest,
      }),
    judges: (thread: string, accepted: boolean, rest: object = {}) =>
      mutate<SeenExchange>('judgeExplanation', 'JudgeExplanationInput', `... on Thread { ${THREAD} }`, {
        thread,
        accepted,
        text: accepted ? '同意。' : '未说明原因。',
        ...rest,
      }),
    given: async (rest = '') =>
      (await here(`supervisions${rest} { nodes { ${SUPERVISION} } }`)).supervisions as {
        nodes: SeenSupervision[];
      },
    proposals: async (rest = '') =>
      (
        (await here(
          `proposedCards${rest} { nodes { id clock redSince unit case { id } } pageInfo { hasNextPage endCursor } }`,
        )) as {
          proposedCards: {
            nodes: { id: string; clock: string; redSince: string; unit: string; case: { id: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }
      ).proposedCards,
    /** The threads in which this office takes part. */
    exchanges: async () =>
      (
        (await here(`threads(purpose: SUPERVISION) { nodes { ${THREAD} } }`)) as {
          threads: { nodes: SeenExchange[] };
        }
      ).threads.nodes,
    desk: async () =>
      (
        (await ask(
          `{ desk: ${subgraph}Desk { items { kind dueAt subjectId light } notices { nodes { kind subjectId } } } }`,
          {},
        )) as {
          desk: {
            items: { kind: string; subjectId: string; dueAt: string | null; light: string }[];
            notices: { nodes: { kind: string; subjectId: string }[] };
          };
        }
      ).desk,
  };
}
