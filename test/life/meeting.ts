import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { Office } from '../offices.ts';
import type { World } from '../world.ts';
import { does, placeSays } from './reception.ts';

export interface SeenDecision {
  id: string;
  text: string;
  responsible: string;
  unit: string | null;
  dueOn: string;
  case: { id: string } | null;
  decidesJurisdiction: boolean;
  isFollowed: boolean | null;
  doneOn: string | null;
}
export interface SeenMeeting {
  id: string;
  kind: string;
  on: string;
  chairName: string;
  attendees: { name: string; post: string; office: string | null }[];
  decisions: SeenDecision[];
}
export const DECISION = 'id text responsible unit dueOn case { id } decidesJurisdiction isFollowed doneOn';
const MEETING = `id kind on chairName attendees { name post office } decisions { ${DECISION} }`;

type Asked = Pick<World, 'askTier'>;

/** A meeting that an office records; a refusal is `{ code }`. */
export const records = (world: Asked, tier: SubgraphName, by: Pick<Office, 'as'>, input: object = {}) =>
  does<SeenMeeting>(
    world,
    tier,
    by,
    'recordMeeting',
    'RecordMeetingInput',
    {
      kind: 'MONTHLY',
      on: '2026-03-02',
      venue: '第一会议室',
      chairName: '李某',
      chairPost: '县委副书记',
      attendees: [{ name: '王某', post: '信访局局长' }],
      ...input,
    },
    `... on Meeting { ${MEETING} }`,
  );

export const finishes = (
  world: Asked,
  tier: SubgraphName,
  by: Pick<Office, 'as'>,
  id: string,
  on: string,
  text = '已办理完毕。',
) =>
  does<SeenDecision>(
    world,
    tier,
    by,
    'finishDecision',
    'FinishDecisionInput',
    { id, on, text },
    `... on MeetingDecision { ${DECISION} }`,
  );

interface Listed<T> {
  nodes: T[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
const PAGE = 'pageInfo { endCursor hasNextPage }';

export const meetingsAt = async (
  world: Asked,
  tier: SubgraphName,
  by: Pick<Office, 'as' | 'region'>,
  given = '',
): Promise<Listed<SeenMeeting>> =>
  (
    await placeSays<{ meetings: Listed<SeenMeeting> }>(
      world,
      tier,
      by,
      `meetings${given} { nodes { ${MEETING} } ${PAGE} }`,
    )
  ).meetings;

export const openAt = async (
  world: Asked,
  tier: SubgraphName,
  by: Pick<Office, 'as' | 'region'>,
  given = '',
): Promise<Listed<SeenDecision>> =>
  (
    await placeSays<{ openDecisions: Listed<SeenDecision> }>(
      world,
      tier,
      by,
      `openDecisions${given} { nodes { ${DECISION} } ${PAGE} }`,
    )
  ).openDecisions;
