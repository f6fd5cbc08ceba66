import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { keepFile } from './generated-file.ts';
import { SUBGRAPHS, subgraphSdl } from './sdl.ts';

/** Joins the three contracts. A hint is a failure: composition only hints where it silently drops something. */
export function compose(): string {
  const result = composeServices(
    SUBGRAPHS.map((name) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: parse(subgraphSdl(name)),
    })),
  );
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'));
  const hints = result.hints.map((hint) => `${hint.definition.code}: ${hint.message}`);
  if (hints.length > 0) throw new Error(`Composition dropped something:\n${hints.join('\n')}`);
  return `${result.supergraphSdl}\n`;
}

if (import.meta.main) {
  await keepFile(new URL('./supergraph.graphql', import.meta.url), compose());
}
