import type { Readable } from 'node:stream';
import type { Staged } from './staging.ts';

/** Content as it is read: how long it is, and the bytes. */
export interface OpenContent {
  bytes: number;
  stream: Readable;
}

/**
 * Where the contents of materials lie, each under its digest. It knows no case and no caller: whoever asks it has
 * found the digest in a paper that the caller may read.
 */
export interface MaterialStore {
  /** Keeps what was staged, for good once this resolves; replaces what lies there under the same digest. */
  put: (content: Staged) => Promise<void>;
  /** Null where there is no such content. */
  open: (sha256: string) => Promise<OpenContent | null>;
  has: (sha256: string) => Promise<boolean>;
  remove: (sha256: string) => Promise<void>;
  /** Every content, and when it was put. */
  list: () => AsyncGenerator<{ sha256: string; putAt: Date }>;
  close: () => Promise<void>;
}
