import type { SubgraphName } from '@sanji/schema/sdl.ts';

export type PerTier<Value> = Record<SubgraphName, Value>;
