import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld } from '../world.ts';
import {
  atThePage,
  CHROMIUM_MISSING,
  enters,
  pictureMoves,
  seesPictureOf,
  startChromium,
} from './chromium.ts';
import { inMeetings, LEADER, openedThread, SECRETARY } from './in-meeting.ts';
import { startTurnServer, TURN_MISSING } from './turn-server.ts';

const MISSING = CHROMIUM_MISSING ?? TURN_MISSING;

describe.skipIf(MISSING !== null && process.env.CI === undefined)('between two networks', () => {
  let browser: Browser;
  let turn: Awaited<ReturnType<typeof startTurnServer>>;
  beforeAll(async () => {
    if (MISSING !== null) throw new Error(MISSING);
    browser = await startChromium();
    turn = await startTurnServer();
  });
  afterAll(async () => {
    await browser?.close();
    await turn?.[Symbol.asyncDispose]();
  });

  /** Two whose only way to each other is the relay that the gateway names. */
  async function meetOverRelay(credential: string, work: (pages: Pages) => Promise<void>) {
    await using world = await startWorld({ iceServers: [{ ...turn.server, credential }] });
    const { thread } = await openedThread(world);
    const { id } = await inMeetings(world, LEADER).opens(thread);
    const comes = async (as: typeof LEADER) => {
      const page = await atThePage(browser, world.gatewayUrl, id, { polls: false, relayed: true });
      await enters(page, await world.token(as));
      return page;
    };
    const [county, village] = [await comes(LEADER), await comes(SECRETARY)];
    await work({ county, village });
    await Promise.all([county.close(), village.close()]);
  }

  test(
    'M38 county and village see each other’s moving picture through the TURN server of the configuration',
    () =>
      meetOverRelay(turn.server.credential, async ({ county, village }) => {
        await seesPictureOf(county, SECRETARY.name);
        await seesPictureOf(village, LEADER.name);
        expect(await pictureMoves(county, SECRETARY.name)).toBe(true);
        expect(await pictureMoves(village, LEADER.name)).toBe(true);
      }),
    200_000,
  );

  test(
    'a relay that does not know the password shows nobody a picture, and the test above would see it',
    () =>
      meetOverRelay('another password', async ({ county }) => {
        await expect(seesPictureOf(county, SECRETARY.name, 8_000)).rejects.toThrow(/Timeout/);
      }),
    200_000,
  );
});

type Pages = Record<'county' | 'village', Awaited<ReturnType<typeof atThePage>>>;
