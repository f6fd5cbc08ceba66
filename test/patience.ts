/** How long a test waits for a fact that will come: a machine may be busy, and nothing depends on when. */
export const PATIENTLY = { timeout: 20_000 };
