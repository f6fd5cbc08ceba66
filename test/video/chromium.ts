import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** How to get what these tests need, or null where it is there. */
export const CHROMIUM_MISSING = existsSync(PATH)
  ? null
  : `There is no Chromium at ${PATH}: install Debian's (apt-get install chromium), or name one with CHROMIUM=/path/to/chromium.`;

// A developer without a browser is told how to get one; whoever judges (CI) never skips.
if (CHROMIUM_MISSING !== null) console.warn(`SKIPPED without CI: ${CHROMIUM_MISSING}`);

/** A browser with a camera that shows a moving picture, and that asks nobody whether it may be used. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      // All browsers are on this machine: they find each other without a server.
      '--allow-loopback-in-peer-connection',
      '--disable-dev-shm-usage',
    ],
  });

/**
 * A person's browser of their own, at the page of a meeting. Unless it `polls`, it never looks of its own accord: what it
 * knows, it was told. Where it is `relayed`, no other browser can be reached but through a TURN server.
 */
export async function atThePage(
  browser: Browser,
  gateway: string,
  meeting: string,
  { polls, relayed = false }: { polls: boolean; relayed?: boolean },
): Promise<Page> {
  const context: BrowserContext = await browser.newContext();
  // Twelve pictures at once are much for a small machine.
  context.setDefaultTimeout(90_000);
  await context.addInitScript<typeof OWN_ACCORD_MS>(polls ? stoppablePolling : silencePolling, OWN_ACCORD_MS);
  if (relayed) await context.addInitScript(refuseEveryWayButTheRelay);
  const page = await context.newPage();
  await page.goto(`${gateway}/meeting?tier=County&id=${meeting}`);
  return page;
}

const OWN_ACCORD_MS = { office: 5_000, party: 1_500 };

function silencePolling({ office }: { office: number }) {
  const real = globalThis.setInterval;
  const slow = (work: () => void, ms?: number) => (ms === office ? 0 : real(work, ms));
  Object.defineProperty(globalThis, 'setInterval', { value: slow });
}

function refuseEveryWayButTheRelay() {
  const Direct = globalThis.RTCPeerConnection;
  class Relayed extends Direct {
    constructor(given?: RTCConfiguration) {
      super({ ...given, iceTransportPolicy: 'relay' });
    }
  }
  globalThis.RTCPeerConnection = Relayed;
}

/** Makes the polling of a party's page stoppable: it must hear of those who come, so it cannot be silent from the start. */
function stoppablePolling({ party }: { party: number }) {
  const real = globalThis.setInterval;
  const noting = (work: () => void, ms?: number) => {
    const timer = real(work, ms);
    if (ms === party) Object.defineProperty(globalThis, 'pollsBy', { value: timer, configurable: true });
    return timer;
  };
  Object.defineProperty(globalThis, 'setInterval', { value: noting });
}

/** From now on a party's page knows only what it is told. */
export const stopPolling = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const timer: unknown = Reflect.get(globalThis, 'pollsBy');
    if (typeof timer !== 'number') throw new Error('this page never polled');
    clearInterval(timer);
  });

/** Signs in and presses the button. */
export async function enters(page: Page, token: string): Promise<void> {
  await page.fill('#token', token);
  await page.click('#enter');
  await page.waitForFunction(
    () => !document.getElementById('room')?.hidden || !document.getElementById('trouble')?.hidden,
  );
}

/** The tile of somebody else, once it plays. */
export async function seesPictureOf(page: Page, name: string, timeout = 90_000): Promise<void> {
  const plays = (wanted: string) => {
    const tiles = [...document.querySelectorAll('figure')];
    const video = tiles.find((tile) => tile.textContent?.includes(wanted))?.querySelector('video');
    return (video?.getVideoPlaybackQuality().totalVideoFrames ?? 0) > 5;
  };
  await page.waitForFunction(plays, name, { timeout });
}

/** Whether two frames of somebody's picture, some frames apart, differ. A picture that stands still never does. */
export const pictureMoves = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    const tiles = [...document.querySelectorAll('figure')];
    const video = tiles.find((tile) => tile.textContent?.includes(wanted))?.querySelector('video');
    if (!video) return false;
    const frame = () => {
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      const drawn = canvas.getContext('2d');
      drawn?.drawImage(video, 0, 0);
      return drawn?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    };
    const later = () => new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const first = frame();
    for (let frames = 0; frames < 10; frames += 1) await later();
    const second = frame();
    const changed = first.filter((value, index) => Math.abs(value - (second[index] ?? 0)) > 32).length;
    return changed > 500;
  }, name);

/** How the page came to know that somebody left, once it says so. */
export async function knowsOfLeaving(page: Page, name: string): Promise<string> {
  const line = page.locator('#log li', { hasText: name }).filter({ hasText: '离开' });
  await line.waitFor();
  return (await line.getAttribute('data-by')) ?? '';
}

/** What an element says, once it is shown. */
export async function textOf(page: Page, selector: string): Promise<string> {
  await page.locator(selector).waitFor({ state: 'visible' });
  return page.locator(selector).textContent();
}

export const namesShown = (page: Page): Promise<string[]> => page.locator('figcaption').allTextContents();
