import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PRIVATE_FOLDER } from './staging.ts';
import type { MaterialStore } from './store.ts';

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const HEX = /^[0-9a-f]+$/;

/** Contents in a folder, in shards by the beginning of their digest. Links are not followed. */
export function localStore(folder: string): MaterialStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  async function ownFolder(path: string): Promise<void> {
    await mkdir(path, PRIVATE_FOLDER);
    for (const part of [folder, dirname(path), path]) {
      if (!(await lstat(part)).isDirectory()) throw new Error('the folder of materials leads elsewhere');
    }
  }

  return {
    put: async ({ path, sha256 }) => {
      const target = pathOf(sha256);
      await ownFolder(dirname(target));
      await rename(path, target);
      await synced(dirname(target));
    },
    open: async (sha256) => {
      const path = pathOf(sha256);
      const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (file === null) return null;
      const { size } = await file.stat();
      return { bytes: size, stream: file.createReadStream() };
    },
    has: async (sha256) => {
      const found = await lstat(pathOf(sha256)).catch(() => null);
      return found?.isFile() === true;
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    list: async function* () {
      for (const outer of await namesIn(folder)) {
        for (const inner of await namesIn(join(folder, outer))) {
          for (const sha256 of await namesIn(join(folder, outer, inner))) {
            const found = await lstat(join(folder, outer, inner, sha256)).catch(() => null);
            if (found?.isFile() && sha256.length === 64) yield { sha256, putAt: found.mtime };
          }
        }
      }
    },
    close: () => Promise.resolve(),
  };
}

/** Without this a file that was renamed may be gone after a power failure. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.filter((name) => HEX.test(name));
}
