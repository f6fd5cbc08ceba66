import { readdirSync, readFileSync } from 'node:fs';

export const SUBGRAPHS = ['village', 'township', 'county'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** What a subgraph has besides common.graphql, the features of every tier and those of its own folder. */
const PARTS: Record<SubgraphName, readonly string[]> = {
  village: ['escalating', 'inspected'],
  township: ['escalating', 'assigning', 'inspected'],
  county: ['assigning'],
};

/**
 * Puts a tier's own name in place of the placeholder: `ThisTierGrid` becomes `VillageGrid`, the field `thisTier`
 * becomes `village`. The SDL and the resolver map go through the same function, so they cannot differ.
 */
export function inWordsOf(subgraph: SubgraphName, text: string): string {
  const name = subgraph[0]?.toUpperCase() + subgraph.slice(1);
  return text.replaceAll('ThisTier', name).replaceAll('thisTier', subgraph);
}

/** The features in a folder of the contract, one file each. */
const featuresIn = (folder: string): string[] =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => `./${folder}/${file}`);

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The contract of one subgraph. What runs is what is composed. */
export function subgraphSdl(subgraph: SubgraphName): string {
  const parts = PARTS[subgraph].map((part) => `./${part}.graphql`);
  const files = ['./common.graphql', ...featuresIn('every-tier'), ...parts, ...featuresIn(subgraph)];
  return inWordsOf(subgraph, files.map(read).join('\n'));
}

/** What every tier has, still with its placeholder: the contract that the code in `tier/` is typed against. */
export function everyTierSdl(): string {
  const parts = new Set(Object.values(PARTS).flat());
  const files = [...parts].map((part) => `./${part}.graphql`);
  return ['./common.graphql', ...featuresIn('every-tier'), ...files].map(read).join('\n');
}

export const supergraphSdl = (): string => read('./supergraph.graphql');
