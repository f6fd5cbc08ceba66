import type { RefusalCode } from '../schema.types.ts';

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
export const answer = <T>(work: Promise<T>): Promise<T | Refusal> =>
  work.catch((error: unknown) => (error instanceof Refusal ? error : Promise.reject(error)));
