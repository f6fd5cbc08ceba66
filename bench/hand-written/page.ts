import type { Actor } from '@sanji/edge/identity.ts';
import { type RunningClock, worstLight } from '@sanji/tier/clocks/clocks.ts';
import type { Ask, Readers } from './readers.ts';

interface PlaceRow {
  code: string;
  name: string;
  parent: string;
  n: number;
}

const COUNTED = `(select coalesce(sum(open_count.n), 0)::int from open_count
  where open_count.region >= place.code and open_count.region < (place.code || ':') collate "C") as n`;

interface CaseRow {
  place: string;
  id: string;
  title: string;
  status: string;
  holderTier: string;
  officeName: string | null;
  clocks: RunningClock[];
}

const NEWEST = `select newest.*, office.name as "officeName"
  from unnest($1::text[]) as wanted(place)
  cross join lateral (
    select wanted.place, * from (
      (select id, title, status, holder_tier as "holderTier", holder_office as holder, clocks, registered_at
       from card where township = wanted.place order by registered_at desc, id desc limit 5)
      union all
      (select card.id, title, status, holder_tier, holder_office, clocks, card.registered_at
       from reach join card on card.id = reach.case_id where reach.region = wanted.place
       order by reach.registered_at desc, reach.case_id desc limit 5)
    ) as either order by registered_at desc, id desc limit 5
  ) as newest
  left join place as office on office.code = newest.holder
  order by newest.place, newest.registered_at desc, newest.id desc`;

async function townshipsBelow(ask: Ask, county: string, now: Date) {
  const townships = await ask<PlaceRow>(
    `select code, name, parent, ${COUNTED} from place where parent = $1 order by code`,
    county,
  );
  const codes = townships.map(({ code }) => code);
  const cases = Map.groupBy(await ask<CaseRow>(NEWEST, codes), ({ place }) => place);
  return townships.map(({ code, name, n }) => ({
    code,
    name,
    openCaseCount: n,
    cases: {
      nodes: (cases.get(code) ?? []).map(({ id, title, status, holderTier, officeName, clocks }) => ({
        id,
        title,
        status,
        light: worstLight(clocks, now),
        holder: { tier: holderTier, officeName },
        clocks: clocks.map(({ kind, dueAt }) => ({ kind, dueAt })),
      })),
    },
  }));
}

interface GridRow {
  code: string;
  region: string;
  kind: string;
  households: number;
  workerName: string | null;
}

interface MediatorRow {
  region: string;
  name: string;
  sinceYear: number;
}

async function villagesIn(ask: Ask, county: string, year: number) {
  const villages = await ask<PlaceRow>(
    `select code, name, parent, ${COUNTED} from place
     where parent >= $1 and parent < $1 || ':' and level = 'VILLAGE' order by code`,
    county,
  );
  const within = `region >= $1 and region < $1 || ':'`;
  const grids = Map.groupBy(
    await ask<GridRow>(
      `select code, region, kind, households, worker_name as "workerName" from grid where ${within} order by code`,
      county,
    ),
    ({ region }) => region,
  );
  const mediators = Map.groupBy(
    await ask<MediatorRow>(
      `select region, name, since_year as "sinceYear" from mediator where ${within} order by id`,
      county,
    ),
    ({ region }) => region,
  );
  const shown = villages.map(({ parent, code, name, n }) => ({
    parent,
    village: {
      code,
      name,
      openCaseCount: n,
      grids: (grids.get(code) ?? []).map(({ kind, households, workerName, code: grid }) => ({
        code: grid,
        kind,
        households,
        workerName,
      })),
      mediators: (mediators.get(code) ?? []).map((mediator) => ({
        name: mediator.name,
        yearsOfService: year - mediator.sinceYear,
      })),
    },
  }));
  return Map.groupBy(shown, ({ parent }) => parent);
}

/** BIG, by hand: three transactions side by side, seven statements. */
export async function page(readers: Readers, actor: Actor, code: string) {
  const now = new Date();
  const [[county], townships, villages] = await Promise.all([
    readers.county(actor, (ask) =>
      ask<PlaceRow>(`select code, name, parent, ${COUNTED} from place where code = $1`, code),
    ),
    readers.township(actor, (ask) => townshipsBelow(ask, code, now)),
    readers.village(actor, (ask) => villagesIn(ask, code, now.getUTCFullYear())),
  ]);
  if (county === undefined) return { county: null };
  return {
    county: {
      code: county.code,
      name: county.name,
      openCaseCount: county.n,
      townships: townships.map((township) => ({
        ...township,
        villages: (villages.get(township.code) ?? []).map(({ village }) => village),
      })),
    },
  };
}
