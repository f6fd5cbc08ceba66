import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { teamUnder } from '../round-table.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { accepted, mediating, record, roundsOf, VILLAGE } from './mediating.ts';

let world: World;
let village: Office;
const SECRETARY = 'VILLAGE_PARTY_SECRETARY';

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

interface SeenInvitation {
  id: string;
  kind: string;
  name: string;
  accepted: boolean | null;
  consents: { party: string; agreed: boolean }[];
}
const FIELDS = 'invitations { id kind name accepted consents { party agreed } }';
const invitations = async (id: string) =>
  (await record<{ invitations: SeenInvitation[] }>(world, 'village', village.as, { id, fields: FIELDS }))
    ?.invitations ?? [];

/** A round that is open, and somebody who was asked to it. */
async function invited(kind: string, name: string) {
  const { id } = await accepted(village);
  done(await village.opensRound(id, SECRETARY));
  done(await mediating(village).invites(id, kind, name));
  const [invitation] = await invitations(id);
  if (invitation === undefined) throw new Error('nobody was invited');
  return { id, invitation, parties: await village.partiesOf(id) };
}

test('M36 an invited person takes a seat once they accepted and every party consented', async () => {
  const { id, invitation, parties } = await invited('RELATIVE', '舅父');
  const table = mediating(village);
  const joins = () => table.joins(id, { kind: 'RELATIVE', invitation: invitation.id });
  expect(await joins()).toMatchObject({ code: 'CONSENT_MISSING' });
  done(await table.answers(id, invitation.id, true));
  expect(await joins()).toMatchObject({ code: 'CONSENT_MISSING' });
  const [one, other] = parties;
  done(await table.answers(id, invitation.id, true, one?.id));
  done(await table.answers(id, invitation.id, false, other?.id));
  expect(await joins()).toMatchObject({ code: 'CONSENT_MISSING' });
  done(await table.answers(id, invitation.id, true, other?.id));
  expect(await table.joins(id, { kind: 'EXPERT', invitation: invitation.id })).toMatchObject({
    code: 'CONSENT_MISSING',
  });
  done(await joins());
  expect(await invitations(id)).toMatchObject([
    { name: '舅父', accepted: true, consents: [{ agreed: true }, { agreed: true }] },
  ]);
  const [round] = await roundsOf(world, 'village', village.as, id);
  expect(round?.participants.at(-1)).toMatchObject({ kind: 'RELATIVE', name: '舅父' });
});

test('M36 somebody who declined stays away, and nobody of an invited kind comes without an invitation', async () => {
  const { id, invitation, parties } = await invited('LAWYER', '律师甲');
  const table = mediating(village);
  for (const { id: party } of parties) done(await table.answers(id, invitation.id, true, party));
  done(await table.answers(id, invitation.id, false));
  expect(await table.joins(id, { kind: 'LAWYER', invitation: invitation.id })).toMatchObject({
    code: 'CONSENT_MISSING',
  });
  expect(await table.joins(id, { kind: 'LAWYER', name: '律师甲' })).toMatchObject({
    code: 'CONSENT_MISSING',
  });
  expect(await table.invites(id, 'GRID_WORKER', '网格员')).toMatchObject({ code: 'BAD_INPUT' });
  expect(await table.answers(id, 'no-such-invitation', true)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await table.answers(id, invitation.id, true, 'no-such-party')).toMatchObject({ code: 'BAD_INPUT' });
  expect(await village.opensRound(id, SECRETARY)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('M105 representatives, local worthies, experts and neighbours are kinds of their own, invited before a round too', async () => {
  const { id } = await accepted(village);
  const table = mediating(village);
  const parties = await village.partiesOf(id);
  const kinds = [
    'VILLAGE_CADRE',
    'CONGRESS_DEPUTY',
    'PARTY_DELEGATE',
    'CONSULTATIVE_MEMBER',
    'LEGAL_WORKER',
    'LOCAL_WORTHY',
    'NEIGHBOUR',
    'EXPERT',
  ];
  for (const kind of kinds) done(await table.invites(id, kind, `受邀${kind}`));
  for (const { id: invitation } of await invitations(id)) {
    done(await table.answers(id, invitation, true));
    for (const { id: party } of parties) done(await table.answers(id, invitation, true, party));
  }
  const asked = await invitations(id);
  const guests = asked.map(({ kind, id: invitation }) => ({ kind, invitation }));
  done(await village.opensRound(id, SECRETARY, [...teamUnder(SECRETARY), ...guests]));
  const [round] = await roundsOf(world, 'village', village.as, id);
  expect(round?.participants.slice(3).map(({ kind }) => kind)).toEqual(kinds);
});

test('M26 a mediator is assigned or chosen by the parties, and who has an interest is recused', async () => {
  const { id } = await accepted(village);
  const table = mediating(village);
  const mediator = { kind: 'MEDIATOR', name: '调解员老石' };
  expect(await village.opensRound(id, SECRETARY, [...teamUnder(SECRETARY), mediator])).toMatchObject({
    code: 'BAD_INPUT',
  });
  done(
    await village.opensRound(id, SECRETARY, [...teamUnder(SECRETARY), { ...mediator, appointed: 'CHOSEN' }]),
  );
  expect(await table.joins(id, { kind: 'GRID_WORKER', name: '网格员', appointed: 'ASSIGNED' })).toMatchObject(
    {
      code: 'BAD_INPUT',
    },
  );
  expect(await table.joins(id, { ...mediator, appointed: 'ASSIGNED', mediator: 'nobody' })).toMatchObject({
    code: 'BAD_INPUT',
  });
  const [round] = await roundsOf(world, 'village', village.as, id);
  const chosen = round?.participants.at(-1);
  expect(chosen).toMatchObject({ kind: 'MEDIATOR', appointed: 'CHOSEN' });
  done(await table.leaves(id, chosen?.id ?? '', 'RECUSED', '与一方当事人系姻亲。'));
  expect((await roundsOf(world, 'village', village.as, id))[0]?.participants.at(-1)).toMatchObject({
    left: 'RECUSED',
    leavingNote: '与一方当事人系姻亲。',
  });
});
