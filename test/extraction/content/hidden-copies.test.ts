import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readNative } from '../../../src/dom/native.ts';
import { extractFromSnapshot } from '../../../src/extraction/extract-article.ts';
import { takeSnapshot } from '../../../src/extraction/snapshot.ts';
import { sites } from '../../../src/sites/index.ts';
import { detectArticle } from '../../../src/sites/match-article.ts';
import { modules } from '../modules.ts';

const url = 'https://www.infoq.com/articles/lock-keepers-log/';
const title = "A Lock Keeper's Log";
const say = (n: number) =>
  `Paragraph ${n} tells what the lock keeper wrote down that night, and who read it the next day.`;
const paragraphs = (...numbers: number[]) => numbers.map((n) => `<p>${say(n)}</p>`).join('');

/** Numbers of the paragraphs that are read from a page; elements with `data-off` count as not rendered. */
function read(body: string): number[] {
  const html = `<html lang="en"><head><title>${title} - InfoQ</title></head><body><main><h1>${title}</h1><p>by Ada Lock</p>${body}</main></body></html>`;
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const [site, snapshot] = [detectArticle(url, sites), takeSnapshot(document, url)];
  if (!site || !snapshot) throw new Error('no snapshot');
  const isRendered = (element: Element) => element.closest('[data-off]') === null;
  const found = extractFromSnapshot(
    { ...snapshot, modules, isRendered },
    site,
    url,
    readNative(document, 'defaultView'),
  );
  const text = found?.article.body.textContent ?? '';
  return [...text.matchAll(/Paragraph (\d+) /g)].map((match) => Number(match[1]));
}

describe('a text that the page holds twice, and shows once', () => {
  it.each([
    ['a hidden copy before', 'class="article__content"', (seen: string, off: string) => off + seen],
    ['a hidden copy after', 'class="article__content"', (seen: string, off: string) => seen + off],
    ['a hidden copy before, without a known name', '', (seen: string, off: string) => off + seen],
    [
      'a hidden copy after, without a known name',
      '',
      (seen: string, off: string) => `<div>${seen}</div><div><div>${off}</div></div>`,
    ],
  ])('is read once: %s', (_, name, join) => {
    const seen = `<div ${name}>${paragraphs(1, 2, 3, 4)}</div>`;
    const off = `<div ${name} data-off>${paragraphs(1, 2, 3, 4)}</div>`;
    expect(read(join(seen, off))).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['a list', `<ul><li>${say(1)}</li><li>Paragraph 2 is short.</li></ul>`],
    ['headings and quotes', `<h2>Paragraph 1 of the log</h2><blockquote>${say(2)}</blockquote>`],
    ['code', '<pre><code>// Paragraph 1 of the log\nopen(gate); // Paragraph 2 of it</code></pre>'],
    ['boxes', `<div>${say(1)}</div><div><div>${say(2)}</div></div>`],
  ])('is read once if its copy has other blocks: %s', (_, blocks) => {
    const name = 'class="article__content"';
    expect(read(`<div ${name}>${blocks}<p>${say(3)}</p></div><div ${name} data-off>${blocks}</div>`)).toEqual([
      1, 2, 3,
    ]);
    expect(read(`<div ${name}><div data-off>${blocks}</div>${blocks}<p>${say(3)}</p></div>`)).toEqual([1, 2, 3]);
  });

  it('keeps folded text that occurs nowhere else, even if it repeats a line', () => {
    const fold = `<div data-off>${paragraphs(3, 4, 1)}</div>`;
    expect(read(`<div class="article__content">${paragraphs(1, 2)}${fold}${paragraphs(5)}</div>`)).toEqual([
      1, 2, 3, 4, 1, 5,
    ]);
  });

  it('keeps a tab whose rows have the same names and different numbers', () => {
    const rows = (...values: string[]) =>
      ['Throughput in all', 'Latency, the 99th', 'Memory at its peak', 'Errors per million']
        .map((name, at) => `<tr><td>${name}</td><td>Paragraph ${values[at]} </td></tr>`)
        .join('');
    const tab = (attribute: string, ...values: string[]) => `<table ${attribute}>${rows(...values)}</table>`;
    expect(
      read(
        `<div class="article__content">${paragraphs(1, 2)}<div>${tab('', '11', '12', '13', '14')}</div><div data-off>${tab('', '21', '22', '23', '24')}</div></div>`,
      ),
    ).toEqual([1, 2, 11, 12, 13, 14, 21, 22, 23, 24]);
  });

  it('is read twice if both copies are visible', () => {
    expect(read(`<div class="article__content">${paragraphs(1, 2, 1, 3)}</div>`)).toEqual([1, 2, 1, 3]);
  });
});
