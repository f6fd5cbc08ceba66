import { type CountyRules, DEFAULT_RULES } from '@sanji/tier/configuration/county-rules.ts';

/** The year was before the county promised to settle online matters on their day: two thirds of its claims would be late. */
export const RULES_OF_THE_YEAR: CountyRules = { ...DEFAULT_RULES, sameDayChannels: [] };
