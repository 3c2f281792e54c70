import type { Page } from 'puppeteer-core';

/** A selector of something in the open panel's shadow root. */
export const inPanel = (selector: string) => `infoq-reader >>> ${selector}`;

/** Number of frames in which an element has to be in the same place before it is clicked. */
const stillFrames = 3;

/**
 * Waits for an element that doesn't move, and clicks it: a click misses what slides in. Checks in each frame, because a
 * driver's own locator misses changes in a shadow root.
 */
export async function clickIn(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(inPanel(selector), { visible: true });
  await element?.evaluate(async (one, frames) => {
    let last = '';
    for (let still = 0; still < frames; ) {
      const now = JSON.stringify(one.getBoundingClientRect());
      still = now === last ? still + 1 : 0;
      last = now;
      await new Promise(requestAnimationFrame);
    }
  }, stillFrames);
  await element?.click();
}
