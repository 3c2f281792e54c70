import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findUblock } from '../../scripts/lib/find-ublock.mjs';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';

// What a content blocker hides in an article is missing from the panel too; what the page itself folds is not.

const url = 'https://www.infoq.cn/article/filteredPage000000001';
const filter = 'partner-box-of-the-day';
const paragraph = (n: number) =>
  `<p>第 ${n} 段：缓存在写入之后多久可以被读到，取决于副本之间的延迟，也取决于客户端连到了哪一个副本，以及它愿意等多久。</p>`;
const text = `${[1, 2, 3, 4].map(paragraph).join('')}
<div class="${filter}"><p>合作伙伴的话：这一整块由过滤器隐藏，读者在页面上看不到它，在面板里也不该看到它。</p></div>
<div class="answer"><p>折叠起来的回答：页面自己的样式先把它收起来，点一下才会展开，它是文章的一部分。</p></div>
${[5, 6, 7, 8].map(paragraph).join('')}`;

const head = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>读到自己写的数据 - InfoQ</title>
<style>.answer { display: none }</style></head>`;

/** The text is inserted once the filter is in force: a blocker needs some time to act on the page's first nodes. */
const page = `${head}
<body><div class="${filter}" id="probe">.</div><main><h1>读到自己写的数据</h1><div class="text"></div></main><script>
const put = () => {
  if (getComputedStyle(document.querySelector('#probe')).display !== 'none') return requestAnimationFrame(put);
  document.querySelector('.text').innerHTML = ${JSON.stringify(text)};
};
put();
</script></body></html>`;

/** The text is there from the start. */
const still = `${head}<body><main><h1>读到自己写的数据</h1><div class="text">${text}</div></main></body></html>`;

/** An extension that hides elements by a style sheet of origin USER, like blockers. */
const standIn = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Hides by a user sheet',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['https://www.infoq.cn/*'],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [{ matches: ['https://www.infoq.cn/*'], js: ['content.js'], run_at: 'document_start' }],
    browser_specific_settings: { gecko: { id: 'stand-in@example.org' } },
  }),
  'content.js': "(globalThis.browser ?? chrome).runtime.sendMessage('hide');",
  'background.js': `const api = globalThis.browser ?? chrome;
api.runtime.onMessage.addListener((message, { tab }) => {
  api.scripting.insertCSS({ target: { tabId: tab.id }, css: '.${filter} { display: none !important }', origin: 'USER' });
});`,
};

/** An extension that hides the elements only when the page fires an event. */
const lateStandIn = {
  ...standIn,
  'content.js': `addEventListener('filter-comes', () => { ${standIn['content.js']} });`,
};

const makeStandIn = (files: typeof standIn) => (folder: string) => {
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
};

/** Copies uBlock Origin with a single filter: compiling the lists of its package takes long. */
function copyUblock(from: string, folder: string): void {
  cpSync(from, folder, { recursive: true });
  const assets = join(folder, 'assets');
  for (const file of readdirSync(assets, { recursive: true, encoding: 'utf8' })) {
    const isList = file.endsWith('.txt') && statSync(join(assets, file)).isFile();
    if (isList) writeFileSync(join(assets, file), '');
  }
  writeFileSync(join(assets, 'ublock/filters.min.txt'), `infoq.cn##.${filter}\n`);
}

describe.each(browserNames)('with a content blocker, in %s', (name) => {
  let reader: Reader;
  let folder: string;

  beforeAll(async () => {
    reader = await startReader(name, { ownBrowser: true });
  });
  afterAll(() => reader?.close());

  async function readBeside(
    prepare: (folder: string) => void,
    body = page,
    wait: (tab: Page) => Promise<unknown> = async () => undefined,
  ): Promise<string> {
    folder = mkdtempSync(join(tmpdir(), 'blocker-'));
    try {
      prepare(folder);
      const id = await reader.browser.installExtension(folder);
      const { page: tab } = await reader.open(url, { [url]: { body } });
      await whenMode(tab, 'reader');
      await wait(tab);
      const read = await tab.evaluate(
        () => document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]')?.textContent,
      );
      await reader.browser.uninstallExtension(id);
      await tab.close();
      return read ?? '';
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('what a user style sheet hides is not in the panel, what the page folds is', async () => {
    const read = await readBeside(makeStandIn(standIn));
    expect(read).toContain('第 8 段');
    expect(read).toContain('折叠起来的回答');
    expect(read).not.toContain('合作伙伴的话');
  });

  test('a filter that takes effect after the article was read removes its block from the panel, and nothing else', async () => {
    const read = await readBeside(makeStandIn(lateStandIn), still, async (tab) => {
      const isThere = (words: string, isSo: boolean) => {
        const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
        return body?.textContent?.includes(words) === isSo;
      };
      await tab.waitForFunction(isThere, {}, '合作伙伴的话', true);
      await tab.evaluate(() => dispatchEvent(new Event('filter-comes')));
      await tab.waitForFunction(isThere, {}, '合作伙伴的话', false);
    });
    expect(read).toContain('第 8 段');
    expect(read).toContain('折叠起来的回答');
  });

  // Current versions of Chrome no longer load the package that Debian has.
  const ublock = name === 'firefox' ? findUblock() : undefined;
  if (name === 'firefox' && !ublock) console.warn('uBlock Origin is not there (Debian: webext-ublock-origin-firefox).');
  if (!ublock) return;
  test('what a filter of uBlock Origin hides is not in the panel either', async () => {
    const read = await readBeside((to) => copyUblock(ublock, to));
    expect(read).toContain('第 8 段');
    expect(read).toContain('折叠起来的回答');
    expect(read).not.toContain('合作伙伴的话');
  });
});
