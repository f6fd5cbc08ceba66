import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphName } from '@sanji/schema/sdl.ts';

/** What a running start leaves in its home for the commands beside it. It holds passwords, like the secrets do. */
export interface RuntimeNote {
  pid: number;
  gatewayUrl: string;
  counties: string[];
  databases: Record<SubgraphName, string>;
}

const fileIn = (home: string) => join(home, 'running.json');

export function leaveNote(home: string, note: RuntimeNote): void {
  writeFileSync(fileIn(home), JSON.stringify(note, undefined, 2), { mode: 0o600 });
}

export function removeNote(home: string): void {
  rmSync(fileIn(home), { force: true });
}

/** The note of a start that still runs. */
export function readNote(home: string): RuntimeNote | null {
  try {
    const note = JSON.parse(readFileSync(fileIn(home), 'utf8')) as RuntimeNote;
    process.kill(note.pid, 0);
    return note;
  } catch {
    // No note, or its writer is gone.
    return null;
  }
}
