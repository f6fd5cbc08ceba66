import { buildSubgraphSchema } from '@apollo/subgraph';
import { inWordsOf, subgraphSdl } from '@sanji/schema/sdl.ts';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { actionResolvers } from '../actions/action-resolvers.ts';
import { caseResolvers } from '../cases/case-resolvers.ts';
import { moveResolvers } from '../cases/move-resolvers.ts';
import { clockResolvers } from '../clocks/clock-resolvers.ts';
import { documentResolvers } from '../documents/document-resolvers.ts';
import { dutyResolvers } from '../duties/duty-resolvers.ts';
import { figureResolvers } from '../figures/figure-resolvers.ts';
import { threeEndsResolvers } from '../figures/three-ends-resolvers.ts';
import { gridResolvers } from '../grids/grid-resolvers.ts';
import { instructionResolvers } from '../instructions/instruction-resolvers.ts';
import { intakeResolvers } from '../intake/intake-resolvers.ts';
import { placeResolvers } from '../jurisdiction/place-resolvers.ts';
import { letterResolvers } from '../letters/letter-resolvers.ts';
import { listingResolvers } from '../listings/listing-resolvers.ts';
import { liveResolvers } from '../live/live-resolvers.ts';
import { materialResolvers } from '../materials/material-resolvers.ts';
import { mediationResolvers } from '../mediation/mediation-resolvers.ts';
import { mediatorResolvers } from '../mediators/mediator-resolvers.ts';
import { meetingResolvers } from '../meetings/meeting-resolvers.ts';
import { packResolvers } from '../meetings/pack-resolvers.ts';
import { deskResolvers } from '../office-desk/desk-resolvers.ts';
import { officialResolvers } from '../officials/official-resolvers.ts';
import { outcomeResolvers } from '../outcomes/outcome-resolvers.ts';
import { personResolvers } from '../persons/person-resolvers.ts';
import { registerResolvers } from '../registers/register-resolvers.ts';
import { reportResolvers } from '../reports/report-resolvers.ts';
import { residentResolvers } from '../residents/resident-resolvers.ts';
import { hearingResolvers } from '../review/hearing-resolvers.ts';
import { reviewResolvers } from '../review/review-resolvers.ts';
import { litigationResolvers } from '../routes/litigation-resolvers.ts';
import { routeResolvers } from '../routes/route-resolvers.ts';
import { supervisionResolvers } from '../supervision/supervision-resolvers.ts';
import { livingResolvers } from '../teams/living-resolvers.ts';
import { teamResolvers } from '../teams/team-resolvers.ts';
import { threadResolvers } from '../threads/thread-resolvers.ts';
import { videoResolvers } from '../video/video-resolvers.ts';

import { receptionResolvers } from '../visits/reception-resolvers.ts';
import { visitResolvers } from '../visits/visit-resolvers.ts';
import { enforceAccess } from './access.ts';
import { DateTime } from './date-time.ts';
import type { ResolverMap, TierDefinition, TierLinks } from './tier-definition.ts';

const EVERY_TIER: readonly ResolverMap[] = [
  caseResolvers,
  moveResolvers,
  clockResolvers,
  placeResolvers,
  gridResolvers,
  mediatorResolvers,
  registerResolvers,
  figureResolvers,
  reviewResolvers,
  hearingResolvers,
  routeResolvers,
  materialResolvers,
  mediationResolvers,
  intakeResolvers,
  residentResolvers,
  personResolvers,
  reportResolvers,
  outcomeResolvers,
  videoResolvers,
  documentResolvers,
  supervisionResolvers,
  listingResolvers,
  actionResolvers,
  instructionResolvers,
  officialResolvers,
  dutyResolvers,
  visitResolvers,
  liveResolvers,
  receptionResolvers,
  litigationResolvers,
  threadResolvers,
  meetingResolvers,
  threeEndsResolvers,
  teamResolvers,
  livingResolvers,
  letterResolvers,
];

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Joins the maps of the features, type by type, in the tier's own words. */
function joined(definition: TierDefinition, links: TierLinks): Record<string, Record<string, unknown>> {
  const all: Record<string, Record<string, unknown>> = {};
  const { deskSources, countAdoptions, resolvers } = definition;
  for (const map of [
    ...EVERY_TIER,
    deskResolvers(deskSources),
    packResolvers(countAdoptions),
    ...resolvers(links),
  ]) {
    for (const [type, fields] of Object.entries(map)) {
      if (!isMap(fields)) continue;
      const name = inWordsOf(definition.subgraph, type);
      const named = Object.entries(fields).map(([field, resolve]) => [
        inWordsOf(definition.subgraph, field),
        resolve,
      ]);
      all[name] = { ...all[name], ...Object.fromEntries(named) };
    }
  }
  return all;
}

type Module = Exclude<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  DocumentNode
>;

/** The subgraph that runs is the one that is composed. */
export function tierGraph(definition: TierDefinition, links: TierLinks): GraphQLSchema {
  // The maps were checked against the generated types, which the library's own looser type cannot express.
  const resolvers = { ...joined(definition, links), DateTime } as NonNullable<Module['resolvers']>;
  return enforceAccess(
    buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(definition.subgraph)), resolvers }]),
  );
}
