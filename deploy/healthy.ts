/** Asks the service of this container whether it is ready, in an image that has no curl. */
const ready = await fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`, {
  signal: AbortSignal.timeout(3_000),
}).then(
  ({ ok }) => ok,
  // Nobody answers: not ready, which is the answer.
  () => false,
);
process.exitCode = ready ? 0 : 1;
