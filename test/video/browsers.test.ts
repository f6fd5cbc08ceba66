import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type As, person, startWorld, type World } from '../world.ts';
import {
  atThePage,
  CHROMIUM_MISSING,
  enters,
  knowsOfLeaving,
  namesShown,
  pictureMoves,
  seesPictureOf,
  startChromium,
  stopPolling,
  textOf,
} from './chromium.ts';
import { CADRE, inMeetings, LEADER, officer, openedThread, SECRETARY } from './in-meeting.ts';

describe.skipIf(CHROMIUM_MISSING !== null && process.env.CI === undefined)('in Chromium', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    if (CHROMIUM_MISSING !== null) throw new Error(CHROMIUM_MISSING);
    world = await startWorld();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.[Symbol.asyncDispose]();
  });

  async function openMeeting(): Promise<{ caseId: string; meeting: string }> {
    const { caseId, thread } = await openedThread(world);
    const { id: meeting } = await inMeetings(world, LEADER).opens(thread);
    return { caseId, meeting };
  }

  async function comes(as: As, meeting: string) {
    const page = await atThePage(browser, world.gatewayUrl, meeting, { polls: false });
    await enters(page, await world.token(as));
    return page;
  }

  test('M38 county and village see each other’s moving picture, a township joins, and who leaves is missed at once', async () => {
    const { meeting } = await openMeeting();
    const county = await comes(LEADER, meeting);
    const village = await comes(SECRETARY, meeting);
    await seesPictureOf(county, SECRETARY.name);
    await seesPictureOf(village, LEADER.name);
    expect(await pictureMoves(county, SECRETARY.name)).toBe(true);
    expect(await pictureMoves(village, LEADER.name)).toBe(true);

    const township = await comes(CADRE, meeting);
    for (const [page, name] of [
      [township, LEADER.name],
      [township, SECRETARY.name],
      [county, CADRE.name],
      [village, CADRE.name],
    ] as const) {
      await seesPictureOf(page, name);
      expect(await pictureMoves(page, name)).toBe(true);
    }

    // The fourth: a party whom the village, which holds the case, invited. A village secretary may.
    await village.click('#invite');
    const invitation = await textOf(village, '#invited');
    const party = await atThePage(browser, world.gatewayUrl, meeting, { polls: true });
    await party.fill('#invitation', invitation.split('invitation ')[1] ?? '');
    await enters(party, await world.token(person('public-client')));
    for (const name of [LEADER.name, SECRETARY.name, CADRE.name]) await seesPictureOf(party, name);
    for (const page of [county, village, township]) await seesPictureOf(page, '当事人');
    expect(await pictureMoves(county, '当事人')).toBe(true);
    expect(await pictureMoves(party, LEADER.name)).toBe(true);

    // A fifth is told that the meeting is full.
    const fifth = await comes(officer(5), meeting);
    expect(await textOf(fifth, '#trouble')).toContain('会商人数已满');
    await fifth.close();

    // A party has no live channel, and hears of it from the connection that is closed to them.
    await stopPolling(party);
    await village.click('#leave');
    expect(await knowsOfLeaving(party, SECRETARY.name)).toMatch(/by hanging up$/);
    expect(await knowsOfLeaving(county, SECRETARY.name)).toBe('signal by live');
    expect(await knowsOfLeaving(township, SECRETARY.name)).toBe('signal by live');
    expect((await namesShown(county)).some((name) => name.includes(SECRETARY.name))).toBe(false);

    // A page that is closed leaves as well.
    await township.close({ runBeforeUnload: true });
    expect(await knowsOfLeaving(county, CADRE.name)).toBe('signal by live');

    const record = await inMeetings(world, LEADER).sees(meeting);
    expect(record?.participants.map(({ name, leftAt }) => [name, leftAt !== null])).toEqual([
      [LEADER.name, false],
      [SECRETARY.name, true],
      [CADRE.name, true],
      ['当事人', false],
    ]);
  }, 300_000);

  /** Breaks what the county's database does with signals, as a mistake in the service would. */
  async function withSignalsBroken(how: string, work: () => Promise<void>): Promise<void> {
    const owner = new pg.Client({ connectionString: world.databases.county.ownerUrl });
    await owner.connect();
    try {
      await owner.query(
        `create function broken() returns trigger language plpgsql as $$ begin ${how} end $$;
         create trigger broken before insert on video_signal for each row execute function broken()`,
      );
      await work();
    } finally {
      await owner.query('drop function broken cascade');
      await owner.end();
    }
  }

  test('signals that go to the wrong seat show nobody a picture, and the test above would see it', async () => {
    const { meeting } = await openMeeting();
    const wrong = `if new.kind = 'DESCRIPTION' then new.to_seat := new.from_seat; end if; return new;`;
    await withSignalsBroken(wrong, async () => {
      const county = await comes(LEADER, meeting);
      const village = await comes(SECRETARY, meeting);
      await expect(seesPictureOf(county, SECRETARY.name, 8_000)).rejects.toThrow(/Timeout/);
      await Promise.all([county.close(), village.close()]);
    });
  });

  test('a leaving that is not sent is learnt by looking alone, and the test above would see it', async () => {
    const { meeting } = await openMeeting();
    await withSignalsBroken(`return case when new.kind = 'BYE' then null else new end;`, async () => {
      const county = await comes(LEADER, meeting);
      const village = await comes(SECRETARY, meeting);
      await seesPictureOf(county, SECRETARY.name);
      await village.click('#leave');
      // By the connection, seconds later; or by what somebody still had to say while they came.
      expect(await knowsOfLeaving(county, SECRETARY.name)).toMatch(/^look by /);
      await county.close();
    });
  });
});
