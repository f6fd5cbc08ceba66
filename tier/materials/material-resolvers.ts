import { papersOfOffice } from '../cases/case-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { MATERIAL, type MaterialRow } from './material.ts';
import { urlOf } from './material-routes.ts';
import { stateOf } from './wanted.ts';

const stateNow = async ({ caseId, body }: MaterialRow, _: unknown, { load }: Operation) =>
  stateOf((await load.materialsWanted.load(caseId)).find(({ sha256 }) => sha256 === body.sha256));

export const materialResolvers: Resolvers = {
  ThisTierHandling: {
    materials: (row, _, operation) => papersOfOffice(MATERIAL, row, operation),
  },
  Material: {
    name: ({ body }) => body.name,
    mediaType: ({ body }) => body.mediaType,
    bytes: ({ body }) => body.bytes,
    sha256: ({ body }) => body.sha256,
    description: ({ body }) => body.description,
    addedAt: ({ at }) => at,
    addedBy: ({ author }) => author,
    state: stateNow,
    available: async (material, _, operation) => (await stateNow(material, _, operation)) === 'READY',
    url: (material, _, { desk }) => urlOf(desk.tier, material),
  },
};
