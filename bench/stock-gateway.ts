import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { SUBGRAPHS, supergraphSdl } from '@sanji/schema/sdl.ts';
import { verifier } from './identity.ts';
import { told } from './told.ts';

interface Context {
  authorization: string;
}

// The committed supergraph names addresses that exist nowhere; a gateway takes the addresses from it.
const supergraph = SUBGRAPHS.reduce(
  (sdl, subgraph) => sdl.replace(`http://${subgraph}.invalid`, told(`${subgraph.toUpperCase()}_URL`)),
  supergraphSdl(),
);
const gateway = new ApolloGateway({
  supergraphSdl: supergraph,
  buildService: ({ url = '' }) =>
    new RemoteGraphQLDataSource<Context>({
      url,
      // Hands the caller's token on, as Apollo's manual shows it.
      willSendRequest: ({ request, context }) =>
        request.http?.headers.set('authorization', context.authorization ?? ''),
    }),
});
const verify = verifier(told('TOKEN_JWKS_URL'), told('TOKEN_ISSUER'), told('TOKEN_AUDIENCE'));
const server = new ApolloServer<Context>({ gateway });
await startStandaloneServer(server, {
  listen: { port: Number(told('PORT')), host: told('HOST') },
  context: async ({ req }) => {
    await verify(req.headers);
    return { authorization: req.headers.authorization ?? '' };
  },
});
