export const REQUESTS = ['BIG', 'SMALL', 'POINT'] as const;
export type RequestName = (typeof REQUESTS)[number];

export const COUNTY = '330726';

/** A leader's page: a county, its townships with their newest cases, its villages with counts, grids and mediators. */
const BIG = `query Page($code: ID!) {
  county(code: $code) {
    code name openCaseCount
    townships {
      code name openCaseCount
      cases(first: 5) { nodes { id title status light holder { tier officeName } clocks { kind dueAt } } }
      villages {
        code name openCaseCount
        grids { code kind households workerName }
        mediators { name yearsOfService }
      }
    }
  }
}`;

const HANDLING = `{
      office officeName receivedAt narrative
      parties { id role name phone address }
      rounds { number leader leaderName openedAt closedAt outcome note }
      entries(first: 20) { at author move text }
    }`;

/** One case whole: the card from the county, the handling from each of the three tiers. */
const SMALL = `query Whole($id: ID!) {
  case(id: $id) {
    id title kind category channel scale status isOpen placeCode placeName
    holder { tier office officeName } inTransitTo
    clocks { kind startedAt dueAt light nextChangeAt provisional } light
    marks { tier supervised adopted reminders setAt }
    timeline { epoch revision at tier office role move to ground outcome }
    registeredAt concludedAt outcome version asOf synthetic
    village ${HANDLING}
    township ${HANDLING}
    county ${HANDLING}
  }
}`;

/** One case of one village, from the village's own tier. */
const POINT = `query Point($code: ID!, $id: ID!) { village(code: $code) { case(id: $id) { title status } } }`;

/** The cases that the requests are about. */
export interface Subjects {
  /** Handled by all three tiers. */
  whole: string;
  point: { village: string; id: string };
}

export interface GraphRequest {
  query: string;
  variables: Record<string, string>;
}

export const requestsAbout = ({ whole, point }: Subjects): Record<RequestName, GraphRequest> => ({
  BIG: { query: BIG, variables: { code: COUNTY } },
  SMALL: { query: SMALL, variables: { id: whole } },
  POINT: { query: POINT, variables: { code: point.village, id: point.id } },
});
