import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { broughtBy, personsOf, residentNumber } from './people.ts';

const VILLAGE = '330726107200';
const OTHER_VILLAGE = '330726107201';

const clock = { at: new Date('2026-03-02T01:00:00Z') };
const later = (minutes: number) => {
  clock.at = new Date(clock.at.getTime() + minutes * 60_000);
};
const statements: string[] = [];
let hidden = new Set<string>();

let world: World;
let village: Office;
let sibling: Office;
let township: Office;
let county: Office;

beforeAll(async () => {
  world = await startWorld({
    now: () => clock.at,
    reachable: (from, to) => !hidden.has(`${from} ${to}`),
    adjust: () => ({
      onStatement: (sql) => {
        statements.push(sql);
      },
    }),
  });
  village = office(world, 'village', VILLAGE);
  sibling = office(world, 'village', OTHER_VILLAGE);
  township = office(world, 'township', '330726107');
  county = office(world, 'county', '330726');
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

describe('M19 first cases', () => {
  test('M19 a first case is known as such when all tiers have answered, at its acceptance', async () => {
    const { id } = done(await village.registers(broughtBy(residentNumber())));
    expect(await personsOf(world, 'village', village, id)).toMatchObject({ isFirst: null });
    done(await village.accepts(id));
    expect(await personsOf(world, 'village', village, id)).toMatchObject({
      isFirst: true,
      handling: {
        inHandChecks: [{ answered: ['VILLAGE', 'TOWNSHIP', 'COUNTY'], silent: [], found: [] }],
      },
    });
    await world.settle();
    expect(await personsOf(world, 'county', county, id)).toMatchObject({ isFirst: true, handling: null });
  });

  test('M19 the second time is known at registration by the tier that knows the first', async () => {
    const number = residentNumber();
    const first = done(await village.registers(broughtBy(number)));
    later(1);
    const second = done(await village.registers(broughtBy(number)));
    expect(await personsOf(world, 'village', village, second.id)).toMatchObject({
      isFirst: false,
      handling: {
        possibleDuplicates: [{ caseId: first.id, standing: 'OPEN', basis: 'DOCUMENT', isEarlier: true }],
      },
    });
    expect(await personsOf(world, 'village', village, first.id)).toMatchObject({
      isFirst: null,
      handling: { possibleDuplicates: [{ caseId: second.id, isEarlier: false }] },
    });
  });

  test('M19 another matter of the same person, and the same matter of another, are first', async () => {
    const number = residentNumber();
    done(await village.registers(broughtBy(number)));
    later(1);
    const elsewhere = done(await sibling.registers(broughtBy(number)));
    const otherKind = done(await village.registers(broughtBy(number, { category: '0202' })));
    const otherPerson = done(await village.registers(broughtBy(residentNumber())));
    for (const [at, { id }] of [
      [sibling, elsewhere],
      [village, otherKind],
      [village, otherPerson],
    ] as const) {
      done(await at.accepts(id));
      expect(await personsOf(world, 'village', at, id)).toMatchObject({ isFirst: true });
    }
  });

  test('M19 what another tier registered before is found by asking, and without a card of it', async () => {
    const number = residentNumber();
    const above = done(await county.registers(broughtBy(number, { places: [VILLAGE] })));
    later(1);
    const { id } = done(await village.registers(broughtBy(number)));
    expect(await personsOf(world, 'village', village, id)).toMatchObject({ isFirst: null });
    done(await village.accepts(id));
    expect(await personsOf(world, 'village', village, id)).toMatchObject({
      isFirst: false,
      handling: {
        possibleDuplicates: [
          { caseId: above.id, standing: 'OPEN', heldBy: 'COUNTY', isEarlier: true, basis: 'DOCUMENT' },
        ],
      },
    });
    expect(await village.sees(above.id)).toBeNull();
  });

  test('M19 with a tier away nobody can tell, and the acceptance goes on', async () => {
    const { id } = done(await village.registers(broughtBy(residentNumber())));
    hidden = new Set(['VILLAGE COUNTY']);
    expect(done(await village.accepts(id))).toMatchObject({ status: 'ACCEPTED' });
    hidden = new Set();
    expect(await personsOf(world, 'village', village, id)).toMatchObject({
      isFirst: null,
      handling: { inHandChecks: [{ answered: ['VILLAGE', 'TOWNSHIP'], silent: ['COUNTY'] }] },
    });
  });

  test('M19 without document and phone there is nothing to ask with', async () => {
    const { id } = done(await village.registers());
    done(await village.accepts(id));
    expect(await personsOf(world, 'village', village, id)).toMatchObject({
      isFirst: null,
      handling: { inHandChecks: [], possibleDuplicates: [] },
    });
  });

  test('M19 name and phone know a person again, more weakly', async () => {
    const parties = [{ role: 'APPLICANT', name: '丙某某', phone: '139-0000-5678' }];
    const first = done(await village.registers({ parties }));
    later(1);
    const second = done(
      await village.registers({
        parties: [{ role: 'APPLICANT', name: '丙 某某', phone: '+86 13900005678' }],
      }),
    );
    expect(await personsOf(world, 'village', village, second.id)).toMatchObject({
      isFirst: false,
      handling: { possibleDuplicates: [{ caseId: first.id, basis: 'NAME_AND_PHONE' }] },
    });
  });

  test('条例30: who reports an official leaves no trace', async () => {
    const number = residentNumber();
    const report = broughtBy(number, { kind: 'CLAIM', category: '1502' });
    const { id } = done(await village.registers(report));
    later(1);
    const again = done(await village.registers(report));
    for (const one of [id, again.id]) {
      expect(await personsOf(world, 'village', village, one)).toMatchObject({
        isFirst: null,
        handling: { possibleDuplicates: [] },
      });
    }
  });
});

describe('a number of a document', () => {
  test('is refused where it is none, and nothing is entered', async () => {
    const before = statements.length;
    const number = residentNumber();
    const wrong = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
    expect(await village.registers(broughtBy(wrong))).toMatchObject({ code: 'BAD_INPUT' });
    expect(statements.slice(before).filter((sql) => sql.startsWith('insert'))).toEqual([]);
  });

  test('does not stand in a title', async () => {
    const parties = [{ role: 'APPLICANT', name: '丁某某', identityNumber: 'E12345', identityKind: '414' }];
    expect(await village.registers({ parties, title: '持证 E12345 者来访' })).toMatchObject({
      code: 'TITLE_NAMES_PERSON',
    });
  });

  /** The tables of the three databases in which the text stands. */
  async function tablesWith(text: string): Promise<string[]> {
    const found: string[] = [];
    for (const subgraph of SUBGRAPHS) {
      const client = new pg.Client({ connectionString: world.databases[subgraph].ownerUrl });
      await client.connect();
      const { rows: tables } = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public'",
      );
      for (const { name } of tables) {
        const { rowCount } = await client.query(
          `select 1 from "${name}" t where to_jsonb(t)::text like $1 limit 1`,
          [`%${text}%`],
        );
        if (rowCount !== 0) found.push(`${subgraph}.${name}`);
      }
      await client.end();
    }
    return found;
  }

  test('is kept nowhere and sent nowhere: its keyed hash is', async () => {
    const number = residentNumber();
    const name = '戊某某某';
    const parties = [{ role: 'APPLICANT', name, identityNumber: number }];
    const { id } = done(await village.registers({ parties, kind: 'CLAIM', category: '1104' }));
    hidden = new Set(['VILLAGE TOWNSHIP']);
    done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    // The township is away: all that travels is still in the outbox, the name too.
    expect(await tablesWith(name)).toEqual(expect.arrayContaining(['village.outbox', 'village.party']));
    expect(await tablesWith(number)).toEqual([]);
    hidden = new Set();
    await world.settle();
    const { desk } = world.tiers.township;
    const carried: string[] = [];
    const ask = desk.askSameMatter;
    desk.askSameMatter = (peer, call) => {
      carried.push(Buffer.from(call.question.split('.')[1] ?? '', 'base64url').toString());
      return ask(peer, call);
    };
    done(await township.accepts(id));
    desk.askSameMatter = ask;
    expect(carried).toHaveLength(2);
    for (const question of carried) {
      expect(question).toMatch(/"hashes":\["[0-9a-f]{64}"\]/);
      expect(question).not.toContain(number);
      expect(question).not.toContain(name);
    }
    expect(await tablesWith(number)).toEqual([]);
    // The registering tier and the holder know the person again; the county, which never handled the case, does not.
    const [hash = ''] = /[0-9a-f]{64}/.exec(carried[0] ?? '') ?? [];
    expect((await tablesWith(hash)).filter((table) => table.endsWith('person_trace'))).toEqual([
      'village.person_trace',
      'township.person_trace',
    ]);
  });

  test('another number under the same key is another request', async () => {
    const matter = { ...broughtBy(residentNumber()), idempotencyKey: 'one-key-two-people' };
    const first = done(await village.registers(matter));
    expect(done(await village.registers(matter)).id).toBe(first.id);
    expect(await village.registers({ ...matter, ...broughtBy(residentNumber()) })).toMatchObject({
      code: 'KEY_REUSED',
    });
  });
});
