// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeRange } from '../../src/annotations/anchor.ts';
import type { Annotation } from '../../src/annotations/annotation.ts';
import { createPainter } from '../../src/annotations/painter.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
let life: AbortController;
let body: HTMLElement;

beforeEach(() => {
  life = new AbortController();
  body = document.createElement('div');
  body.innerHTML = '<p>The queue grew by night.</p><pre><code>let one = 1;</code></pre>';
  document.body.replaceChildren(body);
});
afterEach(() => life.abort());

function annotate(selector: string): Annotation {
  const range = document.createRange();
  const element = body.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  range.selectNodeContents(element);
  const selectors = describeRange(body, range);
  if (!selectors) throw new Error('nothing to mark');
  const times = { created: '2031-01-02T03:04:05Z', modified: '2031-01-02T03:04:05Z' };
  const of = { article: 'a', url: 'https://www.infoq.com/articles/a/', title: 'A' };
  return { v: 1, id: selector, ...of, color: 'green', note: '', ...times, selectors };
}

/** As code is colored: other nodes with the same words. */
function color(): void {
  const code = body.querySelector('code');
  const word = document.createElement('span');
  word.textContent = 'let';
  code?.replaceChildren(word, ' one = 1;');
}

test('words are looked for again where their own nodes change, and not where others do', async () => {
  const all = [annotate('p'), annotate('code')] as const;
  const painter = createPainter(
    body,
    () => [all[0]],
    () => undefined,
    life.signal,
  );
  const before = painter.locate(all[0])?.range;
  expect(String(before)).toBe('The queue grew by night.');
  color();
  await settled();
  expect(painter.locate(all[0])?.range).toBe(before);

  body.querySelector('p')?.replaceChildren('The queue ', 'grew by night.');
  await settled();
  expect(painter.locate(all[0])?.range).not.toBe(before);
  expect(String(painter.locate(all[0])?.range)).toBe('The queue grew by night.');
});

test('colored code keeps its mark, and words that were away are found when they come', async () => {
  const all = [annotate('p'), annotate('code')] as const;
  const painter = createPainter(
    body,
    () => all,
    () => undefined,
    life.signal,
  );
  expect(String(painter.locate(all[1])?.range)).toBe('let one = 1;');
  color();
  await settled();
  expect(String(painter.locate(all[1])?.range)).toBe('let one = 1;');

  const paragraph = body.querySelector('p');
  paragraph?.remove();
  await settled();
  expect(painter.locate(all[0])?.range).toBeUndefined();
  if (paragraph) body.prepend(paragraph);
  await settled();
  expect(String(painter.locate(all[0])?.range)).toBe('The queue grew by night.');
});
