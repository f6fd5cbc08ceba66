import { describe, expect, test } from 'vitest';
import type { Matter } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person } from '../world.ts';
import {
  COUNTY,
  clock,
  expectRefused,
  handling,
  inWorldOfSettlements,
  settled,
  village,
  world,
} from './settlements.ts';

inWorldOfSettlements();

describe('evaluation', () => {
  const partiesOf = async (id: string) =>
    (await handling<{ parties: { id: string; role: string }[] }>(id, 'parties { id role }')).parties;
  const evaluates = async (id: string, party: string | undefined, satisfaction: string, comment = '') =>
    village.mutate('evaluateCase', 'EvaluationInput', {
      case: await village.on(id),
      party,
      satisfaction,
      comment,
    });

  async function figures(from: string, channel = '') {
    await world.settle();
    const answer = await world.ask(
      person('county-leader'),
      `{ county(code: "${COUNTY}") { satisfaction(from: "${from}", to: "${from}" ${channel}) {
           satisfiedOfEvaluated { numerator denominator } satisfiedOfAll { numerator denominator }
           participation { numerator denominator percent } } } }`,
    );
    expect(answer.errors).toEqual([]);
    return (answer.data?.county as { satisfaction: object } | undefined)?.satisfaction;
  }

  test('M109 residents evaluate an ended case once each, and the county reads both definitions', async () => {
    clock.now = new Date('2024-05-06T02:00:00Z');
    const ended = async (matter: Matter = {}) => {
      const id = await settled(matter);
      done(await village.concludes(id, 'SETTLED'));
      return id;
    };
    const open = await settled();
    const [id, other] = [await ended(), await ended({ channel: 'PHONE' }), await ended()];
    const [first, second] = await partiesOf(id);
    await expectRefused(
      open,
      async () => evaluates(open, (await partiesOf(open))[0]?.id, 'SATISFIED'),
      'NOT_ALLOWED_NOW',
    );
    await expectRefused(id, () => evaluates(id, 'a-stranger', 'SATISFIED'), 'BAD_INPUT');
    done(await evaluates(id, first?.id, 'SATISFIED', '很好'));
    await expectRefused(id, () => evaluates(id, first?.id, 'NOT_SATISFIED'), 'NOT_ALLOWED_NOW');
    const [another] = await partiesOf(other);
    done(await evaluates(other, another?.id, 'BASICALLY_SATISFIED'));
    expect(await figures('2024-05')).toEqual({
      satisfiedOfEvaluated: { numerator: 2, denominator: 2 },
      satisfiedOfAll: { numerator: 3, denominator: 3 },
      participation: { numerator: 2, denominator: 3, percent: 66.7 },
    });
    // The worst of what was said is what the case says.
    done(await evaluates(id, second?.id, 'NOT_SATISFIED'));
    expect(await figures('2024-05')).toMatchObject({
      satisfiedOfEvaluated: { numerator: 1, denominator: 2 },
      satisfiedOfAll: { numerator: 2, denominator: 3 },
    });
    expect(await figures('2024-05', ', channel: PHONE')).toMatchObject({
      participation: { numerator: 1, denominator: 1 },
    });
    const { evaluations } = await handling<{ evaluations: object[] }>(
      id,
      'evaluations { party satisfaction comment source }',
    );
    expect(evaluations).toContainEqual({
      party: first?.id,
      satisfaction: 'SATISFIED',
      comment: '很好',
      source: 'OFFICE',
    });
  });

  test('the counts of satisfaction equal a recount in every tier', async () => {
    await world.settle();
    for (const { desk } of Object.values(world.tiers)) {
      const [row] = await desk.courierEm.fork().execute<{ wrong: number; n: number }[]>(
        `with recount as (
           select region, date_trunc('month', concluded_at at time zone interval '8 hours')::date as month, channel,
                  coalesce(satisfaction, '') as satisfaction, count(*)::int as n
           from card where concluded_at is not null group by 1, 2, 3, 4
         )
         select count(*) filter (where coalesce(kept.n, 0) <> coalesce(recount.n, 0))::int as wrong, count(*)::int as n
         from satisfaction_count as kept full join recount using (region, month, channel, satisfaction)`,
      );
      expect(row).toMatchObject({ wrong: 0 });
      expect(row?.n).toBeGreaterThan(0);
    }
  });
});
