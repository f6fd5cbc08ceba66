import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { type Answer, type Call, json, RequestFault } from '@sanji/edge/exchange.ts';
import { type Routes, UPLOAD_TIMEOUT_MS } from '@sanji/edge/http.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import { type Log, whereThrown } from '@sanji/edge/log.ts';
import { MATERIAL_CEILING_BYTES } from '@sanji/edge/request-body.ts';
import { SERVICE_HEADER, SERVICE_NAMES, type ServiceSigner } from '@sanji/edge/service-identity.ts';
import { traceCall } from '@sanji/edge/tracing.ts';
import { type Dispatcher, Pool } from 'undici';

interface Options {
  tiers: Record<'village' | 'township' | 'county', { url: string }>;
  identity: Identify;
  signer: ServiceSigner;
  log: Log;
  now: () => Date;
}

const CONNECTIONS = 16;
const SILENCE_MS = 30_000;
const LONGEST_MS = 2 * UPLOAD_TIMEOUT_MS;

/** What of a caller's request goes on to the tier, and what of its answer comes back. */
const TOLD = [
  'authorization',
  'content-type',
  'content-length',
  'content-disposition',
  'material-description',
  'material-thread',
  'idempotency-key',
];
const ANSWERED = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
  'cross-origin-resource-policy',
  'cache-control',
  'allow',
];

const picked = (headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/** What of an address goes on to the tier that it names. */
const PATHS = {
  materials: /^(village|township|county)(\/[\w-]{8,64}(?:\/[\w-]{1,64})?)$/,
  documents: /^(village|township|county)(\/[\w-]{8,64}\.docx)$/,
} as const;

/** Uploads and downloads: streamed to the tier that keeps the file or document, and back, in the caller's own name. */
export function materialLines({ tiers, identity, signer, log, now }: Options) {
  const pools = new Map(
    Object.entries(tiers).map(([tier, { url }]) => [
      tier,
      new Pool(new URL(url).origin, {
        connections: CONNECTIONS,
        headersTimeout: SILENCE_MS,
        bodyTimeout: SILENCE_MS,
        keepAliveTimeout: 10_000,
      }),
    ]),
  );

  const pass =
    (folder: keyof typeof PATHS) =>
    async (call: Call): Promise<Answer> => {
      await identity(call.headers.authorization, now());
      const [, tier = '', path = ''] = PATHS[folder].exec(call.rest) ?? [];
      const pool = pools.get(tier);
      const service = SERVICE_NAMES.find((name) => name === tier);
      if (pool === undefined || service === undefined)
        throw new RequestFault(404, 'NOT_FOUND', 'There is nothing at this address.');
      const sent = call.method === 'POST' ? caught(call.stream(MATERIAL_CEILING_BYTES)) : undefined;
      const asked = async (traced: Record<string, string>): Promise<Dispatcher.ResponseData> =>
        pool.request({
          method: call.method === 'POST' ? 'POST' : 'GET',
          path: `/${folder}${path}`,
          headers: {
            ...picked(call.headers, TOLD),
            ...traced,
            [SERVICE_HEADER]: await signer(service, now()),
          },
          body: sent?.body ?? null,
          signal: AbortSignal.timeout(LONGEST_MS),
        });
      try {
        const { statusCode, headers, body } = await traceCall(
          'pass on a material',
          { 'sanji.tier': service.toUpperCase() },
          asked,
        );
        return { status: statusCode, headers: picked(headers, ANSWERED), body };
      } catch (error) {
        // The sender's own fault is not the tier's silence.
        if (sent?.fault() !== undefined) throw sent.fault();
        log.warn('tier-silent', { ...whereThrown(error), tier: service.toUpperCase() });
        return json(503, {
          errors: [
            {
              message: `The ${service} tier did not answer in time.`,
              extensions: { code: 'TIER_UNAVAILABLE', tier: service.toUpperCase() },
            },
          ],
        });
      }
    };

  const routes: Routes = {
    'GET /materials/*': pass('materials'),
    'POST /materials/*': pass('materials'),
    'GET /documents/*': pass('documents'),
  };
  return { routes, close: () => Promise.all([...pools.values()].map((pool) => pool.destroy())) };
}

/** The body as the tier is sent it, and what went wrong with it on this side. */
function caught(body: AsyncGenerator<Buffer>) {
  let fault: unknown;
  const watched = async function* () {
    try {
      yield* body;
    } catch (error) {
      fault = error;
      throw error;
    }
  };
  return { body: Readable.from(watched(), { objectMode: false }), fault: () => fault };
}
