import type { RefusalCode } from '../schema.types.ts';

/** A refusal as the graph shows it. Not an `Error`: GraphQL would take a returned one for a failure. */
export interface RefusedRow {
  code: RefusalCode;
  message: string;
  messageZh: string;
  /** The case that stands in the way. */
  because?: string | null;
}

/** A request that we understood and declined; nothing has changed. Anything else that is thrown is a bug and is masked. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly messageZh: string;
  readonly because: string | null;

  constructor(code: RefusalCode, message: string, messageZh: string, because: string | null = null) {
    super(message);
    this.code = code;
    this.messageZh = messageZh;
    this.because = because;
  }
}

export const refuse = (code: RefusalCode, message: string, messageZh: string, because?: string): never => {
  throw new Refusal(code, message, messageZh, because);
};

/** Turns a refusal into data; lets a failure through. */
export const answer = <T>(work: Promise<T>): Promise<T | RefusedRow> =>
  work.catch((error: unknown) => (error instanceof Refusal ? asData(error) : Promise.reject(error)));

export const asData = ({ code, message, messageZh, because }: Refusal): RefusedRow => ({
  code,
  message,
  messageZh,
  because,
});

export const isRefused = (value: object): value is RefusedRow => 'messageZh' in value;
