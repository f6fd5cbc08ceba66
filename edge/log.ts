import { type DestinationStream, pino } from 'pino';

/** All that a log line may hold. A name, an id number or a narrative has no field to travel in. */
export interface LogFields {
  tier?: string | undefined;
  code?: string | undefined;
  ms?: number | undefined;
  caseId?: string | undefined;
  peer?: string | undefined;
  epoch?: number | undefined;
  /** Where in our code something was thrown, as file:line:column. */
  at?: string | undefined;
}

export interface Log {
  info: (event: string, fields?: LogFields) => void;
  warn: (event: string, fields?: LogFields) => void;
  error: (event: string, fields?: LogFields) => void;
}

const FIELDS = ['tier', 'code', 'ms', 'caseId', 'peer', 'epoch', 'at'] as const;

// The compiler does not see what a cast or a library puts into a field, so a text must also look like
// a code and not like a sentence: no spaces, no Chinese, nothing long.
const CODE_LIKE = /^[\w.:/-]{1,120}$/;

interface LogOptions {
  silent?: boolean;
  destination?: DestinationStream;
}

export function createLog({ silent = false, destination }: LogOptions = {}): Log {
  const logger = pino(
    {
      base: null,
      enabled: !silent,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination(1),
  );
  return {
    info: (event, fields) => logger.info(lineOf(event, fields)),
    warn: (event, fields) => logger.warn(lineOf(event, fields)),
    error: (event, fields) => logger.error(lineOf(event, fields)),
  };
}

function lineOf(event: string, fields: LogFields = {}): Record<string, string | number> {
  const kept: Record<string, string | number> = { event: CODE_LIKE.test(event) ? event : 'unnamed' };
  for (const name of FIELDS) {
    const value = fields[name];
    if (typeof value === 'number' || (typeof value === 'string' && CODE_LIKE.test(value))) kept[name] = value;
  }
  return kept;
}

const FRAME = /^\s+at .*?(?:file:\/\/)?(\/[^():]+:\d+:\d+)\)?$/m;

/** What an operator needs to find a fault, without its message, which may quote anything. */
export function whereThrown(error: unknown): { code: string; at?: string | undefined } {
  if (!(error instanceof Error)) return { code: 'NOT_AN_ERROR' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const frames = error.stack?.slice(error.stack.indexOf(error.message) + error.message.length) ?? '';
  return { code, at: FRAME.exec(frames)?.[1] };
}
