import type { SampleQuery } from '@sanji/gateway/embedded.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';

/** What a newcomer may try first, written for the county at hand and the present year. */
export function sampleQueries(county: string, now: Date): SampleQuery[] {
  const year = Number(civilDate(now).slice(0, 4));
  return [
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
    {
      title: '工作台 · what must I do now, at every tier',
      query: `query Desk {
  villageDesk { ...village }
  townshipDesk { ...township }
  countyDesk { ...county }
}
fragment village on VillageDesk { unread items(first: 10) { ...item } notices(first: 5) { nodes { kind at case { title } } } }
fragment township on TownshipDesk { unread items(first: 10) { ...item } notices(first: 5) { nodes { kind at case { title } } } }
fragment county on CountyDesk { unread items(first: 10) { ...item } notices(first: 5) { nodes { kind at case { title } } } }
fragment item on DeskItem { kind dueAt light sortKey case { id title } }`,
      variables: {},
    },
    {
      title:
        '包案台账 · the ledger of adopted cases (as county leader): last year 31 - 16 = 15, this year + 11 = 26',
      query: `query Ledger($code: ID!, $lastYear: Int!, $year: Int!) {
  county(code: $code) {
    lastYear: adoptionLedger(year: $lastYear) { carriedOver new solved open }
    thisYear: adoptionLedger(year: $year) {
      carriedOver new solved open
      rows(first: 5) { carriedOver leader { name post } adoption { case { title } } }
    }
  }
}`,
      variables: { code: county, lastYear: year - 1, year },
    },
    {
      title: '履职与责任 · what is owed by the calendar, whose letter is not signed, who was given a card',
      query: `query Duties($code: ID!, $period: String!, $year: Int!) {
  county(code: $code) {
    duties(period: $period) { label official { name post } wanted done shortfall }
    missedReceptionDays(year: $year)
    letterChain(year: $year) { pairs signed villages unbroken }
    unsignedResponsibilityLetters(year: $year) { upperName lowerName gap }
    listings(first: 5) { nodes { name criteria from } }
    supervisions(first: 10) { nodes { kind ground givenAt explanation thread { messages { kind author text } } } }
  }
}`,
      variables: { code: county, period: String(year), year },
    },
    {
      title: '三级联动 · who did what beside the holder: marks, actions, guidance',
      query: `query Together($code: ID!) {
  county(code: $code) {
    cases(first: 10, filter: { open: true }) {
      nodes {
        id title holder { tier officeName }
        marks { tier supervised adopted reminders yellowCards redCards }
        tierActions(first: 10) { nodes { at tier office role action } }
        threadsOfCounty { purpose status messages { at office author kind text } }
        threadsOfTownship { purpose status messages { at office author kind text } }
      }
    }
  }
}`,
      variables: { code: county },
    },
    {
      title: '实时 · what happens at the villages, live (press stop to end it)',
      query: `subscription Live {
  eventsAtVillage { kind at office case { id title status light holder { officeName } } }
}`,
      variables: {},
    },
  ];
}
