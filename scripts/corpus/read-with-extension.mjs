// Reads pages with the built extension in a real browser, and returns the panel's markup of each.
import { launchBrowser, serveFixtures } from '../lib/launch.mjs';
import { whenMode } from '../lib/panel.mjs';

/** Map from slug to the result of `parse(page, markup)`. Pages on which no panel opens are missing from it. */
export async function readWithExtension(name, cases, parse) {
  const browser = await launchBrowser(name);
  const found = new Map();
  try {
    for (const page of cases) {
      const tab = await browser.newPage();
      const address = page.expected.url;
      await serveFixtures(tab, { [address.split('#')[0]]: { body: page.html } });
      await tab.goto(address);
      if (page.expected.kind === 'article') await whenMode(tab, 'reader').catch(() => undefined);
      const markup = await whenSettled(tab, page.expected.settleMs ?? 0);
      if (markup) found.set(page.slug, parse(page, markup));
      await tab.close();
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** The panel's markup after `milliseconds`, by when the page has stopped changing. */
async function whenSettled(tab, milliseconds) {
  await tab.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), milliseconds);
  return tab.evaluate(() => document.querySelector('infoq-reader[mode="reader"]')?.shadowRoot?.innerHTML);
}
