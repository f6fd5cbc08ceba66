import { parseArgs } from 'node:util';
import { REQUESTS, type RequestName } from './requests.ts';

/** How long and how often to measure. */
export interface BenchOptions {
  seconds: number;
  repetitions: number;
  clients: number;
  /** Writes CPU profiles of the product into this new folder instead of measuring. */
  profile: string | undefined;
  /** What is profiled. */
  request: RequestName;
}

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '2' },
      repetitions: { type: 'string', default: '5' },
      clients: { type: 'string', default: '4' },
      profile: { type: 'string' },
      request: { type: 'string', default: 'BIG' },
    },
  });
  const request = REQUESTS.find((name) => name === values.request);
  if (request === undefined) throw new Error(`--request is one of ${REQUESTS.join(', ')}`);
  return {
    request,
    seconds: between('--seconds', values.seconds, 0.5, 60),
    repetitions: Math.round(between('--repetitions', values.repetitions, 1, 50)),
    clients: Math.round(between('--clients', values.clients, 1, 32)),
    profile: values.profile,
  };
}

function between(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (value >= least && value <= most) return value;
  throw new Error(`${name} is a number from ${least} to ${most}`);
}
