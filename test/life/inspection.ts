import { randomUUID } from 'node:crypto';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { COUNTY, type ReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

/** Says in the county's database which petitions are first ones. */
export const areFirst = (life: ReviewedWorld, ids: readonly string[]): Promise<unknown> =>
  asOwner(life.world, 'county', (owner) =>
    owner.query('update card set is_first = true where id = any($1::text[])', [ids]),
  );

/** First petitions that the township answered, with their cards at the county. */
export async function firstPetitions(life: ReviewedWorld, n: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < n; made += 1) ids.push((await life.answered(life.township)).id);
  await life.world.settle();
  await areFirst(life, ids);
  return ids;
}

/** The county's inspector, and what an inspector does. */
export function inspectorOf(life: ReviewedWorld) {
  const inspector = office(life.world, 'county', COUNTY, ['INSPECTOR']);
  const key = () => ({ idempotencyKey: randomUUID() });
  return {
    ...inspector,
    draws: async (input: {
      size?: number;
      seed?: string;
      county?: string;
      from?: string;
      until?: string;
    }) => {
      const answer = await life.world.askTier(
        'county',
        inspector.as,
        `mutation ($input: DrawSpotCheckInput!) { result: drawSpotCheckAtCounty(input: $input) {
          ... on Refused { code } ... on SpotCheckSample { id population size pending(first: 500) { caseId result } } } }`,
        {
          input: {
            ...key(),
            county: COUNTY,
            from: '2026-01-01T00:00:00+08:00',
            until: life.now(),
            seed: '二〇二六年第一季度',
            size: 10,
            ...input,
          },
        },
      );
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return answer.data?.result as DrawnSample & { code?: string };
    },
    checks: (sample: string, id: string, result: string, notice?: string) =>
      inspector.mutate('recordSpotCheck', 'RecordSpotCheckInput', { ...key(), sample, id, result, notice }),
    rectifies: (sample: string, id: string, report: string) =>
      inspector.mutate('rectifySpotCheck', 'RectifySpotCheckInput', { ...key(), sample, id, report }),
    starts: (id: string, trigger: string, foundAt: string, reason = '答复未说明依据。') =>
      inspector.mutate('startReplay', 'StartReplayInput', { ...key(), id, trigger, reason, foundAt }),
    completes: (id: string, task: string, doneAt: string, doneBy = '县信访局督查科', what = '已复盘。') =>
      inspector.mutate('completeReplayStep', 'CompleteReplayStepInput', {
        ...key(),
        id,
        task,
        doneAt,
        doneBy,
        what,
      }),
  };
}

export interface DrawnSample {
  id: string;
  population: number;
  size: number;
  pending: { caseId: string; result: string | null }[];
}

/** Cards of first petitions in the county's database, many at once: for numbers that no test registers one by one. */
export async function insertFirstPetitions(life: ReviewedWorld, n: number): Promise<void> {
  const { id } = done(await life.township.registers({ places: [VILLAGE] }));
  await life.world.settle();
  await asOwner(life.world, 'county', (owner) =>
    owner.query(
      `insert into card (id, title, kind, category, channel, scale, status, region, places, handled_by, holder_tier,
         holder_office, clocks, registered_at, concluded_at, outcome, is_first, epoch, revision, as_of, synthetic)
       select '330726T-first-' || n, title, 'CLAIM', category, channel, scale, 'CONCLUDED', region, places, handled_by,
         holder_tier, case when n % 2 = 0 then $2 else $3 end, '[]', registered_at, registered_at, 'OPINION_ISSUED', true,
         0, 1, as_of, true
       from card, generate_series(1, $4::int) as n where card.id = $1`,
      [id, TOWNSHIP, '330726101', n],
    ),
  );
}
