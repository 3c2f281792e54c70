import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenControls, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { inPanel } from './support/in-panel.ts';
import { blocks } from './support/pages/every-block.ts';

const inBody = (selector: string) => `infoq-reader >>> [data-part="body"] ${selector}`;

describe.each(browserNames)('links in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(async () => {
    await reader.reset();
    ({ page } = await reader.open(blocks.url, blocks.fixtures()));
    await whenMode(page, 'reader');
    // This attribute is set once all listeners in the body are added.
    await page.waitForSelector(inBody('[data-do="wrap"][aria-pressed]'), { visible: true });
  });
  afterAll(() => reader?.close());

  const hint = async () => {
    const shown = await page.waitForSelector(inPanel('.link-hint'), { visible: true });
    return shown?.evaluate((one) => one.textContent ?? '');
  };

  test('show their destination under the pointer and with the focus', async () => {
    await whenControls(page);
    await page.hover(inBody('a[href*="example.org/ledger"]'));
    expect(await hint()).toContain('example.org');
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.link-hint'));
    await page.focus(inBody('a[href*="example.org/ledger"]'));
    await page.keyboard.press('Tab');
    expect(await hint()).toBe('www.infoq.cn/article/anotherOne00000000001');
    const names = await page.$eval(inBody('a[href*="anotherOne"]'), (link) => [
      link.getAttribute('aria-describedby'),
      link.getAttribute('target'),
      link.getAttribute('rel'),
    ]);
    expect(names).toEqual(['infoq-reader-link-hint', '_blank', 'noopener noreferrer']);
    expect(await page.$eval(inBody('a[href*="ledger"]'), (link) => link.getAttribute('target'))).toBeNull();
  });

  test('inside the article lead there and back, and leave no trace in the history', async () => {
    const entries = await page.evaluate(() => history.length);
    await page.focus(inBody('a[href="#tables"]'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const top =
        document.querySelector('infoq-reader')?.shadowRoot?.querySelector('#tables')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight / 2;
    });
    await page.click(inPanel('.toast button'));
    await page.waitForFunction(() => scrollY === 0);
    const focus = await page.evaluate(() =>
      document.querySelector('infoq-reader')?.shadowRoot?.activeElement?.getAttribute('href'),
    );
    expect(focus).toBe('#tables');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(page.url()).toBe(blocks.url);
  });

  test('to notes open them in place, and lead back from the end', async () => {
    await page.click(inBody('sup a'));
    const note = await page.waitForSelector(inPanel('.note:popover-open .prose'), { visible: true });
    expect(await note?.evaluate((one) => one.textContent?.trim())).toBe('账房只留下半句话，见此。');
    await page.click(inPanel('.note button'));
    await page.waitForFunction(() => {
      const top =
        document.querySelector('infoq-reader')?.shadowRoot?.querySelector('#fn1')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    });
    await page.focus(inBody('#fn1 a[href="#ref1"]'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => scrollY < innerHeight);
    expect(page.url()).toBe(blocks.url);
  });

  test('to media lead to their page, and to their place on this one', async () => {
    const row = await page.$eval(inBody('[data-media] a'), (link) => [
      link.getAttribute('href'),
      link.getAttribute('target'),
    ]);
    expect(row).toEqual(['https://www.bilibili.com/video/BV1xx411c7mD', '_blank']);
    await page.focus(inBody('[data-do="play"]'));
    await page.keyboard.press('Enter');
    await whenMode(page, 'clean');
    const top = await page.$eval('iframe', (frame) => frame.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(-2);
    expect(top).toBeLessThan(900);
  });
});
