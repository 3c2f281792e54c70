import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hostilePage, outside, properties, type Vector, vectors } from '../hostile/vectors.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';

const url = 'https://www.infoq.cn/article/h0sti1eh0sti1eh0sti1';
const title = '井边的石头';

/**
 * Vectors that navigate away are left out: the page may do that. test/hostile/content.test.ts covers them without a
 * browser.
 */
const standing = vectors.filter(({ html }) => !/http-equiv="refresh"/.test(html));
const groupSize = 120;
const groups = Array.from({ length: Math.ceil(standing.length / groupSize) }, (_, at) =>
  standing.slice(at * groupSize, (at + 1) * groupSize),
);

const hidden = properties.map(
  (name) => `<form id="${name}"><input name="${name}"></form><img name="${name}" alt=""><embed name="${name}">`,
);

/** Names that shadow DOM properties from the first byte on. */
const clobbered = hostilePage(title, []).replace('<body>', `<body>${hidden.join('')}`);

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let untouched: { requests: readonly (readonly string[])[]; html: string };

  beforeAll(async () => {
    untouched = await measureUntouched();
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function measureUntouched() {
    const bare = await startReader(name, { extension: false });
    try {
      const requests: string[][] = [];
      for (const group of groups) requests.push(unique((await openGroup(bare, group)).requests));
      const { page } = await bare.open(url, { [url]: { body: clobbered } });
      return { requests, html: await outerHtml(page) };
    } finally {
      await bare.close();
    }
  }

  test.each(groups.map((group, index) => [index + 1, group] as const))(
    'nothing of the page runs or loads in the panel, group %i',
    async (index, group) => {
      const { page, requests } = await openGroup(reader, group);
      await whenMode(page, 'reader');
      expect(await ask(page, findHarmful)).toEqual([]);
      expect(await ask(page, touchAll)).toEqual([]);
      // A browser requests a page's icon whenever it likes.
      const asked = new Set([...(untouched.requests[index - 1] ?? []), `${outside}/icon`]);
      expect(unique(requests).filter((address) => !asked.has(address))).toEqual([]);
      expect(await ask(page, (root) => (root.querySelector('h1')?.getBoundingClientRect().height ?? 0) > 0)).toBe(true);
      await press(page, 'toggle');
      await whenMode(page, 'clean');
    },
  );

  test('names that shadow DOM properties break nothing, and everything is restored', async () => {
    const { page, errors } = await reader.open(url, { [url]: { body: clobbered } });
    await whenMode(page, 'reader');
    expect(await ask(page, (root) => root.querySelector('h1')?.textContent)).toBe(title);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    await press(page, 'original');
    await page.waitForFunction("!Document.prototype.querySelector.call(document, 'body > infoq-reader')");
    expect(await outerHtml(page)).toBe(untouched.html);
    expect(errors).toEqual([]);
  });
});

async function openGroup(reader: Reader, group: readonly Vector[]) {
  return reader.open(url, { [url]: { body: hostilePage(title, group) } });
}

function unique(requests: readonly { url: string }[]): string[] {
  // The browser requests the icon by itself, once per run.
  return [...new Set(requests.map((request) => request.url))].filter((address) => !address.endsWith('/favicon.ico'));
}

/** The page's names shadow the document's own properties from the test too, but not those of its prototype. */
const query = "Document.prototype.querySelector.call(document, 'body > infoq-reader')";

function outerHtml(page: Page): Promise<string> {
  return page.evaluate("Document.prototype.querySelector.call(document, 'html').outerHTML") as Promise<string>;
}

/** Evaluates a function on the panel's root, regardless of what the page has shadowed. */
function ask<T>(page: Page, question: (root: ShadowRoot) => T | Promise<T>): Promise<T> {
  return page.evaluate(`(${question})(${query}.shadowRoot)`) as Promise<T>;
}

async function whenMode(page: Page, mode: 'reader' | 'clean'): Promise<void> {
  const isBuilt = mode === 'clean' || `host.shadowRoot.querySelector('[data-part="body"] > *')`;
  await page.waitForFunction(
    `(() => { const host = ${query}; return host?.getAttribute('mode') === '${mode}' && Boolean(${isBuilt}) })()`,
  );
}

function press(page: Page, action: 'toggle' | 'original'): Promise<void> {
  return page.evaluate(`${query}.shadowRoot.querySelector('[data-action="${action}"]').click()`) as Promise<void>;
}

/** Elements and attributes in the panel's body that could run, load, submit or style. Its buttons are our own. */
function findHarmful(root: ShadowRoot): string[] {
  const body = root.querySelector('[data-part="body"]');
  const elements = body?.querySelectorAll(
    'script, style, link, meta, base, template, iframe, object, embed, form, input:not([disabled]), textarea, select, dialog, video, audio, ' +
      'foreignObject, animate, set, use, image, svg a, infoq-reader, [style], [slot], [popover], [contenteditable], [autofocus], [name], [srcset]',
  );
  const found = [...(elements ?? [])].map((element) => element.outerHTML);
  for (const element of body?.querySelectorAll('*') ?? []) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || /^\s*(?:j\s*a\s*v\s*a|vb)script:/i.test(value)) found.push(`${name}=${value}`);
      if (name === 'href' && !/^(?:https?:|mailto:|tel:|#)/.test(value)) found.push(`${name}=${value}`);
    }
  }
  return found;
}

/** Fires events at everything in the article that may wait for the user; returns what has run because of that. */
async function touchAll(root: ShadowRoot): Promise<unknown[]> {
  const body = root.querySelector('[data-part="body"]');
  const stop = (event: Event) => event.preventDefault();
  body?.addEventListener('click', stop);
  for (const element of body?.querySelectorAll('*') ?? []) {
    // Our own: buttons, and the links to the page and its player.
    if (element.closest('button, [data-media] a')) continue;
    for (const type of ['click', 'mouseover', 'focus', 'pointerdown', 'keydown', 'toggle', 'error', 'load'])
      element.dispatchEvent(new Event(type, { bubbles: type === 'click', cancelable: true, composed: false }));
  }
  body?.removeEventListener('click', stop);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const log: unknown = Reflect.get(window, 'log');
  return Array.isArray(log) ? log.filter((one) => String(one).startsWith('panel')) : ['no log'];
}
