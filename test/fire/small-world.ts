import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { createLog } from '@sanji/edge/log.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { DEFINITIONS, disciplineKeys, tierKeys } from '@sanji/start/three-tiers.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { caseReceiver, caseSender } from '@sanji/tier/cases/messages.ts';
import { defaultRules } from '@sanji/tier/configuration/county-rules.ts';
import { type CourierDesk, deliverNext, Unreachable } from '@sanji/tier/delivery/courier.ts';
import { type Inbox, receive } from '@sanji/tier/delivery/inbox.ts';
import type { Envelope, Peer } from '@sanji/tier/delivery/statement.ts';
import { personKey } from '@sanji/tier/persons/person-key.ts';
import type { MoveInput, RegisterCaseInput } from '@sanji/tier/schema.types.ts';
import { connect } from '@sanji/tier/server/database.ts';
import { inject } from 'vitest';
import { cloneDatabases } from '../world.ts';
import { bySubgraph } from './three-services.ts';

/** A tier without doors: its desk, its inbox and its courier, whose parts a test may replace. */
export interface SmallTier {
  desk: Desk;
  inbox: Inbox;
  courier: CourierDesk;
  /** What the tier does with an envelope that arrives. */
  arrives: (envelope: Envelope) => Promise<string | null>;
}

interface SmallWorldOptions {
  /** The ORM's name for a tier's courier: its own for each tier, or else. */
  contextName?: (subgraph: SubgraphName) => string;
}

const SUBGRAPH_OF: Record<Peer, SubgraphName> = {
  VILLAGE: 'village',
  TOWNSHIP: 'township',
  COUNTY: 'county',
};

let worlds = 0;

/** The three tiers' own parts in one process, with nothing between them; time stands still until it is moved. */
export async function startSmallWorld({ contextName }: SmallWorldOptions = {}) {
  const { urls, drop } = await cloneDatabases();
  const { keys } = inject('secrets');
  worlds += 1;
  const opened: MikroORM[] = [];
  const open = async (url: string, name: string): Promise<EntityManager> => {
    const orm = await connect({ url, contextName: name, poolSize: 6 });
    opened.push(orm);
    return orm.em;
  };
  const clock = { at: new Date('2026-03-02T01:00:00Z') };
  const sent: Envelope[] = [];
  const silent = new Set<string>();
  const tiers: Partial<Record<SubgraphName, SmallTier>> = {};
  const tierAt = (subgraph: SubgraphName): SmallTier => {
    const tier = tiers[subgraph];
    if (tier === undefined) throw new Error(`no ${subgraph}`);
    return tier;
  };
  const looks = await bySubgraph((subgraph) => open(urls[subgraph].ownerUrl, `look-${worlds}-${subgraph}`));
  for (const subgraph of SUBGRAPHS) {
    const name = `small-${worlds}-${subgraph}`;
    const desk: Desk = {
      tier: DEFINITIONS[subgraph].tier,
      em: await open(urls[subgraph].appUrl, `${name}-app`),
      courierEm: await open(urls[subgraph].courierUrl, contextName?.(subgraph) ?? `${name}-courier`),
      keys: tierKeys(keys, subgraph),
      discipline: disciplineKeys(keys, DEFINITIONS[subgraph]),
      now: () => clock.at,
      rulesOf: defaultRules,
      personKey: personKey(inject('secrets').personKey),
      askSameMatter: () => Promise.reject(new Error('nobody is asked here')),
      askFirstCases: () => Promise.reject(new Error('nobody is asked here')),
      newId: randomUUID,
      checkpoint: () => undefined,
    };
    const common = { em: desk.courierEm, keys: desk.keys, now: desk.now, checkpoint: desk.checkpoint };
    const inbox: Inbox = { ...common, receiver: caseReceiver(desk) };
    const carrier: CourierDesk['carrier'] = {
      send: async (peer, envelope) => {
        sent.push(envelope);
        const receipt = await tierAt(SUBGRAPH_OF[peer]).arrives(envelope);
        if (silent.has(`${subgraph} -> ${SUBGRAPH_OF[peer]}`)) throw new Unreachable('the answer was lost');
        return { receipt };
      },
    };
    const log = createLog({ silent: true });
    const courier = { ...common, carrier, sender: caseSender(desk), newId: desk.newId, log };
    tiers[subgraph] = { desk, inbox, courier, arrives: (envelope) => receive(inbox, envelope) };
  }
  return {
    looks,
    databases: urls,
    tier: tierAt,
    /** Every envelope that was ever sent. */
    sent,
    /** The ways on which answers are lost, as `village -> township`. */
    silent,
    passes: (ms: number) => {
      clock.at = new Date(clock.at.getTime() + ms);
    },
    /** Delivers one hand-over, if one is due. An unreachable peer delivers nothing. */
    delivers: (from: SubgraphName, to: SubgraphName): Promise<boolean> =>
      deliverNext(tierAt(from).courier, DEFINITIONS[to].tier).catch((error: unknown) => {
        if (error instanceof Unreachable) return false;
        throw error;
      }),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(opened.map((orm) => orm.close()));
      await drop();
    },
  };
}

export type SmallWorld = Awaited<ReturnType<typeof startSmallWorld>>;

export const officer = (region: string): Actor => ({
  subject: `officer-${region}`,
  name: '经办人',
  roles: ['OFFICER'],
  region,
});

export const claimIn = (place: string): RegisterCaseInput => ({
  idempotencyKey: randomUUID(),
  places: [place],
  title: '要求修复村道',
  kind: 'CLAIM',
  category: '1104',
  channel: 'VISIT',
  scale: 'INDIVIDUAL',
  narrative: '',
  parties: [{ role: 'APPLICANT', name: '甲某某' }],
  persons: 1,
});

/** The common part of a move on the version that the office has. */
export async function onCase(look: EntityManager, id: string): Promise<MoveInput> {
  const [card] = await look
    .fork()
    .execute<{ version: string }[]>(`select epoch || '.' || revision as version from card where id = ?`, [
      id,
    ]);
  return { id, idempotencyKey: randomUUID(), version: card?.version ?? '', note: '请办理。' };
}
