import { readdirSync, readFileSync } from 'node:fs';

export const SUBGRAPHS = ['village', 'township', 'county'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** What a subgraph consists of besides common.graphql and the files of its own folder. */
const PARTS: Record<SubgraphName, readonly string[]> = {
  village: ['every-tier', 'escalating'],
  township: ['every-tier', 'escalating', 'assigning'],
  county: ['every-tier', 'assigning'],
};

/**
 * Puts a tier's own name in place of the placeholder: `ThisTierGrid` becomes `VillageGrid`, the field `thisTier`
 * becomes `village`. The SDL and the resolver map go through the same function, so they cannot differ.
 */
export function inWordsOf(subgraph: SubgraphName, text: string): string {
  const name = subgraph[0]?.toUpperCase() + subgraph.slice(1);
  return text.replaceAll('ThisTier', name).replaceAll('thisTier', subgraph);
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The contract of one subgraph. What runs is what is composed. */
export function subgraphSdl(subgraph: SubgraphName): string {
  const own = readdirSync(new URL(`./${subgraph}/`, import.meta.url))
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => `./${subgraph}/${file}`);
  const shared = ['common', ...PARTS[subgraph]].map((part) => `./${part}.graphql`);
  return inWordsOf(subgraph, [...shared, ...own].map(read).join('\n'));
}

/** What every tier has, still with its placeholder: the contract that the code in `tier/` is typed against. */
export function everyTierSdl(): string {
  return ['common', 'every-tier', 'escalating', 'assigning']
    .map((part) => read(`./${part}.graphql`))
    .join('\n');
}

export const supergraphSdl = (): string => read('./supergraph.graphql');
