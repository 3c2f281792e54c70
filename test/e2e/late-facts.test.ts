import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPanel, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';

// Facts about an article that the page adds after the article itself, while the panel covers the page.

const url = 'https://www.infoq.cn/article/LateFactsOfATide';
const text = ['潮位站的门每六小时开一次。', '开门的人姓顾，已经开了二十年。', '门上的铰链是去年换的。'];
const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>潮位站的门 - InfoQ</title>
<style>.q1::before { content: "作者："; } .q2::before { content: "译者："; }</style></head>
<body><div><div><div><h1>潮位站的门</h1></div><div id="names"></div>
<div><ul><li id="day"></li></ul></div>
<article><div>${text.map((line) => `<p>${line}</p>`).join('')}</div></article>
<div id="foot"><span></span><span></span></div></div></div></body></html>`;

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  test('names whose roles are in a style sheet, a date, and a time below the text are read when they appear', async () => {
    const { page } = await reader.open(url, { [url]: { body: html } });
    await whenMode(page, 'reader');
    const fill = (id: string, inner: string) =>
      page.evaluate(
        ([at, said]) => Object.assign(document.getElementById(at ?? '') ?? {}, { innerHTML: said }),
        [id, inner],
      );
    await fill('day', '2026-03-09<div>上海</div>');
    await whenShown(page, '[data-part="date"] time[datetime="2026-03-09"]');
    await fill('names', '<ul class="q1"><li><a>顾水生</a></li></ul><ul class="q2"><li><a>陈渡</a></li></ul>');
    await whenShown(page, '[data-part="translators"] [data-name]');
    await fill('foot', '<span>2026-03-09 19:02</span><span>7523</span>');
    await whenShown(page, '[data-part="date"] time[datetime^="2026-03-09T19:02"]');
    const { authors, translators } = await readPanel(page);
    expect({ authors, translators }).toEqual({ authors: ['顾水生'], translators: ['陈渡'] });
    // A script that replaces the date with “3 days ago” changes it on the page, but not in the panel.
    await fill('day', '3 天前<div>上海</div>');
    await fill('foot', '<span>3 天前</span>');
    await fill(
      'names',
      '<ul class="q1"><li><a>顾水生</a></li><li><a>林远</a></li></ul><ul class="q2"><li><a>陈渡</a></li></ul>',
    );
    await page.waitForFunction(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return root?.querySelectorAll('[data-part="authors"] [data-name]').length === 2;
    });
    await whenShown(page, '[data-part="date"] time[datetime^="2026-03-09T19:02"]');
  });
});

/** Waits until the panel contains an element. */
async function whenShown(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('infoq-reader')?.shadowRoot?.querySelector(wanted),
    {},
    selector,
  );
}
