import { type KeyObject, randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CALLER_LIMITS, hardened } from '@sanji/edge/hardening.ts';
import { createDoor } from '@sanji/edge/http.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import type { Log } from '@sanji/edge/log.ts';
import type { Metrics } from '@sanji/edge/metrics.ts';
import { SERVICE_HEADER, type ServiceSigner, type ServiceVerifier } from '@sanji/edge/service-identity.ts';
import type { Desk } from '../cases/desk.ts';
import { caseReceiver, caseSender } from '../cases/messages.ts';
import { type Swept, sweep } from '../clocks/sweep.ts';
import { defaultRules, type RulesOf } from '../configuration/county-rules.ts';
import type { CourierDesk } from '../delivery/courier.ts';
import { type Errand, startCouriers } from '../delivery/couriers.ts';
import { listenAt } from '../delivery/listener.ts';
import type { TierKeys } from '../delivery/statement.ts';
import { documentRoutes } from '../documents/document-routes.ts';
import { TIERS } from '../jurisdiction/region.ts';
import { Feed } from '../live/feed.ts';
import { startForgetting } from '../live/forgetting.ts';
import { materialRoutes } from '../materials/material-routes.ts';
import { pullErrand } from '../materials/pull.ts';
import { type MaterialSettings, openMaterialRoom } from '../materials/room.ts';
import { startSweeping } from '../materials/sweep.ts';
import type { DisciplineKeys } from '../reports/seal-report.ts';
import type { Tier } from '../schema.types.ts';
import { endingErrand } from '../threads/end-with-case.ts';
import { assertWeak, connect } from './database.ts';
import { tierGraph } from './graph.ts';
import { beginOperation, type Operation } from './operation.ts';
import { firstCasesAsker, peerAsker, sameMatterAsker } from './peer-asker.ts';
import { peerCarrier } from './peer-carrier.ts';
import { peerContents } from './peer-contents.ts';
import { type AddressOf, PeerPools } from './peer-pools.ts';
import { ReadPool } from './read-pool.ts';
import { tierRoutes } from './routes.ts';
import { startSealing } from './sealing.ts';
import type { TierDefinition } from './tier-definition.ts';
import { tierLive } from './tier-live.ts';
import { countedCarrier, observeWaiting } from './tier-metrics.ts';
import { watchClocks } from './watching-clocks.ts';

export interface TierOptions {
  definition: TierDefinition;
  /** As the role `app`, and as the role `courier`. */
  database: { appUrl: string; courierUrl: string };
  keys: TierKeys;
  /** Under which people are known again: see `Desk`. */
  personKey: KeyObject;
  discipline: DisciplineKeys;
  /** Where the other tiers are. Asked at each sending, so that a peer may move or come later. */
  addressOf: AddressOf;
  identify: Identify;
  service: { sign: ServiceSigner; verify: ServiceVerifier };
  log: Log;
  /** Where the contents of materials lie. */
  materials: MaterialSettings;
  host: string;
  port: number;
  now?: () => Date;
  rulesOf?: RulesOf;
  /** When the clocks are looked at, as cron says it; never by itself where it is not said. */
  sweepCron?: string;
  checkpoint?: (point: string) => void;
  /** Counts, where somebody wants to know. */
  metrics?: Metrics;
  /** Every statement, and as which role it runs. */
  onStatement?: (sql: string, role: 'app' | 'courier') => void;
}

// Connections of one tier at most; most of the time it has a few.
const READERS = 12;
const WRITERS = 12;
const COURIERS = 12;

export interface RunningTier {
  tier: Tier;
  url: string;
  desk: Desk;
  /** Delivers what is due now. True when nothing was. */
  drain: () => Promise<boolean>;
  /** Looks at the clocks as at that moment. */
  sweep: (now: Date) => Promise<Swept>;
  /** How much was delivered so far. */
  deliveries: () => number;
  close: () => Promise<void>;
}

/** Puts a tier together and opens its door. The only place where its parts meet. */
export async function startTier(options: TierOptions): Promise<RunningTier> {
  const { definition, log } = options;
  const { tier, subgraph } = definition;
  const opened: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const app = await connection(options, 'app', WRITERS, opened);
    const courier = await connection(options, 'courier', COURIERS, opened);
    const reading = new ReadPool(options.database.appUrl, READERS, (sql) =>
      options.onStatement?.(sql, 'app'),
    );
    opened.push(() => reading.close());
    const now = options.now ?? (() => new Date());
    const pools = new PeerPools(options.addressOf);
    opened.push(() => pools.close());
    const desk: Desk = {
      tier,
      em: app,
      courierEm: courier,
      keys: options.keys,
      personKey: options.personKey,
      askSameMatter: sameMatterAsker(pools, (to) => options.service.sign(to, now())),
      askFirstCases: firstCasesAsker(pools, (to) => options.service.sign(to, now())),
      now,
      discipline: options.discipline,
      newId: () => randomUUID(),
      rulesOf: options.rulesOf ?? defaultRules,
      checkpoint: options.checkpoint ?? (() => undefined),
    };
    const askPeer = peerAsker(pools, (to) => options.service.sign(to, desk.now()));
    const schema = tierGraph(definition, { askPeer });
    const graph = new ApolloServer<Operation>({
      ...hardened({ limits: CALLER_LIMITS, log, introspection: false, tier }),
      schema,
    });
    graph.addPlugin(endReads);
    const room = openMaterialRoom({ desk, reading, log }, options.materials);
    opened.push(room.store.close);
    const receiver = {
      em: courier,
      keys: desk.keys,
      receiver: caseReceiver(desk),
      now: desk.now,
      checkpoint: desk.checkpoint,
    };
    const feed = new Feed(courier, log);
    feed.start(listenAt(options.database.courierUrl, 'event', log));
    opened.push(() => feed.stop());
    const door = createDoor({
      graph,
      log,
      live: tierLive({
        desk,
        reading,
        feed,
        schema,
        log,
        identify: options.identify,
        verify: options.service.verify,
      }),
      bodyLimitBytes: 2_097_152,
      onAnswer: options.metrics?.answered,
      admit: async (headers) => {
        const presented = headers[SERVICE_HEADER];
        const service =
          typeof presented === 'string' ? await options.service.verify(presented, desk.now()) : null;
        return beginOperation(
          desk,
          reading,
          await options.identify(headers.authorization, desk.now()),
          service,
        );
      },
      routes: {
        ...tierRoutes(desk, receiver, options.service.verify),
        ...materialRoutes(room, options),
        ...documentRoutes({ desk, reading, identify: options.identify }),
      },
    });
    const open = await door.listen(options.port, options.host);
    const closing = new AbortController();
    const source = peerContents(pools, (to) => options.service.sign(to, desk.now()), closing.signal);
    const couriers = courierWork(options, desk, pools, [pullErrand(room, source), endingErrand(desk)]);
    // Both at once: a courier may wait for a hung peer as long as the door waits for a slow caller.
    opened.push(() => {
      closing.abort();
      return Promise.all([open.close(), couriers.stop()]);
    });
    if (options.metrics) observeWaiting(options.metrics, courier);
    opened.push(startSealing(desk, log));
    opened.push(startForgetting(courier, log));
    opened.push(startSweeping(room));
    if (options.sweepCron !== undefined) {
      const { courierUrl } = options.database;
      opened.push(await watchClocks({ courierUrl, cron: options.sweepCron }, desk, log));
    }
    log.info('tier-ready', { tier: subgraph });
    let closed: Promise<void> | undefined;
    return {
      tier,
      url: open.url,
      desk,
      drain: couriers.drain,
      sweep: (now) => sweep(desk, now),
      deliveries: couriers.deliveries,
      close: () => (closed ??= closeAll()),
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const endReads = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue }: { contextValue: Operation }) => contextValue.reads.end(),
    }),
};

async function connection(
  { definition, database, onStatement }: TierOptions,
  role: 'app' | 'courier',
  poolSize: number,
  opened: (() => Promise<unknown>)[],
): Promise<EntityManager> {
  const orm = await connect({
    url: role === 'app' ? database.appUrl : database.courierUrl,
    contextName: `${definition.subgraph}-${role}`,
    poolSize,
    ...(onStatement ? { onStatement: (sql: string) => onStatement(sql, role) } : {}),
  });
  opened.push(() => orm.close());
  await assertWeak(orm.em);
  return orm.em;
}

function courierWork(options: TierOptions, desk: Desk, pools: PeerPools, errands: readonly Errand[]) {
  const carrier = peerCarrier(pools);
  const work: CourierDesk = {
    em: desk.courierEm,
    keys: desk.keys,
    carrier: options.metrics ? countedCarrier(carrier, options.metrics) : carrier,
    sender: caseSender(desk),
    now: desk.now,
    newId: desk.newId,
    checkpoint: desk.checkpoint,
    log: options.log,
  };
  const peers = TIERS.filter((tier) => tier !== desk.tier);
  return startCouriers(work, peers, listenAt(options.database.courierUrl, 'courier', options.log), errands);
}
