import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { SUBGRAPHS, subgraphSdl } from '@sanji/schema/sdl.ts';
import { parse } from 'graphql';
import { verifier } from '../identity.ts';
import { told } from '../told.ts';
import { type Context, contextFrom, endOfRequest } from './context.ts';
import { openDatabase } from './database.ts';
import { resolversOf } from './resolvers.ts';

const subgraph = SUBGRAPHS.find((name) => name === told('TIER'));
if (subgraph === undefined) throw new Error('TIER names no subgraph');

const orm = await openDatabase(told('DATABASE_URL'));
const schema = buildSubgraphSchema([
  { typeDefs: parse(subgraphSdl(subgraph)), resolvers: resolversOf(subgraph) },
]);
const server = new ApolloServer<Context>({ schema, plugins: [endOfRequest] });
const context = contextFrom(
  orm,
  verifier(told('TOKEN_JWKS_URL'), told('TOKEN_ISSUER'), told('TOKEN_AUDIENCE')),
);
await startStandaloneServer(server, {
  listen: { port: Number(told('PORT')), host: told('HOST') },
  context: ({ req }) => context(req.headers),
});
