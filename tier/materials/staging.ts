import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Content that has arrived whole on this machine's disk and is in no store yet. */
export interface Staged {
  path: string;
  bytes: number;
  sha256: string;
}

/** More arrived than was to arrive. */
export class TooLong extends Error {
  override name = 'TooLong';
}

/** Lets go of what was staged; what a store has taken is no longer there. */
export const discarded = ({ path }: Staged): Promise<void> => rm(path, { force: true });

/** Folders and files for the service alone. */
export const PRIVATE_FOLDER = { recursive: true, mode: 0o700 } as const;
const PRIVATE_FILE = 0o600;

/** The folder in which content is received: named by nothing that a caller said. */
export class Staging {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes what comes into a file of its own and counts and digests it on the way. Nothing is left of a failure. */
  async receive(content: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Staged> {
    await mkdir(this.#folder, PRIVATE_FOLDER);
    const path = join(this.#folder, randomUUID());
    const file = await open(path, 'wx', PRIVATE_FILE);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of content) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw new TooLong();
        hash.update(chunk);
        await file.write(chunk);
      }
      await file.sync();
      return { path, bytes, sha256: hash.digest('hex') };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  /** Removes what a process that ended has left behind. */
  async sweep(before: Date): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, name);
      const left = await stat(path).catch(() => null);
      if (left !== null && left.mtime < before) await rm(path, { force: true });
    }
  }
}
