import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../world.ts';
import { actorOf, CALLERS, type Caller } from './matrix.ts';
import {
  bringAbout,
  COUNTY,
  OTHER_TOWNSHIP,
  type RealMatter,
  SIBLING_VILLAGE,
  TOWNSHIP,
  VILLAGE,
  VILLAGE_OF_OTHER_TOWNSHIP,
} from './matters.ts';

let world: World;
let matters: RealMatter[];

beforeAll(async () => {
  world = await startWorld();
  matters = await bringAbout(world);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const PLACES = [VILLAGE, SIBLING_VILLAGE, VILLAGE_OF_OTHER_TOWNSHIP, TOWNSHIP, OTHER_TOWNSHIP, COUNTY];
const FIELD: Record<number, string> = { 12: 'village', 9: 'township', 6: 'county' };

interface SeenPlace {
  /** Null for whoever sees places and no cards. */
  cases: { nodes: { id: string }[] } | null;
  /** `case0`, `case1`, …: one case each, or null. */
  [single: string]: { id?: string; nodes?: { id: string }[] } | null;
}

type ListingPlace = { code: string; cases: NonNullable<SeenPlace['cases']> };

/** Each place's list beside each case asked for singly: in the place, and at the county's root. */
const bothWays = () => `{
  ${PLACES.map(
    (code, at) => `place${at}: ${FIELD[code.length]}(code: "${code}") { cases(first: 100) { nodes { id } }
      ${matters.map(({ id }, index) => `case${index}: case(id: "${id}") { id }`).join('\n')} }`,
  ).join('\n')}
  ${matters.map(({ id }, index) => `case${index}: case(id: "${id}") { id }`).join('\n')}
}`;

async function lookBothWays(caller: Caller) {
  const { subject, ...actor } = actorOf(caller);
  const { data } = await world.ask({ id: subject, ...actor }, bothWays());
  const ids = matters.map(({ id }) => id);
  const places = PLACES.map((_code, at) => data?.[`place${at}`] as SeenPlace | null);
  return {
    perPlace: places
      .filter((place) => place !== null)
      .map((place) => ({
        listed: (place.cases?.nodes ?? []).map(({ id }) => id).toSorted(),
        single: ids.filter((_id, index) => place[`case${index}`] !== null).toSorted(),
      })),
    anywhere: ids.filter((_id, index) => data?.[`case${index}`] !== null).toSorted(),
  };
}

test('whoever sees a case singly finds it in a list, and nobody finds another there', async () => {
  for (const caller of CALLERS) {
    const { perPlace, anywhere } = await lookBothWays(caller);
    for (const { listed, single } of perPlace) expect([caller, listed]).toEqual([caller, single]);
    const inSomeList = [...new Set(perPlace.flatMap(({ listed }) => listed))].toSorted();
    expect([caller, inSomeList]).toEqual([caller, anywhere]);
  }
});

test('a list below one’s own place shows each place its own cases', async () => {
  const actor = actorOf({ role: 'LEADER', region: 'the county' });
  const answer = await world.ask(
    { id: actor.subject, ...actor },
    `{ county(code: "${COUNTY}") { townships { code cases { nodes { id } } villages { code cases { nodes { id } } } } } }`,
  );
  expect(answer.errors).toEqual([]);
  const county = answer.data?.county as { townships: (ListingPlace & { villages: ListingPlace[] })[] };
  const places = county.townships.flatMap((township) => [township, ...township.villages]);
  const holding = places.filter(({ cases }) => cases.nodes.length > 0);
  const shown = new Map(holding.map(({ code, cases }) => [code, cases.nodes.map(({ id }) => id).toSorted()]));
  const expected = new Map<string, string[]>();
  for (const code of PLACES.filter((place) => place !== COUNTY)) {
    const seen = matters.filter(({ seenFrom }) => seenFrom.some((place) => place.startsWith(code)));
    if (seen.length > 0) expected.set(code, seen.map(({ id }) => id).toSorted());
  }
  expect(shown).toEqual(expected);
});
