import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { events, overSocket } from '../live/listening.ts';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { CHROMIUM_MISSING, startChromium } from './chromium.ts';

const TWELVE_HOURS_MS = 12 * 3_600_000;

describe.skipIf(CHROMIUM_MISSING !== null && process.env.CI === undefined)('the first page', () => {
  let world: World;
  let browser: Browser;
  let village: Office;
  let page: Page;
  let aheadMs = 0;
  let troubles: string[];
  beforeAll(async () => {
    if (CHROMIUM_MISSING !== null) throw new Error(CHROMIUM_MISSING);
    world = await startWorld({ now: () => new Date(Date.now() + aheadMs), withPage: true });
    village = office(world, 'village', '330726107200', ['SECRETARY']);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.[Symbol.asyncDispose]();
  });
  afterEach(async () => {
    aheadMs = 0;
    await page.close();
  });

  /** The page with a person chosen and the live question laid out, not yet asked. */
  async function listener(): Promise<void> {
    page = await browser.newPage();
    troubles = [];
    page.on('console', (line) => {
      if (line.type() === 'error') troubles.push(line.text());
    });
    page.on('pageerror', ({ message }) => troubles.push(message));
    await page.goto(world.gatewayUrl);
    await page.click('#people button:has-text("县领导")');
    await page.click('#queries button:has-text("实时")');
    await page.locator('.graphiql-query-editor', { hasText: 'eventsAtVillage' }).waitFor();
  }

  const button = (says: string) => page.locator(`.graphiql-execute-button[aria-label^="${says}"]`);
  const answer = (text: string) => page.locator('.result-window', { hasText: text });

  test('tells a move as it happens, until it is stopped', async () => {
    await listener();
    await button('Execute').click();
    await answer('CAUGHT_UP').waitFor();
    done(await village.registers({ title: '听得见的案件' }));
    await answer('听得见的案件').waitFor();
    expect(await page.locator('.result-window').textContent()).toContain('"officeName": "杭坪村村民委员会"');
    await button('Stop').click();
    await button('Execute').waitFor();
    done(await village.registers({ title: '听不见的案件' }));
    await button('Execute').click();
    // Another listening has begun, from now on.
    await answer('CAUGHT_UP').waitFor();
    expect(await answer('听不见的案件').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('signs in anew when the token has expired, to listen as to ask', async () => {
    await listener();
    aheadMs = TWELVE_HOURS_MS + 1_000;
    await button('Execute').click();
    await answer('CAUGHT_UP').waitFor();
    done(await village.registers({ title: '换了令牌也听得见' }));
    await answer('换了令牌也听得见').waitFor();
  });

  test('tells whoever becomes somebody else nothing more of what they listened to before', async () => {
    await listener();
    await button('Execute').click();
    await answer('CAUGHT_UP').waitFor();
    await page.click('#people button:has-text("示例大屏")');
    await button('Execute').waitFor();
    const socket = overSocket(world.gatewayUrl, () => world.token(village.as));
    const heard = socket.listen({ query: events('Village') });
    await heard.caughtUp();
    const { id } = done(await village.registers({ title: '换了人就听不见' }));
    await heard.first(({ case: about }) => about?.id === id);
    socket.close();
    await button('Execute').click();
    await answer('CAUGHT_UP').waitFor();
    expect(await answer('换了人就听不见').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
