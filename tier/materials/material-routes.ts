import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, json, RequestFault } from '@sanji/edge/exchange.ts';
import type { Routes } from '@sanji/edge/http.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import { MATERIAL_CEILING_BYTES } from '@sanji/edge/request-body.ts';
import { SERVICE_HEADER, type ServiceName, type ServiceVerifier } from '@sanji/edge/service-identity.ts';
import { create, decodeExtended, parse } from 'content-disposition';
import { asData, Refusal, refuse } from '../cases/refusal.ts';
import { TIERS } from '../jurisdiction/region.ts';
import type { RefusalCode } from '../schema.types.ts';
import { addMaterial, type NewMaterial } from './add-material.ts';
import { DIGEST, type MaterialRow } from './material.ts';
import { contentForPeer } from './peer-materials.ts';
import { readMaterial } from './read-material.ts';
import type { MaterialRoom } from './room.ts';

/** The path of a material at the gateway. */
export const urlOf = (tier: string, { caseId, id }: Pick<MaterialRow, 'caseId' | 'id'>): string =>
  `/materials/${tier.toLowerCase()}/${caseId}/${id}`;

export const RECEIPT_HEADER = 'x-sanji-receipt';
const DESCRIPTION_HEADER = 'material-description';
const THREAD_HEADER = 'material-thread';

/** How a refusal is told by HTTP, whose callers look at the status first. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  NOT_HOLDER: 403,
  IN_TRANSIT: 409,
  KEY_REUSED: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_MATERIAL: 415,
  MATERIAL_ON_ITS_WAY: 409,
  MATERIAL_DAMAGED: 409,
};

const refusedAs = (error: unknown): Answer => {
  if (!(error instanceof Refusal)) throw error;
  return json(STATUS[error.code] ?? 422, { refused: asData(error) });
};

/** Nothing in a file may run in a browser: it is saved, never shown, whatever it claims to be. */
const NEVER_RUN = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
};

const one = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

const PATH = /^([\w-]{8,64})(?:\/([\w-]{1,64}))?$/;

function partsOf(rest: string): { caseId: string; paperId: string | undefined } {
  const [, caseId, paperId] = PATH.exec(rest) ?? [];
  if (caseId === undefined) throw new RequestFault(404, 'NOT_FOUND', 'There is nothing at this address.');
  return { caseId, paperId };
}

/** What the headers say of a file. */
function saidIn(headers: IncomingHttpHeaders): Omit<NewMaterial, 'caseId' | 'content'> {
  const told = one(headers, DESCRIPTION_HEADER);
  const description = told === '' ? null : decodeExtended(told);
  if (description === undefined)
    return refuse('BAD_INPUT', `Write the ${DESCRIPTION_HEADER} as UTF-8''….`, '材料说明编码无效。');
  const length = headers['content-length'];
  return {
    thread: one(headers, THREAD_HEADER) || null,
    idempotencyKey: one(headers, 'idempotency-key'),
    name: parse(one(headers, 'content-disposition')).parameters.filename ?? '',
    mediaType: one(headers, 'content-type'),
    description,
    bytes: length === undefined ? null : Number(length),
  };
}

/** Uploads and downloads for callers, and contents for the peers that have taken a case. */
export function materialRoutes(
  room: MaterialRoom,
  { identify, service: { verify } }: { identify: Identify; service: { verify: ServiceVerifier } },
): Routes {
  const { desk } = room;
  const filed = ({ caseId, id, at, author, body }: MaterialRow) =>
    json(201, {
      material: {
        id,
        ...body,
        addedAt: new Date(at),
        addedBy: author,
        url: urlOf(desk.tier, { caseId, id }),
      },
    });
  return {
    'POST /materials/*': async ({ rest, headers, stream }) => {
      const actor = await identify(headers.authorization, desk.now());
      const { caseId, paperId } = partsOf(rest);
      if (paperId !== undefined)
        throw new RequestFault(405, 'METHOD_NOT_ALLOWED', 'A material is not changed.');
      return Promise.resolve()
        .then(() => ({ ...saidIn(headers), caseId, content: () => stream(MATERIAL_CEILING_BYTES) }))
        .then((material) => addMaterial(room, actor, material))
        .then(filed, refusedAs);
    },
    'GET /materials/*': async ({ rest, headers }) => {
      const actor = await identify(headers.authorization, desk.now());
      const { caseId, paperId } = partsOf(rest);
      if (paperId === undefined)
        throw new RequestFault(404, 'NOT_FOUND', 'There is nothing at this address.');
      return readMaterial(room, actor, caseId, paperId).then(
        ({ material: { body }, stream }) => ({
          status: 200,
          headers: {
            ...NEVER_RUN,
            'content-type': body.mediaType,
            'content-length': String(body.bytes),
            'content-disposition': create(body.name, { type: 'attachment' }),
          },
          body: stream,
        }),
        refusedAs,
      );
    },
    'GET /peer-materials/*': async ({ rest, headers }) => {
      const peer = tierOf(await verify(one(headers, SERVICE_HEADER) || undefined, desk.now()));
      const { caseId, paperId: sha256 = '' } = partsOf(rest);
      if (peer === undefined || !DIGEST.test(sha256))
        throw new RequestFault(403, 'FORBIDDEN', 'This is given to the tier that took the case.');
      const content = await contentForPeer(room, {
        peer,
        caseId,
        sha256,
        receipt: one(headers, RECEIPT_HEADER),
      });
      if (content === 'forbidden')
        throw new RequestFault(403, 'FORBIDDEN', 'This is given to the tier that took the case.');
      if (content === null) throw new RequestFault(404, 'NOT_FOUND', 'The content is not here.');
      return {
        status: 200,
        headers: {
          ...NEVER_RUN,
          'content-type': 'application/octet-stream',
          'content-length': String(content.bytes),
        },
        body: content.stream,
      };
    },
  };
}

const tierOf = (service: ServiceName) => TIERS.find((tier) => tier.toLowerCase() === service);
