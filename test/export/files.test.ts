// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { makeFile } from '../../src/export/export-file.ts';
import { writeHtmlFile } from '../../src/export/html/html-file.ts';
import { fetchImages, imageTypeOf } from '../../src/export/images.ts';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import { sampleArticle } from '../panel/sample.ts';
import { png, work } from './work.ts';

test('an image that cannot be loaded keeps its address in HTML, is a link in a book, and is reported', async () => {
  const refused = { ...work, fetchPicture: async () => undefined };
  const { signal } = new AbortController();
  const address = 'https://static001.infoq.cn/a.png';
  const html = await makeFile(sampleArticle(), 'html', refused, signal);
  const book = await makeFile(sampleArticle(), 'epub', refused, signal);
  expect([html.missing, book.missing]).toEqual([[address], [address]]);
  expect(writeHtmlFile(sampleArticle(), new Map(), work)).toContain(`src="${address}"`);
  expect([html.name, book.name]).toEqual(['A sample 2019-08-27.html', 'A sample 2019-08-27.epub']);
});

test('a file that was canceled stops at the next image', async () => {
  const stop = new AbortController();
  const body = document.createElement('div');
  for (let index = 0; index < 20; index++) {
    const image = document.createElement('img');
    image.setAttribute('src', `https://static001.infoq.cn/${index}.png`);
    body.append(image);
  }
  const fetchPicture = vi.fn(async () => {
    stop.abort();
    return png;
  });
  await expect(fetchImages(body, { fetchPicture, onProgress: () => undefined }, stop.signal)).rejects.toThrow();
  expect(fetchPicture.mock.calls.length).toBeLessThan(6);
});

test('an image type is recognized by its first bytes', () => {
  const of = (text: string) => imageTypeOf(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
  expect([
    of('\x89PNG\r\n'),
    of('\xff\xd8\xff'),
    of('GIF89a'),
    of('RIFF....WEBP'),
    of('<?xml version="1.0"?>\n<svg '),
  ]).toEqual(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']);
  expect([of('<html>'), of('{}'), of('')]).toEqual([undefined, undefined, undefined]);
});

test('the recording that a page is about is linked above the text', () => {
  const recording = { kind: 'video', address: 'https://v.example/1.mp4', label: 'The talk' } as const;
  const article = sampleArticle({ recording });
  expect(writeHtmlFile(article, new Map(), work)).toContain(' · <a href="https://v.example/1.mp4">The talk</a></p>');
  expect(toMarkdown(article, { kind: 'article' })).toContain('\nrecording: "https://v.example/1.mp4"\n');
});

test.each([
  ['characters that HTML forbids', 'a\ufdd0b\u{1fffe}c\u0085d\u0000e', 'abcde'],
  ['white space, and a character outside of the BMP', 'a\tb\nc\u{1f600}', 'a\tb\nc\u{1f600}'],
])('%s in a file', (_, text, written) => {
  const body = document.createElement('div');
  body.append(document.createElement('pre'));
  body.querySelector('pre')?.append(text);
  expect(writeHtmlFile(sampleArticle({ body }), new Map(), work)).toContain(`<pre>${written}</pre>`);
});

test.each([
  ['', '<p><img src="https://a.example/a.png" alt=""></p>'],
  ['A gate', '<h2><img src="https://a.example/a.png" alt="A gate"></h2>'],
])('a heading that is an image of "%s"', (alt, written) => {
  const body = document.createElement('div');
  const heading = document.createElement('h2');
  const image = document.createElement('img');
  image.src = 'https://a.example/a.png';
  image.alt = alt;
  heading.append(image);
  body.append(heading);
  expect(writeHtmlFile(sampleArticle({ body }), new Map(), work)).toContain(written);
});

test('markers that the page draws are text, and the list has none of its own next to them', () => {
  const body = document.createElement('div');
  body.innerHTML =
    '<ol><li data-marker="β."><p>a</p></li><li data-marker="none">b</li></ol><h2 data-marker="1.1" data-heading-level="2">c</h2>';
  const html = writeHtmlFile(sampleArticle({ body, outline: [] }), new Map(), work);
  expect(html).toContain(
    '<ol><li data-marker="β."><p><span data-marker="">β. </span>a</p></li><li data-marker="none">b</li></ol><h2><span>1.1 </span>c</h2>',
  );
});

test('what an author says of a word or a link when it is pointed at is kept', () => {
  const body = document.createElement('div');
  body.innerHTML = '<p><abbr title="Service Level">SL</abbr> <a href="https://a.example/" title="A gate">a</a></p>';
  expect(writeHtmlFile(sampleArticle({ body, outline: [] }), new Map(), work)).toContain(
    '<abbr title="Service Level">SL</abbr> <a href="https://a.example/" title="A gate">a</a>',
  );
});

test('shapes of a drawing have no attributes of text, which a book must not have there', () => {
  const body = document.createElement('div');
  body.innerHTML =
    '<svg><g font-family="Myriad"><rect font-family="Myriad" fill="#fff"></rect><text font-family="Myriad">Gate</text></g></svg>';
  expect(writeHtmlFile(sampleArticle({ body, outline: [] }), new Map(), work)).toContain(
    '<g font-family="Myriad"><rect fill="#fff"></rect><text font-family="Myriad">Gate</text></g>',
  );
});

test('entries without a list are in one, words in a list are in the entry before them', () => {
  const body = document.createElement('div');
  body.innerHTML = '<li>a</li><li>b</li><p>c</p><ul>d<b>e</b><li>f</li></ul><ol><div><li>g</li></div></ol>';
  expect(writeHtmlFile(sampleArticle({ body, outline: [] }), new Map(), work)).toContain(
    '<ul><li>a</li><li>b</li></ul><p>c</p><ul><li><div>d<b>e</b></div></li><li>f</li></ul><ol><li>g</li></ol>',
  );
});

test.each([
  [
    'in cells, and if the outline has none',
    '<h4>a</h4><h2 data-heading-level="2">b</h2><table><tbody><tr><td><h6>c</h6>d</td></tr></tbody></table><h3 data-heading-level="3">e</h3>',
    ['H2 a', 'H2 b', 'H3 c', 'H3 e'],
  ],
  [
    'if the author begins with an h1',
    '<h2 data-heading-level="1">a</h2><h3>b</h3><h5 data-heading-level="4">c</h5>',
    ['H2 a', 'H3 b', 'H4 c'],
  ],
])('headings skip no level: %s', (_, markup, expected) => {
  const body = document.createElement('div');
  body.innerHTML = markup;
  const file = new DOMParser().parseFromString(
    writeHtmlFile(sampleArticle({ body, outline: [] }), new Map(), work),
    'text/html',
  );
  const headings = [...file.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')];
  expect(headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual(expected);
});
