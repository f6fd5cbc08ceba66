import { graphError } from '@sanji/edge/errors.ts';
import { isRefused } from '../cases/refusal.ts';
import { civilDate, isMonth } from '../clocks/calendar.ts';
import { occurrences, periodOf } from '../duties/occurrences.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { closeTeam, openTeam, recordTeamVisit } from './keep-team.ts';
import { teamDays } from './team-days.ts';
import {
  type TeamWanted,
  teamById,
  teamFigures,
  teamMembers,
  teamsOf,
  teamsTo,
  teamVisitsOf,
} from './team-reads.ts';

const through = changedBy(teamById, ['Your place has no such team.', '本地没有该服务团。']);

const rulesAt = (place: string, { desk }: Operation) => desk.rulesOf(place.slice(0, 6));

function teamWanted(place: string, operation: Operation): TeamWanted {
  const { memberKinds, size } = rulesAt(place, operation).teams;
  return { today: civilDate(operation.now), kinds: memberKinds.map(({ code }) => code), size };
}

/** The days of the month on which the teams of the place go to the villages, by the county's rules. */
function daysOf(place: string, month: string, operation: Operation) {
  const span = isMonth(month) ? periodOf(month) : null;
  if (span === null) throw graphError('BAD_USER_INPUT', '`month` is a month, YYYY-MM.');
  return rulesAt(place, operation)
    .duties.filter(({ tier, source }) => tier === operation.desk.tier && source === 'TEAM_VISITS')
    .flatMap(({ when }) => occurrences(when, span).map(({ until }) => until));
}

export const teamResolvers: Resolvers = {
  Query: {
    serviceTeamsFromThisTier: (_, { village }, { reads, now }) => teamsTo(reads, village, civilDate(now)),
  },
  ThisTier: {
    serviceTeams: ({ code }, { first, after }, operation) =>
      teamsOf(operation, { today: civilDate(operation.now), first: pageSize(first), after }).load(code),
    serviceTeamFigures: ({ code }, _, operation) =>
      teamFigures(operation, teamWanted(code, operation)).load(code),
    teamDays: ({ code }, { month }, operation) =>
      teamDays(operation, {
        days: daysOf(code, month, operation),
        today: civilDate(operation.now),
      }).load(code),
  },
  ServiceTeam: {
    villageName: async ({ village }, _, { load }) => (await load.place.load(village))?.name ?? village,
    members: ({ id }, _, operation) => teamMembers(operation).load(id),
    visits: ({ id }, _, operation) => teamVisitsOf(operation).load(id),
    missingKinds: async ({ id, place }, _, operation) => {
      const members = await teamMembers(operation).load(id);
      return rulesAt(place, operation).teams.memberKinds.filter(
        ({ code }) => !members.some(({ kind }) => kind === code),
      );
    },
    membersShort: async ({ id, place }, _, operation) =>
      Math.max(0, rulesAt(place, operation).teams.size - (await teamMembers(operation).load(id)).length),
  },
  TeamMember: {
    kind: ({ kind }, _, { desk, actor }) =>
      desk.rulesOf(actor.region.slice(0, 6)).teams.memberKinds.find(({ code }) => code === kind) ?? {
        code: kind,
        label: kind,
      },
  },
  ServiceTeamResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'ServiceTeam') },
  Mutation: {
    openServiceTeamAtThisTier: through(openTeam),
    closeServiceTeamAtThisTier: through(closeTeam),
    recordTeamVisitAtThisTier: through(recordTeamVisit),
  },
};
