import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHome } from '@sanji/start/home.ts';
import { startCluster } from '@sanji/start/postgres.ts';
import pg from 'pg';
import { ROOT } from './compose-file.ts';

/**
 * A PostgreSQL in the state in which the compose file's container leaves it: the same statements were run. The services'
 * roles are a server's, not a database's, so the test run's own server cannot lend itself to this.
 */
export async function serverOfCompose(folder: string, secrets: string) {
  const home = await openHome(folder);
  const cluster = await startCluster({ home, settings: { fsync: 'off', shared_buffers: '16MB' } });
  const password = readFileSync(join(secrets, 'database-owner-password'), 'utf8');
  const statements = readFileSync(join(ROOT, 'deploy', 'databases.sql'), 'utf8')
    .replace(/^\\getenv password POSTGRES_PASSWORD$/m, '')
    .replace(":'password'", pg.escapeLiteral(password));
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  for (const statement of statements.replaceAll(/^--.*$/gm, '').split(';')) {
    if (statement.trim() !== '') await client.query(statement);
  }
  await client.end();
  const { host } = new URL(cluster.adminUrl);
  for (const name of readdirSync(secrets).filter((file) => file.endsWith('-database-url'))) {
    const file = join(secrets, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('@postgres:5432/', `@${host}/`));
  }
  return {
    adminUrl: cluster.adminUrl,
    [Symbol.asyncDispose]: async () => {
      await cluster.stop();
      home.close();
    },
  };
}
