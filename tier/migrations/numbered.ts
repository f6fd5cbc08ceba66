import { Migration } from '@mikro-orm/migrations';
import type { DatabaseRoles } from '../server/database-roles.ts';

/** A migration that is a list of statements, with `:app` and `:courier` where the roles' names go. */
export const numbered = (name: string, statements: readonly string[]) => (roles: DatabaseRoles) => ({
  name,
  class: class Statements extends Migration {
    override up(): void {
      for (const statement of statements) {
        this.addSql(statement.replaceAll(':app', roles.app).replaceAll(':courier', roles.courier));
      }
    }
  },
});
