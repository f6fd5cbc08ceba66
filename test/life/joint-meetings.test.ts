import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { DECISION, records, type SeenDecision } from './meeting.ts';
import { does, held } from './reception.ts';
import { COUNTY, type ReceivingWorld, startReceivingWorld, TOWNSHIP, VILLAGE } from './visiting.ts';

const ELSEWHERE = '330726101200';
const REASONS = '该事项发生在邻村地界,依职责清单不属本村职权。';

// A Thursday; the next week is an ordinary one.
let life: ReceivingWorld;
let elsewhere: Office;
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-05T09:00:00+08:00');
  elsewhere = office(life.world, 'village', ELSEWHERE);
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

/** A case about which two villages of different townships quarrel: the county has it to decide. */
async function disputed(): Promise<string> {
  const village = office(life.world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  done(await village.transfers(id, ELSEWHERE));
  done(await elsewhere.escalates(id, 'COUNTY', 'OBJECTION', REASONS));
  await life.world.settle();
  return id;
}

const decides = (id: string, rest: object = {}) =>
  records(life.world, 'county', life.county, {
    kind: 'JOINT_MEETING',
    on: '2026-03-05',
    decisions: [
      {
        text: '由受诉地村办理。',
        responsible: ELSEWHERE,
        dueOn: '2026-03-20',
        case: id,
        decidesJurisdiction: true,
        ...rest,
      },
    ],
  });
const decisionsAbout = async (id: string): Promise<SeenDecision[]> => {
  const { data } = await life.world.askTier(
    'county',
    life.county.as,
    `query ($code: ID!, $id: ID!) { county(code: $code) { case(id: $id) { countyDecisions { ${DECISION} } } } }`,
    { code: COUNTY, id },
  );
  const seen = data?.county as { case: { countyDecisions: SeenDecision[] } } | undefined;
  return seen?.case.countyDecisions ?? [];
};

test('M73 the joint meeting decides whose the case is and moves nothing; the county assigns it, and the decision stands', async () => {
  const { world, county } = life;
  const id = await disputed();
  const before = await county.sees(id);
  held(await decides(id));
  await world.settle();
  // The meeting has moved nothing: holder and version are those before.
  expect(await county.sees(id)).toMatchObject({
    version: before?.version,
    holder: { office: COUNTY },
    status: 'REGISTERED',
  });
  expect(await decisionsAbout(id)).toMatchObject([{ decidesJurisdiction: true, isFollowed: false }]);
  done(await county.assigns(id, ELSEWHERE, '按联席会议决定办理。'));
  await world.settle();
  expect(await decisionsAbout(id)).toMatchObject([{ responsible: ELSEWHERE, isFollowed: true }]);
  const again = await elsewhere.escalates(id, 'COUNTY', 'OBJECTION', REASONS);
  expect(again).toMatchObject({ code: 'NOT_ALLOWED_NOW', message: expect.stringContaining('stands') });
  expect(done(await elsewhere.accepts(id))).toMatchObject({ status: 'ACCEPTED' });
});

test('M73 where nobody quarrels, or the case was accepted since, there is no jurisdiction to decide', async () => {
  const { county } = life;
  const own = done(await county.registers());
  expect((await decides(own.id)).code).toBe('NOT_ALLOWED_NOW');
  const id = await disputed();
  done(await county.accepts(id));
  expect((await decides(id)).code).toBe('NOT_ALLOWED_NOW');
  expect((await decides(id, { decidesJurisdiction: false })).code).toBeUndefined();
  const elsewhereKind = await records(life.world, 'county', county, {
    kind: 'TUESDAY_MORNING',
    on: '2026-03-03',
    decisions: [
      { text: '决定。', responsible: TOWNSHIP, dueOn: '2026-03-20', case: id, decidesJurisdiction: true },
    ],
  });
  expect(elsewhereKind.code).toBe('BAD_INPUT');
});

test('M39 the reception desk and the mediators of one office work on the same case: nothing is handed over', async () => {
  const { world, township } = life;
  const opened = await does<{ functions: string[] }>(
    world,
    'township',
    township,
    'openOrganisation',
    'OpenOrganisationInput',
    {
      kind: 'GOVERNANCE_CENTRE',
      name: '社会治理中心(综治中心、信访接待中心合署)',
      functions: ['RECEPTION', 'RESOLUTION'],
      openedOn: '2026-01-01',
    },
    '... on Organisation { functions }',
  );
  expect(held(opened).functions).toEqual(['RECEPTION', 'RESOLUTION']);
  const reception = office(world, 'township', TOWNSHIP, ['SECRETARY']);
  const mediators = office(world, 'township', TOWNSHIP, ['MEDIATOR']);
  const { id } = done(await reception.registers({ places: [VILLAGE, '330726107201'] }));
  const accepted = done(await reception.accepts(id));
  const mediating = done(await mediators.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  done(await mediators.settles(id));
  const ended = done(await reception.concludes(id, 'SETTLED'));
  for (const card of [accepted, mediating, ended]) {
    expect(card.holder.office).toBe(TOWNSHIP);
    // The epoch counts hand-overs and transfers: there was none.
    expect(card.version).toMatch(/^0\./);
  }
  expect(ended.timeline.map(({ move }) => move)).not.toContain('TRANSFER');
});
