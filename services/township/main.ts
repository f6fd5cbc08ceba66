import { runTier } from '@sanji/tier/server/run-tier.ts';
import { township } from './township.ts';

await runTier(township);
