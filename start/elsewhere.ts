import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './fault.ts';
import type { Home } from './home.ts';
import { stopLeftover } from './postmaster.ts';
import type { Quarters, User } from './quarters.ts';

/**
 * Quarters outside the home, for root on a machine that forbids user namespaces: a service account
 * lives in /var/tmp with its own copy of the programs, and the home keeps a pointer to them.
 */
export function elsewhere(home: Home) {
  const pointer = join(home.path, 'postgres.elsewhere');
  const quarters = (): Quarters => {
    const place = readFileSync(pointer, 'utf8').trim();
    if (!existsSync(place)) {
      throw new StartFault(
        `the database of ${home.path} was in ${place}, which is gone; remove ${pointer} to begin anew`,
      );
    }
    const folder = join(place, 'postgres');
    const { uid, gid } = statSync(folder);
    return { folder, native: join(place, 'native'), prefix: [], user: { uid, gid } };
  };
  const settle = async (native: string, user: User): Promise<Quarters> => {
    const place = `/var/tmp/sanji-${createHash('sha256').update(home.path).digest('hex').slice(0, 16)}`;
    // A home that was removed left its database here: it must not come back with a new home.
    if (existsSync(place)) await clear(place);
    mkdirSync(place, { recursive: true, mode: 0o711 });
    chmodSync(place, 0o711);
    mkdirSync(join(place, 'postgres'), { mode: 0o700 });
    cpSync(native, join(place, 'native'), { recursive: true, verbatimSymlinks: true });
    giveTo(user, join(place, 'postgres'));
    giveTo(user, join(place, 'native'));
    writeFileSync(`${pointer}.new`, `${place}\n`, { mode: 0o600 });
    renameSync(`${pointer}.new`, pointer);
    return quarters();
  };
  return { isSettled: () => existsSync(pointer), quarters, settle };
}

// Anybody may make a folder in /var/tmp, and root must not be led astray by one.
async function clear(place: string): Promise<void> {
  const found = lstatSync(place);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new StartFault(`${place} belongs to somebody else; remove it, or choose another SANJI_HOME`);
  }
  await stopLeftover(join(place, 'postgres', 'data'));
  rmSync(place, { recursive: true });
}

function giveTo({ uid, gid }: User, path: string): void {
  lchownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo({ uid, gid }, join(path, name));
}
