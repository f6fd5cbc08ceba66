import type { RefusalCode } from '../schema.types.ts';

/** A refusal as the graph shows it. Not an `Error`: GraphQL would take a returned one for a failure. */
export interface RefusedRow {
  code: RefusalCode;
  message: string;
  messageZh: string;
}

/** A request that we understood and declined; nothing has changed. Anything else that is thrown is a bug and is masked. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly messageZh: string;

  constructor(code: RefusalCode, message: string, messageZh: string) {
    super(message);
    this.code = code;
    this.messageZh = messageZh;
  }
}

export const refuse = (code: RefusalCode, message: string, messageZh: string): never => {
  throw new Refusal(code, message, messageZh);
};

/** Turns a refusal into data; lets a failure through. */
export const answer = <T>(work: Promise<T>): Promise<T | RefusedRow> =>
  work.catch((error: unknown) => (error instanceof Refusal ? asData(error) : Promise.reject(error)));

export const asData = ({ code, message, messageZh }: Refusal): RefusedRow => ({ code, message, messageZh });

export const isRefused = (value: object): value is RefusedRow => 'messageZh' in value;
