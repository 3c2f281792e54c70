import type { Page } from 'puppeteer-core';

/** A selector of something in the open panel's shadow tree. */
export const inPanel = (selector: string) => `infoq-reader >>> ${selector}`;

/** Clicks what is there or comes. Seen by frames: mutations in a shadow tree tell a driver's own locator nothing. */
export async function clickIn(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(inPanel(selector), { visible: true }))?.click();
}

/** Waits for what comes after the article is painted: quick settings, the menu's first rows, where links lead. */
export async function whenControls(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.popover.settings .themes'),
  );
}
