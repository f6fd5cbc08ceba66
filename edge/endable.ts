/**
 * A generator that can be ended while it waits: without this, `return` would wait with it. Ending is told once and before
 * anything else, so that what the generator waits for can be let go.
 */
export function endable<T>(inner: AsyncGenerator<T>, end: () => void): AsyncGenerator<T> {
  return {
    next: () => inner.next(),
    return: (value) => {
      end();
      return inner.return(value);
    },
    throw: (error) => {
      end();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return(undefined);
    },
  };
}
