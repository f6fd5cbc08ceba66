import { Migration } from '@mikro-orm/migrations';
import type { DatabaseRoles } from '../server/database-roles.ts';
import { SPINE_POLICIES } from './spine-policies.ts';
import { SPINE_TABLES } from './spine-tables.ts';

/** The tables that every tier has, and the second lock on each of them. */
export const spine = (roles: DatabaseRoles) => ({
  name: '0001-spine',
  class: class Spine extends Migration {
    override up(): void {
      for (const statement of [...SPINE_TABLES, ...SPINE_POLICIES]) {
        this.addSql(statement.replaceAll(':app', roles.app).replaceAll(':courier', roles.courier));
      }
    }
  },
});
