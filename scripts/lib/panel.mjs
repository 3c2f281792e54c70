// The interface that the contract promises: the modes, the panel's parts, its controls.

/** Waits until the page is in `mode`; for `reader`, until the panel contains its article. */
export async function whenMode(page, mode, timeout = 60_000) {
  await page.waitForFunction(
    (wanted) => {
      const host = document.querySelector('infoq-reader');
      if (wanted === 'original') return !host && !document.querySelector('style[data-infoq-reader]');
      if (host?.getAttribute('mode') !== wanted) return false;
      return wanted === 'clean' || Boolean(host.shadowRoot?.querySelector('[data-part="body"]'));
    },
    { timeout },
    mode,
  );
}

/** Waits until all of a long text is laid out. */
export async function whenLaidOut(page, timeout = 60_000) {
  await page.waitForFunction(
    () => {
      const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
      return body?.querySelector('p') && !body.querySelector('[data-late]');
    },
    { timeout },
  );
}

/**
 * Waits for the controls that are loaded after the article is painted: quick settings, the menu's first rows, link
 * targets. By polling: Puppeteer misses elements that appear late in a shadow root
 * (findings/puppeteer-waits-past-what-comes-in-a-shadow-root.sh).
 */
export async function whenControls(page) {
  await page.waitForFunction(() =>
    document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.popover.settings .themes'),
  );
}

/** Clicks `toggle` or `original` like assistive tools: without a pointer. */
export async function press(page, action) {
  await page.evaluate((name) => {
    const control = document.querySelector('infoq-reader')?.shadowRoot?.querySelector(`[data-action="${name}"]`);
    if (!(control instanceof HTMLElement)) throw new Error(`No control for ${name}`);
    control.click();
  }, action);
}

/** The parts of the open panel, as text. */
export async function readPanel(page) {
  return page.evaluate(() => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])];
    const names = (part) => all(`[data-part="${part}"] [data-name]`).map((one) => (one.textContent ?? '').trim());
    const body = all('[data-part="body"]')[0];
    return {
      title: (all('h1')[0]?.textContent ?? '').trim(),
      lang: all('article')[0]?.getAttribute('lang') ?? '',
      published: all('[data-part="date"] time')[0]?.getAttribute('datetime') ?? '',
      authors: names('authors'),
      translators: names('translators'),
      outline: all('nav[data-part="outline"] a[data-level]').map((link) => ({
        level: Number(link.getAttribute('data-level')),
        text: (link.textContent ?? '').trim(),
      })),
      text: body?.textContent ?? '',
      code: [...(body?.querySelectorAll('pre > code') ?? [])].map((code) => ({
        lang: code.getAttribute('data-lang') ?? code.parentElement?.getAttribute('data-lang') ?? null,
        text: code.textContent ?? '',
      })),
      images: [...(body?.querySelectorAll('img') ?? [])].map((image) => image.src),
      tables: [...(body?.querySelectorAll('table') ?? [])].map((table) => ({
        rows: table.rows.length,
        cells: table.querySelectorAll('td, th').length,
      })),
    };
  });
}
