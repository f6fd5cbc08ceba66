import { runTier } from '@sanji/tier/server/run-tier.ts';
import { county } from './county.ts';

await runTier(county);
