import type { Page } from 'puppeteer-core';

/** A selector of something in the open panel's shadow root. */
export const inPanel = (selector: string) => `infoq-reader >>> ${selector}`;

/**
 * Waits for an element and clicks it. Checks in each frame, because a driver's own locator misses changes in a shadow
 * root.
 */
export async function clickIn(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(inPanel(selector), { visible: true }))?.click();
}
