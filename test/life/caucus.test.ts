import { isForParties } from '@sanji/tier/cases/dossier.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rolledBack } from '../authorization/in-sql.ts';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { accepted, COUNTY, mediating, record, TOWNSHIP, VILLAGE } from './mediating.ts';

let world: World;
let village: Office;

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const TEXT = '甲方私下表示愿意让出一日用水。';
const FIELDS = 'caucusNotes { party text author }';
interface Seen {
  caucusNotes: { party: string; text: string }[] | null;
}

/** A round in which the mediator spoke to one side alone. */
async function spokenTo(): Promise<{ id: string; party: string }> {
  const { id } = await accepted(village);
  const [party] = await village.partiesOf(id);
  const mediator = mediating(office(world, 'village', VILLAGE, ['MEDIATOR']));
  expect(await mediator.notesCaucus(id, party?.id ?? '', TEXT)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  expect(await mediator.notesCaucus(id, 'no-such-party', TEXT)).toMatchObject({ code: 'BAD_INPUT' });
  expect(await mediator.notesCaucus(id, party?.id ?? '', ' ')).toMatchObject({ code: 'BAD_INPUT' });
  done(await mediator.notesCaucus(id, party?.id ?? '', TEXT));
  return { id, party: party?.id ?? '' };
}

test('M47 those who mediate in the office read what one side said, and the leaders above do not', async () => {
  const { id, party } = await spokenTo();
  await world.settle();
  const seenBy = (region: string, roles: Office['as']['roles']) =>
    record<Seen>(
      world,
      'village',
      { ...village.as, id: `${region} ${roles.join()}`, region, roles },
      { id, fields: FIELDS },
    );
  expect(await seenBy(VILLAGE, ['SECRETARY'])).toMatchObject({ caucusNotes: [{ party, text: TEXT }] });
  expect(await seenBy(VILLAGE, ['MEDIATOR'])).toMatchObject({ caucusNotes: [{ party, text: TEXT }] });
  // Who mediates elsewhere, be it above, sees the record and nothing of this in it.
  for (const region of [TOWNSHIP, COUNTY, '33']) {
    expect(await seenBy(region, ['OFFICER'])).toEqual({ caucusNotes: [] });
    await expect(seenBy(region, ['LEADER'])).rejects.toThrow('FORBIDDEN');
    await expect(seenBy(region, ['INSPECTOR'])).rejects.toThrow('FORBIDDEN');
  }
  await expect(seenBy(VILLAGE, ['LEADER'])).rejects.toThrow('FORBIDDEN');
  const through = await world.ask(
    { ...village.as, id: 'county-officer', region: COUNTY, roles: ['OFFICER'] },
    `query ($id: ID!) { case(id: $id) { village { narrative caucusNotes { text } } } }`,
    { id },
  );
  expect(through.data).toMatchObject({ case: { village: { caucusNotes: [] } } });
});

test('M47 the second lock: in the database itself only those who mediate in the very office find the note', async () => {
  const { id } = await spokenTo();
  const found = (region: string, roles: Office['as']['roles']) =>
    rolledBack(
      world.databases.village.appUrl,
      { subject: 's', name: '某', roles, region },
      async (client) => {
        const { rows } = await client.query('select kind from paper where case_id = $1', [id]);
        return rows.filter(({ kind }) => kind === 'CAUCUS').length;
      },
    );
  expect(await found(VILLAGE, ['MEDIATOR'])).toBe(1);
  expect(await found(VILLAGE, ['OFFICER'])).toBe(1);
  for (const roles of [['LEADER'], ['INSPECTOR'], ['GRID_WORKER'], ['DASHBOARD']] as const)
    expect([roles, await found(VILLAGE, [...roles])]).toEqual([roles, 0]);
  for (const region of [TOWNSHIP, COUNTY, '33', '330726107201'])
    expect([region, await found(region, ['OFFICER', 'MEDIATOR', 'LEADER'])]).toEqual([region, 0]);
  // The rest of the dossier is still there for those above, so it was this policy that hid the note.
  const seen = await rolledBack(
    world.databases.village.appUrl,
    { subject: 's', name: '某', roles: ['LEADER'], region: COUNTY },
    async (client) => (await client.query('select 1 from paper where case_id = $1', [id])).rowCount,
  );
  expect(seen).toBe(1);
});

test('M47 a resident who follows the very case never finds the note, neither side of it', async () => {
  const { id } = await spokenTo();
  const resident = {
    subject: `resident:${id}`,
    name: '居民本人',
    roles: ['RESIDENT' as const],
    region: VILLAGE,
  };
  const kinds = await rolledBack(world.databases.village.appUrl, resident, async (client) => {
    await client.query(`select set_config('app.case', $1, true)`, [id]);
    const { rows } = await client.query<{ kind: string }>('select kind from paper where case_id = $1', [id]);
    return rows.map(({ kind }) => kind);
  });
  // The database shows residents the dossier of their case, and what is theirs to read is chosen above it: not this.
  expect(kinds).toEqual(['ROUND_TEAM']);
  expect(['CAUCUS', 'ROUND_TEAM'].map(isForParties)).toEqual([false, false]);
});

test('M47 in the database itself nobody puts a note into another office’s dossier', async () => {
  const { id } = await spokenTo();
  const put = (office: string, roles: Office['as']['roles']) =>
    rolledBack(
      world.databases.village.appUrl,
      { subject: 's', name: '某', roles, region: VILLAGE },
      (client) =>
        client.query(
          `insert into paper (case_id, office, id, kind, at, author, body) values ($1, $2, 'x', 'CAUCUS', now(), '某', '{}')`,
          [id, office],
        ),
    );
  expect((await put(VILLAGE, ['OFFICER'])).rowCount).toBe(1);
  await expect(put('330726107201', ['OFFICER'])).rejects.toThrow('row-level security');
  await expect(put(VILLAGE, ['LEADER'])).rejects.toThrow('row-level security');
});

test('M47 the note is never handed over: neither to the township nor to another village', async () => {
  const climbing = await spokenTo();
  done(await village.fails(climbing.id));
  done(await village.opensRound(climbing.id, 'TOWNSHIP_RESIDENT_CADRE'));
  done(await village.fails(climbing.id));
  done(await village.escalates(climbing.id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  const { courierEm } = world.tiers.village.desk;
  const payloads = await courierEm.fork().execute<{ payload: string | null }[]>('select payload from outbox');
  expect(JSON.stringify(payloads)).not.toContain(TEXT);
  await world.settle();
  const moved = await spokenTo();
  done(await village.fails(moved.id));
  done(await village.transfers(moved.id, '330726107201'));
  for (const tier of ['village', 'township'] as const) {
    const rows = await world.tiers[tier].desk.courierEm
      .fork()
      .execute<{ office: string }[]>(`select distinct office from paper where kind = 'CAUCUS'`);
    expect(rows.map(({ office: own }) => own)).toEqual(tier === 'village' ? [VILLAGE] : []);
  }
  // The village that wrote it still reads it in its own record.
  const seen = await record<Seen>(world, 'village', village.as, { id: climbing.id, fields: FIELDS });
  expect(seen?.caucusNotes).toHaveLength(1);
});
