import type { DatabaseRoles } from '../server/database-roles.ts';
import { spine } from './0001-spine.ts';

/** The migrations that every tier runs before its own. */
export const everyTierMigrations = (roles: DatabaseRoles) => [spine(roles)];
