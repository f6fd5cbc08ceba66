import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphError } from '@sanji/edge/errors.ts';
import { CALLER_LIMITS, hardened } from '@sanji/edge/hardening.ts';
import { createDoor, type OpenDoor } from '@sanji/edge/http.ts';
import { type Actor, createIdentity, jwksFrom } from '@sanji/edge/identity.ts';
import { createLog } from '@sanji/edge/log.ts';
import {
  createServiceSigner,
  createServiceVerifier,
  SERVICE_HEADER,
  type ServiceName,
} from '@sanji/edge/service-identity.ts';
import { parse } from 'graphql';
import { SignJWT } from 'jose';
import { type GatewayOptions, startGateway, type TierService } from './start.ts';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'sanji';
const log = createLog({ silent: true });
const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

const SDL: Record<TierService, string> = {
  county: `${FEDERATION} type Query { case(id: ID!): Case }  type Mutation { noteAtCounty(id: ID!): String }
    type Case @key(fields: "id") { id: ID!  title: String }`,
  township: `${FEDERATION} type Query { township: String }  type Case @key(fields: "id") { id: ID!  township: String }`,
  village: `${FEDERATION} type Query { village: String  asker: String  broken: String  forbidden: String }
    type Mutation { noteAtVillage(id: ID!): String }  type Case @key(fields: "id") { id: ID!  village: String }`,
};

interface Asker {
  actor: Actor;
  service: ServiceName;
}

const RESOLVERS = {
  county: {
    Query: { case: (_: unknown, { id }: { id: string }) => ({ id, title: 'A wall between neighbours' }) },
    Mutation: { noteAtCounty: () => 'noted' },
  },
  township: { Query: { township: () => 'Hengcun' }, Case: { township: () => 'helped' } },
  village: {
    Query: {
      village: () => 'Meirong',
      asker: (_: unknown, __: unknown, { actor, service }: Asker) => `${actor.name} through ${service}`,
      broken: () => Promise.reject(new Error('select * from party at 10.0.0.7')),
      forbidden: () => Promise.reject(graphError('FORBIDDEN', 'Only a mediator may read this.')),
    },
    Mutation: { noteAtVillage: () => 'noted' },
    Case: { village: () => 'heard' },
  },
};

const pair = () => generateKeyPairSync('ed25519');
const services = { gateway: pair(), village: pair(), township: pair(), county: pair() };
const serviceKeys = {
  gateway: services.gateway.publicKey,
  village: services.village.publicKey,
  township: services.township.publicKey,
  county: services.county.publicKey,
};
const issuer = pair();
const identity = createIdentity({
  issuer: ISSUER,
  audience: AUDIENCE,
  jwks: jwksFrom({ keys: [{ ...issuer.publicKey.export({ format: 'jwk' }), kty: 'OKP', alg: 'EdDSA' }] }),
});

export const tokenFor = (audience = AUDIENCE) =>
  new SignJWT({ sub: 'wang', name: 'Wang Fang', roles: ['LEADER'], region: '330122' })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setExpirationTime('1h')
    .sign(issuer.privateKey);

export const bearer = async (audience = AUDIENCE) => `Bearer ${await tokenFor(audience)}`;

export function startTier(name: TierService): Promise<OpenDoor> {
  const verify = createServiceVerifier({ audience: name, keys: serviceKeys });
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL[name]), resolvers: RESOLVERS[name] }]);
  const graph = new ApolloServer<Asker>({
    schema,
    ...hardened({ limits: CALLER_LIMITS, log, introspection: false }),
  });
  const admit = async (headers: NodeJS.Dict<string | string[]>) => ({
    actor: await identity(String(headers.authorization), new Date()),
    service: await verify(String(headers[SERVICE_HEADER]), new Date()),
  });
  return createDoor({ graph, log, admit }).listen(0, '127.0.0.1');
}

export type Mood = 'hold' | 'drop' | 'page' | 'refuse' | 'answer';

const MOODS: Record<Mood, (response: ServerResponse) => void> = {
  hold: () => undefined,
  drop: (response) => response.destroy(),
  page: (response) =>
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>nginx at 10.0.0.7</h1>'),
  refuse: (response) =>
    response
      .writeHead(401, { 'content-type': 'application/json' })
      .end(
        '{"errors":[{"message":"Sign in again.","extensions":{"code":"TOKEN_EXPIRED","host":"10.0.0.7"}}]}',
      ),
  answer: (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"village":"Meirong"}}'),
};

/** A village that behaves as badly as it is told, and counts who called. */
export async function startMoodyTier(mood: Mood) {
  const tier = { mood, calls: 0 };
  const server = createServer((request, response) => {
    tier.calls += 1;
    request.resume().once('end', () => MOODS[tier.mood](response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(tier, { url: `http://127.0.0.1:${port}`, close });
}

function supergraph(): string {
  const list = Object.entries(SDL).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(list);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'the trial schemas do not compose');
  return supergraphSdl;
}

interface Reply {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown; extensions: { code: string; tier?: string } }[];
}

type Changed = Partial<Omit<GatewayOptions, 'tiers'>> & { village?: string };

/** Three tiers and a gateway on free ports; `village` puts another address in the village's place. */
export async function startTrial({ village: elsewhere, ...changed }: Changed = {}) {
  const [village, township, county] = await Promise.all([
    startTier('village'),
    startTier('township'),
    startTier('county'),
  ]);
  const closeTiers = () => Promise.all([village.close(), township.close(), county.close()]);
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphSdl: supergraph(),
    tiers: {
      village: { url: `${elsewhere ?? village.url}/graphql` },
      township: { url: `${township.url}/graphql` },
      county: { url: `${county.url}/graphql` },
    },
    identity,
    signer: createServiceSigner({ name: 'gateway', privateKey: services.gateway.privateKey }),
    log,
    now: () => new Date(),
    ...changed,
  }).catch(async (error: unknown) => {
    await closeTiers();
    throw error;
  });
  const authorization = await bearer();
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ask = async (query: string): Promise<Reply & { text: string }> => {
    const text = await (await post({ query })).text();
    const reply: Reply = JSON.parse(text);
    return { ...reply, text };
  };
  const close = () => gateway.close().then(closeTiers);
  return {
    gateway,
    village,
    township,
    county,
    post,
    ask,
    [Symbol.asyncDispose]: () => close().then(() => undefined),
  };
}
