import { expect, onTestFinished, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { readClipboard, storeSettings } from './support/browser-ui.ts';
import { browserNames, startReader } from './support/extension.ts';
import { clickIn } from './support/in-panel.ts';
import { clickWords, whenMarked } from './support/mark-words.ts';

const url = 'https://www.infoq.cn/article/numbersNumbersNumber';
const text = '码头上的吊车把影子投在水里，水把影子还给吊车，谁也没有多出什么，谁也没有少掉什么。';
const lines = ['const queue = open();', 'queue.push(1);', 'queue.close();'];
const rows = lines.map((line, index) => `<tr><td>${index + 1}</td><td><code>${line}</code></td></tr>`).join('');
const body = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>吊车_InfoQ精选文章</title></head><body>
<h1>吊车</h1><div class="article-preview"><p>${text.repeat(4)}</p><table><tbody>${rows}</tbody></table>
<p>${text.repeat(4)}</p></div></body></html>`;

test.each(browserNames)(
  'numbers next to lines of code are neither painted nor copied with them in %s',
  async (name) => {
    const reader = await startReader(name);
    onTestFinished(() => reader.close());
    await reader.reset();
    await storeSettings(reader.browser, name, { greeted: true });
    const { page } = await reader.open(url, { [url]: { body } });
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.evaluate(() => {
      const [first, , last] = [...document.querySelectorAll('td code')].map(({ firstChild }) => firstChild);
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 'queue.close'.length);
    });
    // Releasing any key makes the extension check the selection.
    await page.keyboard.press('Shift');
    await clickIn(page, '.annotation-bar [data-color="yellow"]');
    await whenMarked(page, 'yellow', [lines[0], lines[1], 'queue.close'].join(' | '));
    await clickWords(page, 'queue.push');
    await clickIn(page, '[data-do="annotation-quote"]');
    await expect.poll(() => readClipboard(reader.browser, name, page)).toMatch(/queue\.push/);
    expect(await readClipboard(reader.browser, name, page)).not.toMatch(/^>\s*[123]\b|\n>\s*[123]\b|;\s*[23]\s*queue/);
  },
);
