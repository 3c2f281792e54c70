import { expect, it } from 'vitest';
import type { Content } from '../../src/extraction/content/find-content.ts';
import { extractTraced, parsePage, readCases } from './load.ts';
import { linesLost, textLines } from './text-lines.ts';

it('shows which box is the text, how each piece of clutter was recognized, and what each step removed', () => {
  const page = readCases('test/fixtures').find(({ slug }) => slug === 'cn-code-copy-words');
  if (!page) throw new Error('the fixture is gone');
  const found: Content[] = [];
  const lost = new Map<string, string[]>();
  let before: string[] = [];
  const result = extractTraced(parsePage(page), page.expected.url, {
    found(content) {
      found.push(content);
      before = textLines(content.root);
    },
    done(step, copy) {
      const after = textLines(copy);
      lost.set(step, linesLost(before, after));
      before = after;
    },
  });
  expect(found.map(({ root }) => root)).toEqual([result?.root]);
  expect(found[0]?.clutter.find(({ kind }) => kind === 'feed')?.knownBy).toBe('heading');
  expect([...lost.keys()].at(0)).toBe('dropClutter');
  expect([...lost.keys()].at(-1)).toBe('chooseBody');
  expect(lost.get('dropClutter')?.join()).toContain('复制代码');
});
