import { createPrivateKey } from 'node:crypto';
import { createLog } from '@sanji/edge/log.ts';
import { createServiceSigner } from '@sanji/edge/service-identity.ts';
import { startGateway } from '@sanji/gateway/start.ts';
import { supergraphSdl } from '@sanji/schema/sdl.ts';
import { developmentIssuer } from '@sanji/start/development-issuer.ts';
import { expect, inject, test } from 'vitest';
import { events, overSocket } from '../live/listening.ts';
import { done } from '../seen-case.ts';
import type { As } from '../world.ts';
import { type Battlefield, startBattlefield } from './battlefield.ts';

const VILLAGE = '330726107200';

/** A gateway in this process, over services that are not. */
async function gatewayOver({ services }: Battlefield) {
  const { keys } = inject('secrets');
  const issuer = await developmentIssuer(keys.issuer);
  const now = () => new Date();
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphSdl: supergraphSdl(),
    tiers: {
      village: { url: `${services.village.url}/graphql` },
      township: { url: `${services.township.url}/graphql` },
      county: { url: `${services.county.url}/graphql` },
    },
    identity: issuer.identify,
    signer: createServiceSigner({ name: 'gateway', privateKey: createPrivateKey(keys.gateway.privateKey) }),
    log: createLog({ silent: process.env.LOG === undefined }),
    now,
  });
  return {
    url: gateway.url,
    token: (as: As) => issuer.token(as, now()),
    [Symbol.asyncDispose]: gateway.close,
  };
}

test('a stream outlives its tier: killed and started again, it goes on where it was, and tells everything once', async () => {
  await using world = await startBattlefield();
  const village = world.at('village', VILLAGE);
  await using gateway = await gatewayOver(world);
  const socket = overSocket(gateway.url, () => gateway.token(village.as));
  const heard = socket.listen({ query: events('Village'), variables: { kinds: ['CASE_CHANGED'] } });
  await heard.caughtUp();
  const { id } = done(await village.registers());
  await heard.first(({ case: about }) => about?.id === id);
  // What is told of this may be on its way as the tier dies.
  done(await village.accepts(id));
  await world.services.village.restart();
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  const changes = () => heard.heard.filter(({ kind }) => kind === 'CASE_CHANGED');
  await heard.first(() => changes().length === 3);
  // Another change, after which one that is told twice would have been told.
  done(await village.fails(id));
  await heard.first(() => changes().length === 4);
  expect(new Set(changes().map(({ cursor }) => cursor)).size).toBe(4);
  expect(heard.errors).toEqual([]);
  socket.close();
}, 180_000);
