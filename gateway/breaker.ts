export interface BreakerOptions {
  /** Failures in a row after which a tier is left alone. */
  failures: number;
  pauseMs: number;
}

export const BREAKER: BreakerOptions = { failures: 5, pauseMs: 2_000 };

/** Spares a silent tier the callers and the callers the wait; after a pause one call tries it again. */
export class Breaker {
  readonly #options: BreakerOptions;
  #failuresInARow = 0;
  #openUntilMs: number | undefined;
  #trying = false;

  constructor(options: BreakerOptions) {
    this.#options = options;
  }

  admits(now: Date): boolean {
    if (this.#openUntilMs === undefined) return true;
    if (this.#trying || now.getTime() < this.#openUntilMs) return false;
    this.#trying = true;
    return true;
  }

  /** Whether the tier is being left alone. */
  get isOpen(): boolean {
    return this.#openUntilMs !== undefined;
  }

  succeeded(): void {
    this.#failuresInARow = 0;
    this.#openUntilMs = undefined;
    this.#trying = false;
  }

  failed(now: Date): void {
    this.#failuresInARow += 1;
    // Calls that were under way when it opened fail late; they must not prolong the pause.
    const opens = this.#trying || this.#openUntilMs === undefined;
    if (opens && this.#failuresInARow >= this.#options.failures) {
      this.#openUntilMs = now.getTime() + this.#options.pauseMs;
      this.#trying = false;
    }
  }
}
