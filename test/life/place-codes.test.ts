import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import { person } from '../world.ts';
import { codeOf, given, sessionOf } from './residents.ts';
import {
  byCode,
  GRID,
  inVillageWithCodes,
  issues,
  OTHER_VILLAGE,
  revokes,
  TOWNSHIP,
  VILLAGE,
  village,
  villager,
  world,
} from './village-with-codes.ts';

inVillageWithCodes();

test('M9 the county issues a QR code for a place; it carries the place and nothing else, and draws itself', async () => {
  const code = await issues(GRID);
  expect(code).toMatchObject({ place: GRID, revokedAt: null, svg: expect.stringMatching(/^<svg/) });
  const claims: unknown = JSON.parse(Buffer.from(code.text.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toEqual({ typ: 'place-code', serial: code.serial, place: GRID });
  const { data } = await world.askTier(
    'county',
    person('county-officer'),
    `{ county(code: "330726") { placeCodes(inside: "${VILLAGE}") { serial } } }`,
  );
  expect(data).toMatchObject({ county: { placeCodes: [{ serial: code.serial }] } });
});

test.each([
  ['a township', TOWNSHIP, 'BAD_INPUT'],
  ['a village of another county', '330725101200', 'OUT_OF_REGION'],
  ['a village that is not there', '330726107999', 'UNKNOWN_PLACE'],
])('M9 no code for %s', async (_, place, code) => {
  expect((await issues(place)).code).toBe(code);
});

test('M9 a village issues no codes, not even for itself', async () => {
  expect((await issues(VILLAGE, person('village-secretary'))).code).toBe('NOT_ALLOWED');
});

test('M9 registering by code fills in place and channel', async () => {
  const { text } = await issues(GRID);
  const { id, placeCode } = done(await byCode(text));
  expect(placeCode).toBe(VILLAGE);
  const { data } = await world.askTier(
    'village',
    village.as,
    `{ village(code: "${VILLAGE}") { case(id: "${id}") { channel village { origin { grid } } } }
       codedPlaceAtVillage(code: "${text}") { ... on CodedPlace { place grid } } }`,
  );
  expect(data).toEqual({
    village: { case: { channel: 'QR_CODE', village: { origin: { grid: GRID } } } },
    codedPlaceAtVillage: { place: VILLAGE, grid: GRID },
  });
});

test('M9 a code that was withdrawn is refused at the village, once it has heard of it', async () => {
  const { serial, text } = await issues(VILLAGE);
  done(await byCode(text));
  expect((await revokes(serial)).revokedAt).not.toBeNull();
  await world.settle();
  expect(codeOf(await byCode(text))).toBe('CODE_REVOKED');
  expect(codeOf(await villager.submits({ code: text }))).toBe('CODE_REVOKED');
});

test('M9 what the county did not sign, or signed for something else, is no code', async () => {
  const { text } = await issues(VILLAGE);
  const [header, , signature] = text.split('.');
  const claims = { typ: 'place-code', serial: randomUUID(), place: OTHER_VILLAGE };
  const forged = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
  const slip = given(await villager.submits({ place: VILLAGE }));
  for (const code of [forged, 'nonsense', '', await sessionOf(villager, slip)])
    expect(codeOf(await byCode(code))).toBe('CODE_FOREIGN');
});
