import { runTier } from '@sanji/tier/server/run-tier.ts';
import { village } from './village.ts';

await runTier(village);
