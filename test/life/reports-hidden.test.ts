import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { brokenChains, flaggedHandovers } from '@sanji/tier/delivery/evidence.ts';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { rolledBack } from '../authorization/in-sql.ts';
import { done } from '../seen-case.ts';
import { type As, person } from '../world.ts';
import {
  COUNTY,
  discipline,
  inWorldOfReports,
  listed,
  opened,
  REPORT,
  TOWNSHIP,
  taken,
  township,
  village,
  world,
} from './reports-given.ts';

inWorldOfReports();

describe('nobody else learns of it', () => {
  const others: readonly As[] = [
    person('county-leader'),
    person('county-officer'),
    person('inspector'),
    person('dashboard'),
    person('township-leader'),
    { id: 'leader-33', name: '某人', roles: ['LEADER', 'INSPECTOR', 'OFFICER'], region: '33' },
  ];

  test.each(others.map((as) => [as.id, as] as const))('M18 %s may not ask', async (_, as) => {
    await expect(listed(as)).rejects.toThrow('FORBIDDEN');
    await expect(opened(as, 'any')).rejects.toThrow('FORBIDDEN');
  });

  test('M18 nor the discipline desk of another county, of a township or of the province', async () => {
    const { number } = taken(await township().reportsOfficial(REPORT));
    await world.settle();
    for (const region of ['330725', TOWNSHIP, '33']) {
      expect(await listed(discipline(region))).toEqual([]);
      expect(await opened(discipline(region), number)).toBeNull();
    }
  });

  test('M18 the discipline desk sees no case', async () => {
    const { id } = done(await village().registers());
    await world.settle();
    const { errors } = await world.ask(discipline(), 'query ($id: ID!) { case(id: $id) { title } }', { id });
    expect(errors[0]?.extensions.code).not.toBeUndefined();
    const place = await world.ask(discipline(), `{ county(code: "${COUNTY}") { name } }`);
    expect(place.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('M18 the second lock shows it to nobody, whatever the graph would say', async () => {
    for (const subgraph of SUBGRAPHS)
      for (const as of [...others, village().as, township().as, discipline('330725')]) {
        const actor = { subject: as.id, name: as.name, roles: as.roles, region: as.region };
        await rolledBack(world.databases[subgraph].appUrl, actor, async (client) => {
          expect((await client.query('select 1 from sealed_report')).rowCount).toBe(0);
          expect((await client.query('select 1 from report_reading')).rowCount).toBe(0);
          await expect(client.query('select 1 from outbox')).rejects.toThrow('permission denied');
        });
      }
    await rolledBack(world.databases.county.courierUrl, null, async (client) => {
      await expect(client.query('select 1 from sealed_report')).rejects.toThrow('permission denied');
    });
  });

  test('M18 an office posts reports of its own county only, and no hand-over by the way of a report', async () => {
    const { as } = village();
    const actor = { subject: as.id, name: as.name, roles: as.roles, region: as.region };
    const post = (number: string, kind: string) =>
      rolledBack(world.databases.village.appUrl, actor, (client) =>
        client.query(
          `insert into outbox (id, kind, case_id, epoch, peer, statement, created_at, next_attempt_at)
           values (gen_random_uuid(), $2, $1, 0, 'COUNTY', '', now(), now())`,
          [number, kind],
        ),
      );
    await expect(post('330726R-0', 'report')).resolves.toMatchObject({ rowCount: 1 });
    await expect(post('330725R-0', 'report')).rejects.toThrow(pg.DatabaseError);
    await expect(post('330726V-0', 'report')).rejects.toThrow(pg.DatabaseError);
    await expect(post('330726R-0', 'handover')).rejects.toThrow(pg.DatabaseError);
  });

  test('M18 the counts, the lists, the figures of custody and the ledgers are as if it had never been', async () => {
    const look = async () => {
      const shown = await world.ask(
        person('county-leader'),
        `{ county(code: "${COUNTY}") { openCaseCount cases(first: 100) { nodes { id } }
           townships { openCaseCount villages { openCaseCount } } } }`,
      );
      const sources = Object.values(world.tiers).map(({ tier, desk }) => localCustody(tier, desk.courierEm));
      const figures = await world.ask(
        person('inspector'),
        '{ custody { heldOnce inTransit holderless heldTwice } }',
      );
      const flagged = await Promise.all(
        Object.values(world.tiers).map(({ desk }) => flaggedHandovers(desk.courierEm)),
      );
      const ledgers = await Promise.all(
        Object.values(world.tiers).map(({ desk }) =>
          desk.courierEm.fork().execute('select count(*) as n from ledger'),
        ),
      );
      return {
        shown: shown.data,
        figures: figures.data,
        audit: await auditCustody(sources, '33'),
        flagged,
        ledgers,
      };
    };
    const before = await look();
    taken(await village().reportsOfficial(REPORT));
    expect(await look()).toEqual(before);
    await world.settle();
    expect(await look()).toEqual(before);
    for (const { desk } of Object.values(world.tiers)) expect(await brokenChains(desk.courierEm)).toEqual([]);
  });
});
