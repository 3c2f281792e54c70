import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { hostilePage, properties } from '../hostile/vectors.ts';
import { clickToolbarButton } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';

const url = 'https://www.infoq.cn/article/h0sti1eh0sti1eh0sti1';

/** An article whose page runs a script before anything else of its own. */
const pageThat = (script: string, more = '') =>
  hostilePage('井边的石头', []).replace('<body>', `<body><script>${script}</script>${more}`);

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  const open = async (body: string): Promise<Page> => (await reader.open(url, { [url]: { body } })).page;
  const whenOneHostInBody = (page: Page) =>
    page.waitForFunction(() => document.querySelectorAll('body > infoq-reader[mode="reader"]').length === 1);

  test('a host that the page removes is put back', async () => {
    const page = await open(pageThat(''));
    await whenMode(page, 'reader');
    // The event that ends an old script after an update has no effect when the page fires it.
    await page.evaluate(() => document.dispatchEvent(new Event('infoq-reader-take-over')));
    await page.$eval('infoq-reader', (host) => host.remove());
    await whenOneHostInBody(page);
  });

  test.each(['html', 'h1'])('a host that the page moves into another element, %s, is put back', async (elsewhere) => {
    const page = await open(pageThat(''));
    await whenMode(page, 'reader');
    const moved = await page.evaluate((selector) => {
      const host = document.querySelector('infoq-reader');
      if (host) document.querySelector(selector)?.append(host);
      return host?.parentElement?.localName;
    }, elsewhere);
    expect(moved).toBe(elsewhere);
    await whenOneHostInBody(page);
  });

  test('of a host that the page copies only the original stays, and it still handles keys', async () => {
    const page = await open(pageThat(''));
    await whenMode(page, 'reader');
    await page.$eval('infoq-reader', (host) => document.body.prepend(host.cloneNode(true)));
    await whenOneHostInBody(page);
    expect(await page.$eval('infoq-reader', (host) => host.shadowRoot !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
  });

  test('an element of our name that the page inserted earlier does not count as the host', async () => {
    const list = 'https://www.infoq.cn/topics';
    const fake = `document.documentElement.append(Object.assign(document.createElement('infoq-reader'), { innerHTML: '<b>x</b>' }));
document.querySelector('infoq-reader').setAttribute('mode', 'reader');`;
    const { page } = await reader.open(list, { [list]: { body: pageThat(fake) } });
    await page.evaluate(`history.pushState(null, '', '${url}')`);
    await page.waitForFunction(() => document.querySelector('body > infoq-reader')?.shadowRoot?.querySelector('h1'));
    await whenOneHostInBody(page);
  });

  // Each is defined before the host is inserted; the last two also take effect when the panel is opened again.
  test.each([
    ['does nothing', ''],
    ['clears its contents and class', 'connectedCallback() { this.textContent = ""; this.removeAttribute("class"); }'],
    [
      'has a shadow root of its own',
      'constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<b>x</b>"; }',
    ],
    ['throws', 'constructor() { super(); throw new Error("no"); }'],
  ])('a page that defines an element of our name, which %s, is read', async (_, body) => {
    const page = await open(pageThat(`customElements.define('infoq-reader', class extends HTMLElement { ${body} })`));
    await whenMode(page, 'reader');
    await press(page, 'original');
    await whenMode(page, 'original');
    await clickToolbarButton(reader.browser, name);
    await page.waitForFunction(() => {
      const text = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]')?.textContent;
      return text || document.body.checkVisibility();
    });
  });

  test('forms whose fields shadow DOM properties break nothing, around the text, next to it and over the corner', async () => {
    const fields = properties.map((property) => `<input type="hidden" name="${property}">`).join('');
    const comments = `<div class="comment-container"><h2>评论</h2><textarea></textarea><p>回复</p></div>`;
    const corner = '<div style="position:fixed;right:0;bottom:0;width:200px;height:60px">顶部</div>';
    const page = await open(
      pageThat('')
        .replace('<div class="ProseMirror">', `<form>${fields}<div class="ProseMirror">`)
        .replace(/(<div id="here"><\/div>.*?<\/div>)/s, '$1</form>')
        .replace('</body>', `<form>${fields}${comments}${corner}</form></body>`),
    );
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    expect(await page.evaluate(() => document.querySelector('.comment-container')?.checkVisibility())).toBe(false);
    await page.mouse.wheel({ deltaY: 200 });
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    await press(page, 'original');
    await whenMode(page, 'original');
  });

  test('an article that the page takes apart and rebuilds all the time is read', async () => {
    const script = `setInterval(() => {
  const here = document.querySelector('#here');
  if (!here) return;
  const parts = [...here.childNodes];
  here.replaceChildren();
  setTimeout(() => here.replaceChildren(...parts.map((part) => part.cloneNode(true))), 1);
}, 3);`;
    const page = await open(pageThat(script));
    await whenMode(page, 'reader');
    await page.waitForFunction(() => document.querySelector('infoq-reader')?.shadowRoot?.querySelector('h1'));
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
  });

  test('a page that removes the host again and again is left alone', async () => {
    const script = `window.thrown = 0;
new MutationObserver(() => document.querySelectorAll('infoq-reader, style[data-infoq-reader]').forEach((one) => { thrown++; one.remove(); }))
  .observe(document, { childList: true, subtree: true });`;
    const page = await open(pageThat(script));
    await page.waitForFunction(() => Number(Reflect.get(window, 'thrown')) > 3);
    await page.waitForFunction(() => getComputedStyle(document.body).display !== 'none');
    const thrown = await settled(page);
    expect(thrown).toBeLessThan(40);
    expect(await page.$('infoq-reader, style[data-infoq-reader]')).toBeNull();
  });

  test('a storm of changes breaks nothing', async () => {
    const script = `setInterval(() => {
  const clock = document.querySelector('#clock') ?? document.body?.appendChild(Object.assign(document.createElement('div'), { id: 'clock' }));
  if (clock) for (let at = 0; at < 50; at++) clock.textContent = Math.random();
}, 1);`;
    const page = await open(pageThat(script));
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
  });

  test('prototypes that the page has broken affect only the page', async () => {
    const script = `for (const proto of [Node, Element, HTMLElement, Document, EventTarget, DOMTokenList].map((one) => one.prototype))
  for (const name of ['append', 'appendChild', 'querySelector', 'querySelectorAll', 'attachShadow', 'cloneNode', 'createElement', 'addEventListener', 'insertBefore', 'remove', 'setAttribute'])
    if (Object.hasOwn(proto, name)) proto[name] = () => { throw new Error('no'); };
Array.prototype.map = Array.prototype.filter = String.prototype.replace = RegExp.prototype.exec = () => { throw new Error('no'); };
window.MutationObserver = window.requestIdleCallback = undefined;`;
    const page = await reader.browser.newPage();
    const { serveFixtures } = await import('../../scripts/lib/launch.mjs');
    const body = pageThat('').replace('</body>', `<script>${script}</script></body>`);
    await serveFixtures(page, { [url]: { body } });
    await page.goto(url);
    await expect.poll(() => hasPanel(page), { timeout: 60_000, interval: 200 }).toBe(true);
  });

  test('a page that navigates on each focus is followed without a loop', async () => {
    const script = `window.count = 0; addEventListener('focusin', () => { count++; history.pushState(null, '', '?' + count); }, true);`;
    const page = await open(pageThat(script, '<input id="field">'));
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    expect(Number(await page.evaluate('window.count'))).toBeLessThan(20);
  });

  test.each([
    ['too many elements', `for (let at = 0; at < 1000000; at++) many.append(document.createElement('i'))`],
    [
      // Much deeper trees crash Firefox by themselves when a body that was not rendered becomes rendered, as when its
      // cover is removed. In Chrome the time to append them is quadratic in the depth, and 100,000 levels crash the
      // tab, also without the extension.
      'too deep a tree',
      `let at = many; for (let deep = 0; deep < ${name === 'chrome' ? 20_000 : 6000}; deep++) { const one = document.createElement('div'); at.append(one); at = one; }`,
    ],
  ])('a page of %s is left as it is', async (_, script) => {
    const body = pageThat('').replace(
      '<div id="here">',
      `<div id="many" hidden></div><script>const many = document.querySelector('#many');${script}</script><div id="here">`,
    );
    const page = await open(body);
    await whenMode(page, 'original');
    expect(await page.evaluate(`document.querySelector('#here') !== null`)).toBe(true);
  });
});

/** How many times the page has removed the host, once that number no longer changes. */
async function settled(page: Page): Promise<number> {
  const read = async () => Number(await page.evaluate('window.thrown'));
  for (let last = -1, now = await read(); ; last = now, now = await read()) {
    if (now === last) return now;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  }
}

/** Uses getters and syntax only: the page has broken the methods that a test would call. */
async function hasPanel(page: Page): Promise<boolean> {
  const found = await page.evaluate(`(() => {
    for (let at = 0; at < document.body.children.length; at++)
      if (document.body.children[at].localName === 'infoq-reader') return document.body.children[at].checkVisibility();
    return false;
  })()`);
  return found === true;
}
