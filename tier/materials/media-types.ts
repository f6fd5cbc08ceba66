import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

interface KnownType {
  /** What senders call it, beside its own name. */
  alias?: readonly string[];
  /** What its first bytes are found to be, where that is not its own name alone. */
  found?: readonly string[];
  extensions: readonly string[];
}

/** What may be filed, by the name that it is served under. What is not in this table is refused: no markup, no macros. */
const TYPES = {
  'application/pdf': { extensions: ['pdf'] },
  'image/jpeg': { alias: ['image/jpg'], extensions: ['jpg', 'jpeg'] },
  'image/png': { extensions: ['png'] },
  'image/webp': { extensions: ['webp'] },
  'image/heic': { alias: ['image/heif'], found: ['image/heic', 'image/heif'], extensions: ['heic', 'heif'] },
  'video/mp4': { found: ['video/mp4', 'video/x-m4v'], extensions: ['mp4'] },
  'audio/mpeg': { alias: ['audio/mp3'], extensions: ['mp3'] },
  // Telephones record speech into the container of a film.
  'audio/mp4': {
    alias: ['audio/x-m4a', 'audio/m4a'],
    found: ['audio/x-m4a', 'audio/mp4', 'video/mp4'],
    extensions: ['m4a'],
  },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extensions: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['xlsx'] },
  'text/plain': { found: [], extensions: ['txt'] },
} as const satisfies Record<string, KnownType>;

export type MediaType = keyof typeof TYPES;
export const MEDIA_TYPES = Object.keys(TYPES) as [MediaType, ...MediaType[]];

const known = (type: MediaType): KnownType => TYPES[type];

/** The type that a sender means, by the name that we serve it under. */
export function declaredType(text: string): MediaType | undefined {
  const essence = text.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPES.find((type) => type === essence || known(type).alias?.includes(essence));
}

/** Whether the name ends as files of that type do: what opens a file elsewhere is chosen by its name. */
export const isNamedAs = (name: string, type: MediaType): boolean =>
  known(type).extensions.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');

/** Whether the content itself is of the declared type. */
export async function isOfType(path: string, type: MediaType): Promise<boolean> {
  const found = await fileTypeFromFile(path);
  if (found === undefined) return type === 'text/plain' && (await isPlainText(path));
  return (known(type).found ?? [type]).includes(found.mime);
}

const HEAD_CHARACTERS = 65_536;
const PROGRAM = /^\s*#!|<(?:!doctype|\?xml|html|head|body|script|svg|iframe|object|embed)\b/i;
const NOT_TYPED = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}\\v\\x0e-\\x1f\\x7f]`);

/** Text that people read: in one of the two encodings in use, without control characters, and no markup or script. */
async function isPlainText(path: string): Promise<boolean> {
  return (await readsAs(path, 'utf-8')) || (await readsAs(path, 'gb18030'));
}

async function readsAs(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const file = await open(path, 'r');
  let head = '';
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      const text = decoder.decode(chunk, { stream: true });
      if (NOT_TYPED.test(text)) return false;
      if (head.length < HEAD_CHARACTERS) head += text.slice(0, HEAD_CHARACTERS);
    }
    decoder.decode();
    return !PROGRAM.test(head);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    await file.close();
  }
}
