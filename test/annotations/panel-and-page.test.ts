// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { anchorIn, describeRange } from '../../src/annotations/anchor.ts';
import { offsetsOfRange, readArticleText } from '../../src/annotations/article-text.ts';
import { findLineNumbers } from '../../src/annotations/line-numbers.ts';
import { stripWhitespace } from '../../src/dom/elements.ts';
import { readPage } from '../../src/page/reading/read-page.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { modules } from '../extraction/modules.ts';

// Highlights from the panel are found in the page's own text, which has different nodes, with clutter between them.

const fixtures = [
  'cn-math-katex',
  'com-article-takeaways',
  'com-interview-old',
  'com-about-comments',
  'com-roles',
  'cn-code-gutter-divs',
  'cn-code-number-table',
];

/**
 * Fixtures whose page has more text than the article: a single line number, the label of a button. Their blocks are not
 * found as a whole.
 */
const withMore = ['cn-code-number-spans', 'cn-code-copy-words'];

interface Marked {
  readonly words: string;
  readonly found: string | undefined;
}

function markEachBlock(slug: string): Marked[] {
  const read = (file: string) => readFileSync(join('test/fixtures', slug, file), 'utf8');
  const { url }: { url: string } = JSON.parse(read('expected.json'));
  document.documentElement.innerHTML = read('source.html').replace(/<script[\s\S]*?<\/script>/g, '');
  const site = detectArticle(url, sites);
  const reading = site && readPage(document, site, url, modules);
  if (!reading?.live) throw new Error('No article');
  for (const [block, kind] of reading.blocks) block.setAttribute('data-infoq-reader-hidden', kind);
  const page = readArticleText(reading.live);
  const { body } = reading.article;
  const wordsOf = (range: Range) => readArticleText(copyOf(range)).text;
  return [...body.querySelectorAll('p, li, pre, td, th, h2, h3, h4, figcaption')].flatMap((block): Marked[] => {
    const range = new Range();
    range.selectNodeContents(block);
    const selectors = describeRange(body, range);
    const found = selectors && anchorIn(page, selectors);
    const place = found && offsetsOfRange(page, found);
    return selectors ? [{ words: wordsOf(range), found: place && page.text.slice(...place) }] : [];
  });
}

/** The contents of a range in an element of their own. */
function copyOf(range: Range): Element {
  const box = document.createElement('div');
  box.append(range.cloneContents());
  return box;
}

const same = ({ words, found }: Marked) => found !== undefined && stripWhitespace(found) === stripWhitespace(words);

test.each(fixtures)('%s: each block is found', (slug) => {
  const marked = markEachBlock(slug);
  expect(marked.length).toBeGreaterThan(1);
  expect(marked.filter((one) => !same(one))).toEqual([]);
});

test.each(withMore)('%s: no block is found on other text', (slug) => {
  const marked = markEachBlock(slug).filter(({ found }) => found !== undefined);
  expect(marked.length).toBeGreaterThan(1);
  expect(marked.filter((one) => !same(one))).toEqual([]);
});

test('numbers in an author’s table are text; line numbers in rows of code are not', () => {
  const row = (number: number, words: string) => `<tr><td>${number}</td><td>${words}</td></tr>`;
  const steps = row(1, '<code>npm i</code>') + row(2, '<code>npm t</code>');
  const head = '<tr><th>Step</th><th>Command</th></tr>';
  document.body.innerHTML = `<table>${head}${steps}</table><table><thead>${head}</thead><tbody>${steps}</tbody></table>
<div><pre>lift</pre><table>${row(1, 'one')}${row(2, 'two')}</table></div>
<table>${steps}<tr><td></td><td>Then wait.</td></tr></table>
<table>${steps}${row(3, '<code>npm start</code>')}</table><pre><code><table>${row(1, 'left')}${row(2, 'right')}</table></code></pre>`;
  expect(readArticleText(document.body).text).toBe(
    'Step Command 1 npm i 2 npm t Step Command 1 npm i 2 npm t lift 1 one 2 two 1 npm i 2 npm t Then wait. npm i npm t npm start left right',
  );
});

test('the numbers of many lines are distinguished from colored words in linear time', () => {
  const lines = Array.from({ length: 300 }, (_, index) => {
    const words = '<b>set</b> <b>a</b> <b>=</b> <b>b</b> <b>+</b> <b>c</b> <b>or</b> <b>d</b>';
    return `<i>${index + 1}</i>${words}`;
  });
  document.body.innerHTML = `<figure><pre>${lines.join('\n')}</pre></figure>`;
  const texts = 300 * 17;
  const contains = vi.spyOn(Node.prototype, 'contains');
  const read = vi.spyOn(Node.prototype, 'nodeValue', 'get');
  const numbers = findLineNumbers(document.body);
  const work = [contains.mock.calls.length, read.mock.calls.length] as const;
  vi.restoreAllMocks();
  expect(numbers).toEqual(new Set(document.querySelectorAll('i')));
  // In jsdom, a selector that matches descendants costs several calls per element.
  expect(work[0]).toBeLessThan(10 * texts);
  expect(work[1]).toBeLessThan(1.5 * texts);
});

test('line numbers are not text of the page; numbers in code are', () => {
  const line = (number: number, code: string) => `<span class="l"><i>${number}</i><b>${code}</b></span>`;
  document.body.innerHTML = `<pre>${line(1, 'lift')}\n${line(2, 'turn')}\n${line(3, 'set')}</pre>
<pre><i>7</i>seven\n<i>8</i>eight\n</pre>
<table><tr><td><pre>1\n2\n</pre></td><td><pre>left\nright\n</pre></td></tr></table>
<pre>[<i>1</i>, <i>2</i>, <i>3</i>]</pre><pre>rows = [\n  <i>1</i>,\n  <i>2</i>\n]</pre><pre><i>1</i>\n<i>2</i></pre>
<table><tr><td>1</td><td>one</td></tr><tr><td>2</td><td>two</td></tr></table>`;
  expect(readArticleText(document.body).text).toBe(
    'lift turn set seven eight left right [1, 2, 3] rows = [ 1, 2 ] 1 2 1 one 2 two',
  );
});
