import { numbered } from './numbered.ts';
import { SPINE_POLICIES } from './spine-policies.ts';
import { SPINE_TABLES } from './spine-tables.ts';

/** The tables that every tier has, and the second lock on each of them. */
export const spine = numbered('0001-spine', [...SPINE_TABLES, ...SPINE_POLICIES]);
