import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { readTitle } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, cleanPage } from './support/pages/site-layouts.ts';

/**
 * Records the width of an element of the page once the page has loaded, like a chart or a carousel that measures its
 * container.
 */
const measuring = `<div><div id="measured" style="width:50%;height:40px"></div></div>
<script>addEventListener('load', () => { const box = document.querySelector('#measured');
new ResizeObserver(() => {}).observe(box); box.dataset.size = box.offsetWidth + 'x' + box.offsetHeight; });</script>`;

const bent = `<style>html body{display:grid!important;transform:rotate(3deg) scale(.5);filter:blur(9px);padding:90px;margin:70px;width:420px;
zoom:.7;overflow:hidden;height:100px;opacity:.3;columns:3;position:fixed;visibility:hidden;
will-change:transform;container-type:inline-size;content-visibility:auto;writing-mode:vertical-rl}
body > *{margin:80px!important;float:right}body::before{content:"before";display:block;height:300px}</style>`;

/** Like a site that narrows its root, or hides it until its scripts are ready. */
const bentRoot = `<style>html.wait{display:flex!important;justify-content:center;max-width:420px!important;margin:0 auto!important;
padding:40px;transform:scale(.5);zoom:.7;opacity:0!important;visibility:hidden!important;clip-path:inset(40%);overflow:hidden;
height:100px!important;writing-mode:vertical-rl;will-change:transform;contain:layout;
scroll-padding:200px;scroll-snap-type:y mandatory}body>*{scroll-snap-align:start}</style><script>document.documentElement.className = 'wait'</script>`;

const background = 'https://static001.infoq.cn/of-a-hidden-body.png';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openWith(more: string): Promise<Page> {
    const { page } = await reader.open(address, cleanPage({ more }));
    await whenMode(page, 'reader');
    return page;
  }

  test('a page that transforms its body does not affect the panel', async () => {
    const plain = await boxOf(await openWith(''));
    expect(await boxOf(await openWith(bent))).toEqual(plain);
  });

  test('a page that transforms or hides its root does not affect the panel', async () => {
    const plain = await boxOf(await openWith(''));
    const page = await openWith(bentRoot);
    expect(await boxOf(page)).toEqual(plain);
    const isSeen = { opacityProperty: true, visibilityProperty: true };
    expect(await page.$eval('infoq-reader', (host, seen) => host.checkVisibility(seen), isSeen)).toBe(true);
  });

  test('elements that measure themselves behind the panel have a size', async () => {
    const page = await openWith(measuring);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#measured')?.dataset.size);
    const [width = 0, height] = await page.$eval('#measured', (box) =>
      ((box as HTMLElement).dataset.size ?? '').split('x').map(Number),
    );
    expect(width).toBeGreaterThan(0);
    expect(height).toBe(40);
  });

  test('what a page does not load because its body is hidden is not loaded because of the panel', async () => {
    const more = `<style>body{display:none}</style><p style="background:url(${background})">风向</p>`;
    const { page, requests } = await reader.open(address, cleanPage({ more }));
    await whenMode(page, 'reader');
    expect(await page.$eval('infoq-reader', (host) => host.checkVisibility())).toBe(true);
    expect(requests.filter(({ url }) => url === background)).toEqual([]);
  });

  test('a body that the page shows once it is ready has sizes behind the panel from then on', async () => {
    const more = `<style>html:not(.ready) body{display:none}</style><div><div id="measured" style="width:50%;height:40px"></div></div>`;
    const page = await openWith(more);
    const height = () => page.$eval('#measured', (box) => (box as HTMLElement).offsetHeight);
    expect(await height()).toBe(0);
    await page.evaluate(() => document.documentElement.classList.add('ready'));
    await expect.poll(height).toBe(40);
  });

  test('an animation of the page is not restarted by the panel', async () => {
    const more = `<style>@keyframes turn{to{opacity:.5}}#turns{animation:turn 60s}</style><p id="turns">风向</p>
<script>for (const type of ['animationstart', 'animationcancel'])
document.addEventListener(type, () => { document.documentElement.dataset[type] = Number(document.documentElement.dataset[type] ?? 0) + 1; });</script>`;
    const page = await openWith(more);
    for (const mode of ['clean', 'reader', 'clean'] as const) {
      await press(page, 'toggle');
      await whenMode(page, mode);
    }
    const { animationstart, animationcancel } = await page.$eval('html', (root) => ({ ...root.dataset }));
    expect([Number(animationstart ?? 0) <= 1, animationcancel]).toEqual([true, undefined]);
  });

  test('keys work in the panel of a page that has rewritten its document', async () => {
    const page = await openWith('');
    await writeAnew(page);
    await whenOpenAnew(page);
    await whenMode(page, 'reader');
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
    await press(page, 'original');
    await whenMode(page, 'original');
  });

  test('a page that writes itself anew without end is left alone, and the toolbar shows that nothing is open', async () => {
    const page = await openWith('');
    const open = await readTitle(reader.browser, name);
    for (let turn = 0; turn < 8; turn++) {
      await writeAnew(page);
      await whenOpenAnew(page);
    }
    expect(await readTitle(reader.browser, name)).toBe(open);
    await writeAnew(page);
    await expect.poll(() => readTitle(reader.browser, name)).not.toBe(open);
    expect(await page.$('infoq-reader')).toBeNull();
  });
});

function writeAnew(page: Page): Promise<void> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll('infoq-reader, style[data-infoq-reader]')) own.remove();
    const html = copy.outerHTML;
    document.open();
    document.write(html);
    document.close();
  });
}

const whenOpenAnew = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('body > infoq-reader[mode="reader"]').length === 1);

/**
 * Where the article is in the window, the tools, which stay there when it is scrolled, and a heading that was scrolled
 * to.
 */
async function boxOf(page: Page) {
  await page.waitForFunction(() => document.querySelector('infoq-reader')?.shadowRoot?.querySelector('h1'));
  return page.evaluate(() => {
    const box = (selector: string) => {
      const found = document.querySelector('infoq-reader')?.shadowRoot?.querySelector(selector);
      const { left, top, width } = found?.getBoundingClientRect() ?? new DOMRect();
      return [left, top, width].map(Math.round);
    };
    const article = box('article');
    window.scrollTo({ top: 300, behavior: 'instant' });
    const tools = [box('[data-action="settings"]'), window.scrollY];
    document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"] h2')?.scrollIntoView();
    return [article, ...tools, box('[data-part="body"] h2')];
  });
}
