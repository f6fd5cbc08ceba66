import { describe, expect, test } from 'vitest';
import { person } from '../world.ts';
import {
  at,
  COUNTY,
  changes,
  gaps,
  inWorldOfRegisters,
  officer,
  opens,
  place,
  TOWNSHIP,
  VILLAGE,
  world,
} from './registers-kept.ts';

inWorldOfRegisters();

describe('what stands ready at a place', () => {
  test('M4 the county centre lacks what it lacks of the nine desks, and nothing once all are open', async () => {
    expect(await gaps(at.COUNTY, COUNTY)).toHaveLength(9);
    for (const kind of [
      'PETITION_DESK',
      'PEOPLES_MEDIATION_COMMITTEE',
      'PROFESSIONAL_MEDIATION_COMMITTEE',
      'PERSONAL_STUDIO',
      'EXPERT_STUDIO',
      'JUDGE_STUDIO',
      'CONFIRMATION_ROOM',
      'FILING_ROOM',
    ])
      await opens('county', COUNTY, kind);
    expect((await gaps(at.COUNTY, COUNTY)).map(({ kind }) => kind)).toEqual(['FAST_TRACK_COURT']);
    await opens('county', COUNTY, 'FAST_TRACK_COURT');
    expect(await gaps(at.COUNTY, COUNTY)).toEqual([]);
  });

  test('M32 M33 a village system is 1+4+2+X: three of four associations are a gap, a closed station is one again', async () => {
    for (const kind of ['PARTY_LEADERSHIP', 'COVENANT', 'POWER_LIST', 'GRID_MANAGEMENT', 'PEACEMAKER_STUDIO'])
      await opens('village', VILLAGE, kind);
    for (const kind of [
      'AUXILIARY_POLICE_STATION',
      'SOCIAL_FORCE',
      'ASSOCIATION',
      'ASSOCIATION',
      'ASSOCIATION',
    ])
      await opens('village', VILLAGE, kind);
    const station = await opens('village', VILLAGE, 'VETERANS_STATION');
    expect(await gaps('village', VILLAGE)).toEqual([
      { part: '4', kind: 'ASSOCIATION', wanted: 4, present: 3, missingFunctions: [] },
    ]);
    await opens('village', VILLAGE, 'ASSOCIATION');
    expect(await gaps('village', VILLAGE)).toEqual([]);
    const closed = await changes(
      'village',
      officer(VILLAGE),
      'closeOrganisation',
      'CloseOrganisationInput',
      { id: station.id, closedOn: '2026-03-01' },
      '... on Organisation { closedOn }',
    );
    expect(closed).toEqual({ closedOn: '2026-03-01' });
    expect((await gaps('village', VILLAGE)).map(({ part, kind }) => [part, kind])).toEqual([
      ['2', 'VETERANS_STATION'],
    ]);
  });

  test('M43 M45 M60 a township centre needs four functions, three zones and two rooms', async () => {
    await opens('township', TOWNSHIP, 'GOVERNANCE_CENTRE', {
      functions: ['RECEPTION', 'RESOLUTION', 'COMMAND', 'PETITION_ZONE'],
    });
    expect(await gaps('township', TOWNSHIP)).toEqual([
      {
        part: '四个中心',
        kind: 'GOVERNANCE_CENTRE',
        wanted: 1,
        present: 1,
        missingFunctions: ['PUBLIC_SERVICE'],
      },
      {
        part: '三个功能区',
        kind: 'GOVERNANCE_CENTRE',
        wanted: 1,
        present: 1,
        missingFunctions: ['MEDIATION_ZONE', 'JOINT_ZONE'],
      },
      { part: '两室', kind: 'JUDGE_STUDIO', wanted: 1, present: 0, missingFunctions: [] },
      { part: '两室', kind: 'LAWYER_ROOM', wanted: 1, present: 0, missingFunctions: [] },
    ]);
  });

  test('M42 M44 volunteer teams with their members, and a studio under its brand', async () => {
    await opens('village', VILLAGE, 'VOLUNTEER_TEAM', { name: '红管家之家', members: 138 });
    await opens('township', TOWNSHIP, 'PERSONAL_STUDIO', { brand: '何顺成工作室' });
    expect(await place('village', VILLAGE, 'organisations(kind: VOLUNTEER_TEAM) { name members }')).toEqual({
      organisations: [{ name: '红管家之家', members: 138 }],
    });
    expect(await place('township', TOWNSHIP, 'organisations(kind: PERSONAL_STUDIO) { brand }')).toEqual({
      organisations: [{ brand: '何顺成工作室' }],
    });
  });

  test('M91 M92 a station counts its eight services by month, and only its own', async () => {
    const functions = ['LEGAL_ADVICE', 'DISPUTE_ROUTING', 'VILLAGE_LIAISON', 'MEDIATION_GUIDANCE'];
    const rest = ['DIVERSE_SETTLEMENT', 'JUDICIAL_CONFIRMATION', 'COURT_LIAISON'];
    const { id } = await opens('township', TOWNSHIP, 'SOURCE_STATION', {
      functions: [...functions, ...rest],
    });
    const serves = (input: object) =>
      changes(
        'township',
        officer(TOWNSHIP),
        'recordService',
        'RecordServiceInput',
        { id, month: '2026-02', ...input },
        '... on Organisation { id }',
      );
    expect(await serves({ function: 'LEGAL_ADVICE', count: 3 })).toEqual({ id });
    expect(await serves({ function: 'LEGAL_ADVICE', count: 2 })).toEqual({ id });
    expect(await serves({ function: 'LITIGATION_SERVICE', count: 1 })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await serves({ function: 'LEGAL_ADVICE', count: 1, month: '2026-13' })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await place('township', TOWNSHIP, 'services(month: "2026-02") { function count }')).toEqual({
      services: [{ function: 'LEGAL_ADVICE', count: 5 }],
    });
    expect(await place('township', TOWNSHIP, 'services(month: "2026-03") { function count }')).toEqual({
      services: [],
    });
  });

  test('nobody keeps the register of another place', async () => {
    const stranger = { ...officer('330726107201'), id: 'stranger' };
    const { id } = await opens('village', VILLAGE, 'SOURCE_POINT');
    const closing = { id, closedOn: '2026-03-01' };
    expect(
      await changes(
        'village',
        stranger,
        'closeOrganisation',
        'CloseOrganisationInput',
        closing,
        '... on Organisation { id }',
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const leader = person('county-leader');
    expect(
      await changes(
        'county',
        leader,
        'openOrganisation',
        'OpenOrganisationInput',
        { kind: 'SOCIAL_FORCE', name: '某组织', openedOn: '2020-01-01' },
        '... on Organisation { id }',
      ),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    const early = { id, closedOn: '2019-12-31' };
    expect(
      await changes(
        'village',
        officer(VILLAGE),
        'closeOrganisation',
        'CloseOrganisationInput',
        early,
        '... on Organisation { id }',
      ),
    ).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('M46 the mediators of a place together', async () => {
    const pg = await import('pg');
    const client = new pg.default.Client({ connectionString: world.databases.township.ownerUrl });
    await client.connect();
    await client.query(
      `insert into mediator (id, region, name, organisation, since_year, cases_mediated, synthetic)
       values ('${TOWNSHIP}-m1', '${TOWNSHIP}', '老乡镇', '镇调委会', 1988, 2800, true), ('${TOWNSHIP}-m2', '${TOWNSHIP}', '新人', '镇调委会', 2024, 12, true)`,
    );
    await client.end();
    expect(
      await place('township', TOWNSHIP, 'mediatorStats { mediators casesMediated longestServiceYears }'),
    ).toEqual({
      mediatorStats: { mediators: 2, casesMediated: 2812, longestServiceYears: 38 },
    });
  });
});
