import type { SampleQuery } from '@sanji/gateway/embedded.ts';

/** What a newcomer may try first, written for the county at hand. */
export const SAMPLE_QUERIES = (county: string): SampleQuery[] => [
  {
    title: '全县一张图 · the county, its townships and villages',
    query: `query County($code: ID!) {
  county(code: $code) {
    name
    openCaseCount
    townships {
      name
      openCaseCount
      cases(first: 3) { nodes { title status light holder { tier officeName } } }
      villages {
        name
        openCaseCount
        grids { code kind households }
        mediators { name yearsOfService }
      }
    }
  }
}`,
    variables: { code: county },
  },
  {
    title: '县级在办 · what the county itself holds',
    query: `query Held($code: ID!) {
  county(code: $code) {
    cases(first: 10, filter: { open: true, heldBy: COUNTY }) {
      nodes {
        id title kind category status version
        clocks { kind dueAt light }
        timeline { at tier move ground }
        village {
          officeName narrative
          rounds { number leader leaderTier outcome missing participants { kind name } }
        }
        township { officeName rounds { number leader outcome } }
        county { officeName parties { role name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    variables: { code: county },
  },
  {
    title: '件件有人管 · who is answerable (as inspector)',
    query: `query Custody {
  custody { heldOnce inTransit holderless heldTwice tiers { tier held inTransit asOf } }
}`,
    variables: {},
  },
];
