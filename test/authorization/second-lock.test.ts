import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../world.ts';
import { observedInSql, rolledBack, succeeds } from './in-sql.ts';
import { actorOf, printed, promisedInSql } from './matrix.ts';
import { asOwner, bringAbout, type RealMatter, REGIONS } from './matters.ts';
import * as write from './statements.ts';

let world: World;
let matters: RealMatter[];

beforeAll(async () => {
  world = await startWorld();
  matters = await bringAbout(world);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

test('in SQL, as the services’ role, everybody may do just what the matrix says', async () => {
  expect(printed(await observedInSql(world, matters))).toBe(printed(promisedInSql));
});
