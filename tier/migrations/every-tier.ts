import type { DatabaseRoles } from '../server/database-roles.ts';
import { spine } from './0001-spine.ts';
import { wholeLife } from './0002-whole-life.ts';

const MIGRATIONS = [spine, wholeLife];

/** The migrations that every tier runs before its own, in their order. */
export const everyTierMigrations = (roles: DatabaseRoles) => MIGRATIONS.map((migration) => migration(roles));
