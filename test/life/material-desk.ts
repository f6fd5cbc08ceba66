import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { As, World } from '../world.ts';

export interface Sent {
  name?: string;
  type?: string;
  content: Buffer | ReadableStream;
  key?: string;
  description?: string;
  /** The thread of guidance that it is for. */
  thread?: string;
  /** Instead of the person's own token. */
  authorization?: string | null;
  url?: string;
}

export interface SeenMaterial {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  description: string | null;
  addedBy: string;
  state: string;
  available: boolean;
  url: string;
}

export interface Told {
  status: number;
  material?: SeenMaterial;
  refused?: { code: string; message: string; messageZh: string };
  errors?: { message: string; extensions: { code: string; tier?: string } }[];
}

const MATERIAL = 'id name mediaType bytes sha256 description addedBy addedAt state available url';

/** What somebody of a tier does with materials, through the gateway. */
export function materialDesk(world: World, subgraph: SubgraphName, as: As) {
  const signIn = async (given: string | null | undefined) =>
    given === undefined
      ? { authorization: `Bearer ${await world.token(as)}` }
      : given && { authorization: given };

  return {
    async files(caseId: string, sent: Sent): Promise<Told> {
      const { name = '调解协议书.pdf', type = 'application/pdf', content, description } = sent;
      const response = await fetch(sent.url ?? `${world.gatewayUrl}/materials/${subgraph}/${caseId}`, {
        method: 'POST',
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          'idempotency-key': sent.key ?? randomUUID(),
          ...(sent.thread === undefined ? {} : { 'material-thread': sent.thread }),
          ...(description === undefined
            ? {}
            : { 'material-description': `UTF-8''${encodeURIComponent(description)}` }),
          ...(await signIn(sent.authorization)),
        },
        body: content instanceof ReadableStream ? content : new Uint8Array(content),
        ...(content instanceof ReadableStream ? { duplex: 'half' } : {}),
      });
      return { status: response.status, ...((await response.json()) as Omit<Told, 'status'>) };
    },
    saves: async (url: string, authorization?: string | null) =>
      fetch(new URL(url, world.gatewayUrl), { headers: { ...(await signIn(authorization)) } }),
    /** The materials of the record that the office sees at its own tier; null where it sees none. */
    async lists(caseId: string): Promise<SeenMaterial[] | null> {
      const answer = await world.askTier(
        subgraph,
        as,
        `query ($code: ID!, $id: ID!) {
          ${subgraph}(code: $code) { case(id: $id) { ${subgraph} { materials { ${MATERIAL} } } } } }`,
        { code: as.region, id: caseId },
      );
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      const place = answer.data?.[subgraph] as { case: Record<string, { materials: SeenMaterial[] } | null> };
      return place.case[subgraph]?.materials ?? null;
    },
  };
}

/** The material that was filed; fails when it was refused. */
export function filed(told: Told): SeenMaterial {
  if (told.material === undefined) throw new Error(`not filed: ${JSON.stringify(told)}`);
  return told.material;
}
