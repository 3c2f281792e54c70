import { onTestFinished, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { browserNames, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { markWords, whenMarked } from './support/mark-words.ts';

const words = '换过三次盘';

test.each(browserNames)('a deletion in the list of a narrow window can be undone in %s', async (name) => {
  const reader = await startReader(name);
  onTestFinished(() => reader.close());
  await reader.reset();
  await storeSettings(reader.browser, name, { greeted: true });
  const { page } = await reader.open(sample.url, sampleFixtures());
  await whenMode(page, 'reader');
  await markWords(page, words, 'green');
  await markWords(page, '后者更长一些', 'pink');
  await page.setViewport({ width: 320, height: 640 });
  await page.keyboard.press('l');
  await clickIn(page, '.annotation-drawer [data-do="annotation-delete"]');
  await whenMarked(page, 'green', '');
  // The whole notice must be visible once its animation has ended.
  const button = await page.waitForFunction(() => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const toast = root?.querySelector('.toast');
    const box = toast?.getBoundingClientRect();
    const undo = toast?.querySelector('button')?.getBoundingClientRect();
    if (!root || !toast || !box || !undo || toast.getAnimations().length > 0) return undefined;
    const at = { x: undo.x + undo.width / 2, y: undo.y + undo.height / 2 };
    const isSeen = (x: number, y: number) => toast.contains(root.elementFromPoint(x, y));
    return isSeen(box.x + box.width / 2, box.y + 2) && isSeen(at.x, at.y) ? at : undefined;
  });
  const { x, y } = (await button.jsonValue()) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
  await whenMarked(page, 'green', words);
  // The list is still open, with the restored highlight; Escape closes it.
  await page.waitForFunction(() => {
    const list = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.annotation-drawer:popover-open');
    return list?.querySelectorAll('.annotation-words').length === 2;
  });
  await page.keyboard.press('Escape');
  await page.waitForSelector(inPanel('.annotation-drawer'), { hidden: true });
});
