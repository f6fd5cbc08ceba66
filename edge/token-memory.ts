const CAPACITY = 2_000;
const REMEMBER_MS = 60_000;

/**
 * Checks a token's signature once and remembers the answer for at most a minute and never past its expiry:
 * a leader's page makes one call at the gateway and many at the tiers, all with the same token.
 */
export class TokenMemory<Bearer> {
  readonly #known = new Map<string, { bearer: Bearer; untilMs: number }>();

  recall(token: string, now: Date): Bearer | undefined {
    const entry = this.#known.get(token);
    if (!entry) return undefined;
    if (now.getTime() < entry.untilMs) return entry.bearer;
    this.#known.delete(token);
    return undefined;
  }

  remember(token: string, bearer: Bearer, expiresAtSeconds: number, now: Date): void {
    const oldest = this.#known.size >= CAPACITY ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    const untilMs = Math.min(expiresAtSeconds * 1000, now.getTime() + REMEMBER_MS);
    this.#known.set(token, { bearer, untilMs });
  }
}
