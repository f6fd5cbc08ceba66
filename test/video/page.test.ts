import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../world.ts';
import { atThePage, CHROMIUM_MISSING, enters, startChromium, textOf } from './chromium.ts';
import { inMeetings, LEADER, openedThread } from './in-meeting.ts';

describe.skipIf(CHROMIUM_MISSING !== null && process.env.CI === undefined)('the page of a meeting', () => {
  let world: World;
  let browser: Browser;
  let meeting: string;
  beforeAll(async () => {
    if (CHROMIUM_MISSING !== null) throw new Error(CHROMIUM_MISSING);
    world = await startWorld();
    browser = await startChromium();
    const { thread } = await openedThread(world);
    meeting = (await inMeetings(world, LEADER).opens(thread)).id;
  });
  afterAll(async () => {
    await browser?.close();
    await world?.[Symbol.asyncDispose]();
  });

  const opened = (): Promise<Page> => atThePage(browser, world.gatewayUrl, meeting, { polls: false });

  test('says in both languages that the camera was refused, and lets people in without one', async () => {
    const page = await opened();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await enters(page, await world.token(LEADER));
    const told = await textOf(page, '#trouble');
    expect(told).toContain('无法使用摄像头或麦克风');
    expect(told).toContain('was refused');
    await page.check('#no-camera');
    await page.fill('#token', await world.token(LEADER));
    await page.click('#enter');
    await page.locator('figure[data-mine]').waitFor();
    await page.click('#leave');
    await page.close();
  });

  test('says that a token is not valid, and that a meeting has ended', async () => {
    const page = await opened();
    await enters(page, 'not a token');
    expect(await textOf(page, '#trouble')).toContain('登录凭证无效');
    const { thread } = await openedThread(world);
    const { id } = await inMeetings(world, LEADER).opens(thread);
    await inMeetings(world, LEADER).ends(id);
    const late = await atThePage(browser, world.gatewayUrl, id, { polls: false });
    await enters(late, await world.token(LEADER));
    expect(await textOf(late, '#trouble')).toContain('会商已结束');
    await Promise.all([page.close(), late.close()]);
  });

  test('whoever presses twice comes once, and whoever was muted comes back muted', async () => {
    const page = await opened();
    await page.evaluate(() => {
      const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      const tracks: MediaStreamTrack[] = [];
      Object.assign(window, { tracks });
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await given(wanted);
        tracks.push(...stream.getAudioTracks());
        return stream;
      };
      const form = document.querySelector('form#sign-in');
      form?.addEventListener('submit', () => form.dispatchEvent(new Event('submit', { cancelable: true })), {
        once: true,
      });
    });
    const microphones = () =>
      page.evaluate(() =>
        ('tracks' in window && Array.isArray(window.tracks) ? window.tracks : []).map(
          ({ enabled, readyState }) => `${readyState} ${enabled}`,
        ),
      );
    const token = await world.token(LEADER);
    await enters(page, token);
    await page.locator('figure[data-mine]').waitFor();
    expect(await microphones()).toEqual(['live true']);
    await page.click('#mute');
    await page.click('#leave');
    await enters(page, token);
    await page.locator('figure[data-mine]').waitFor();
    expect(await page.getAttribute('#mute', 'aria-pressed')).toBe('true');
    expect(await microphones()).toEqual(['ended false', 'live false']);
    await page.click('#leave');
    await page.close();
  });

  test('everybody is told at once when the meeting ends', async () => {
    const page = await opened();
    await enters(page, await world.token(LEADER));
    await page.locator('figure[data-mine]').waitFor();
    await inMeetings(world, LEADER).ends(meeting);
    expect(await textOf(page, '#trouble')).toContain('会商已结束');
    await page.close();
  });

  test('loads nothing from elsewhere, and gives the passwords of servers to nobody who has not signed in', async () => {
    const answer = await fetch(`${world.gatewayUrl}/meeting`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(answer.headers.get('permissions-policy')).toBe('camera=(self), microphone=(self)');
    expect(await answer.text()).not.toMatch(/https?:\/\//);
    expect((await fetch(`${world.gatewayUrl}/meeting/ice`)).status).toBe(401);
    const headers = { authorization: `Bearer ${await world.token(LEADER)}` };
    expect(await (await fetch(`${world.gatewayUrl}/meeting/ice`, { headers })).json()).toEqual({
      iceServers: [],
    });
  });
});
