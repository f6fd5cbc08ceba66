/**
 * Apollo Gateway reports to its vendor unless the environment says otherwise when one is made. A leader's
 * queries are no vendor's business, so this is decided here and not by whoever starts the process.
 */
export function turnTelemetryOff(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}
