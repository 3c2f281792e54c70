import type { Page } from 'puppeteer-core';

/** A selector of something in the open panel's shadow tree. */
export const inPanel = (selector: string) => `infoq-reader >>> ${selector}`;

/** Clicks what is there or comes. Seen by frames: mutations in a shadow tree tell a driver's own locator nothing. */
export async function clickIn(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(inPanel(selector), { visible: true }))?.click();
}
