import { subgraphSdl } from '@sanji/schema/sdl.ts';
import { CATEGORIES } from '@sanji/tier/cases/categories.ts';
import { Kind, parse } from 'graphql';
import type { CodeList, Resolvers } from './schema.types.ts';

// The Chinese label stands in the description of each value, at the end of it, so that a label is written once. A value
// without one is labelled by its code.
const chineseIn = (description: string | undefined): string | undefined =>
  description
    ?.split(/\.\s+/)
    .at(-1)
    ?.match(/\p{Script=Han}[\p{Script=Han}、()/]*/u)?.[0];

const enums: CodeList[] = parse(subgraphSdl('county')).definitions.flatMap((definition) =>
  definition.kind === Kind.ENUM_TYPE_DEFINITION
    ? [
        {
          name: definition.name.value,
          source: 'the contract (schema/common.graphql)',
          codes: (definition.values ?? []).map(({ name, description }) => ({
            code: name.value,
            label: chineseIn(description?.value) ?? name.value,
          })),
        },
      ]
    : [],
);

const categories: CodeList = {
  name: 'Category',
  source: 'GB/T 31000-2015 事件类别',
  codes: [...CATEGORIES].map(([code, label]) => ({ code, label })),
};

export const dictionary: Resolvers = { Query: { dictionary: () => [...enums, categories] } };
