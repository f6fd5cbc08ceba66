import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { postgresFolder } from './binaries.ts';
import { elsewhere } from './elsewhere.ts';
import { StartFault } from './fault.ts';
import type { Home } from './home.ts';

export type User = { readonly uid: number; readonly gid: number };

/**
 * Where the PostgreSQL of a home lives and as whom it runs. PostgreSQL refuses to be root, and another
 * user cannot enter a home below a folder such as /root.
 */
export type Quarters = {
  /** Holds the data folder. */
  readonly folder: string;
  /** Holds `bin`, `lib` and `share`. */
  readonly native: string;
  /** What is put before a program's name. */
  readonly prefix: readonly string[];
  readonly user?: User;
};

/** An account of /etc/passwd: initdb wants a name for whoever runs it. */
type Account = User & { readonly name: string };

const NOBODY = 65_534;

export async function findQuarters(home: Home): Promise<Quarters> {
  const moved = elsewhere(home);
  if (moved.isSettled()) return inhabited(moved.quarters());
  const folder = join(home.path, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = candidates(home, folder).find((quarters) => obstacle(quarters) === undefined);
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || existsSync(join(folder, 'data'))) {
    throw unusable(folder, 'this user cannot run it there');
  }
  return inhabited(await moved.settle(postgresFolder(), serviceAccount()));
}

function candidates(home: Home, folder: string): Quarters[] {
  const plain: Quarters = { folder, native: postgresFolder(), prefix: [] };
  const mapped: Quarters = { ...plain, prefix: otherName() };
  if (process.getuid?.() !== 0) return [plain, mapped];
  const { uid, gid } = statSync(home.path);
  if (uid === 0) return [mapped];
  // Root started what belongs to a user: the data stays that user's.
  chownSync(folder, uid, gid);
  return [{ ...plain, user: { uid, gid } }, mapped];
}

// Within a user namespace of its own, a process is still root to the files of root and yet not root to
// itself. The number must be of an account that exists, and not the one that stands for all strangers.
function otherName(): string[] {
  const account = accounts().find(({ uid }) => uid !== 0 && uid !== NOBODY);
  const { uid, gid } = account ?? { uid: 1000, gid: 1000 };
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
}

function serviceAccount(): User {
  const known = accounts();
  const account = known.find(({ name }) => name === 'postgres') ?? known.find(({ uid }) => uid === NOBODY);
  return account ?? { uid: NOBODY, gid: NOBODY };
}

function accounts(): Account[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  return lines
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && uid >= 0 && gid >= 0);
}

function inhabited(quarters: Quarters): Quarters {
  const reason = obstacle(quarters);
  if (reason !== undefined) throw unusable(quarters.folder, reason);
  return quarters;
}

// Asked of the very user that will run the server: may it write here, is the data its own, has it a
// name, does the program run on this machine? Unprivileged namespaces, for one, are often forbidden.
const QUESTIONS =
  'test -w "$1" && { test ! -e "$1/data" || test -O "$1/data"; } && id -un >&2 && "$0" --version';

function obstacle({ folder, native, prefix, user }: Quarters): string | undefined {
  const [program, ...args] = [...prefix, 'sh', '-c', QUESTIONS, join(native, 'bin', 'postgres'), folder];
  const asked = spawnSync(program, args, { encoding: 'utf8', cwd: '/', timeout: 20_000, ...user });
  if (asked.status === 0) return undefined;
  return asked.error?.message ?? (asked.stderr.trim().split('\n').at(-1) || 'the folder is not its own');
}

const unusable = (folder: string, reason: string) =>
  new StartFault(`PostgreSQL cannot run in ${folder}: ${reason}`);
