// @vitest-environment jsdom
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { OutlineEntry } from '../../src/article/article.ts';
import { annotateArticle } from '../../src/export/annotated-article.ts';
import { drawCover } from '../../src/export/epub/cover.ts';
import { writeEpub } from '../../src/export/epub/epub.ts';
import { toStrictAddress } from '../../src/export/html/addresses.ts';
import { imageTypeOf, readDataAddress } from '../../src/export/images.ts';
import { sampleArticle } from '../panel/sample.ts';
import { annotate } from './annotate.ts';
import { faultsOf } from './book.ts';
import { hasEpubCheck, runEpubCheck } from './epubcheck.ts';
import { mergeBooks } from './merge-books.ts';
import { png, work } from './work.ts';

const heading = (level: number, text: string) =>
  `<h${level} id="${text}" data-heading-level="${level}">${text}</h${level}>`;

const levels = [1, 2, 3, 4, 5, 6] as const;

function articleOf(html: string) {
  const body = document.createElement('div');
  body.innerHTML = html;
  const outline = [...body.querySelectorAll('[data-heading-level]')].map(
    (one): OutlineEntry => ({
      id: one.id,
      level: levels.find((level) => String(level) === one.getAttribute('data-heading-level')) ?? 2,
      text: one.id,
      pseudo: false,
    }),
  );
  return sampleArticle({ body, outline });
}

async function bookOf(html: string) {
  const { bytes } = await writeEpub(
    articleOf(html),
    new Map([['https://a.example/a.png', { bytes: png, type: 'image/png' }]]),
    work,
  );
  const read = (name: string, type: DOMParserSupportedType) =>
    new DOMParser().parseFromString(strFromU8(unzipSync(bytes)[`OEBPS/${name}`] ?? new Uint8Array()), type);
  return {
    bytes,
    text: read('text.xhtml', 'application/xhtml+xml'),
    nav: read('nav.xhtml', 'application/xhtml+xml'),
    opf: read('package.opf', 'application/xml'),
  };
}

const propertiesOf = (opf: Document, name: string) =>
  [...opf.querySelectorAll(`meta[property="${name}"]`)].map((meta) => meta.textContent);

/** Replaces the canvas with one on which every character is 10 px wide; returns the lines that are drawn on it. */
function stubCanvas(): string[] {
  const lines: string[] = [];
  const pen = {
    fillRect: () => undefined,
    fillText: (line: string) => lines.push(line),
    measureText: (text: string) => ({ width: text.length * 10 }),
  };
  class Canvas {
    getContext = () => pen;
    convertToBlob = async () => new Blob([png], { type: 'image/png' });
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
  onTestFinished(() => void vi.unstubAllGlobals());
  return lines;
}

test('no line of a cover begins or ends with a space, wherever it breaks', async () => {
  const lines = stubCanvas();
  const title = `${'a'.repeat(97)} bc ${'d'.repeat(98)} ${'e'.repeat(120)} fg ${'word '.repeat(60)}`.trim();
  await drawCover({ ...articleOf(''), title }, work);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => line !== line.trim() || line === '')).toEqual([]);
  expect(lines.join('')).toContain(title.replace(/ /g, '').slice(0, 97));
});

test('a table is as small as its columns require; one with too many columns becomes lists', async () => {
  const tableOf = (columns: number) => {
    const cells = (tag: string, text: string) =>
      Array.from({ length: columns }, (_, column) => `<${tag}>${text}${column}</${tag}>`).join('');
    return `<table><tr>${cells('th', 'head')}</tr><tr>${cells('td', 'a')}</tr></table>`;
  };
  const { text } = await bookOf([2, 9, 12].map(tableOf).join(''));
  const [narrow, wide, widest] = text.querySelectorAll('table');
  expect(narrow?.getAttribute('data-fit')).toBe('');
  expect(wide?.getAttribute('data-fit')).toBe('smaller');
  expect(widest?.getAttribute('data-fit')).toBe('rows');
  const names = [...(widest?.querySelectorAll('[data-head]') ?? [])].map((cell) => cell.getAttribute('data-head'));
  expect(names).toEqual(Array.from({ length: 12 }, (_, column) => `head${column}`));
});

describe('a book', () => {
  test('has headings without skipped levels, nested like the author’s', async () => {
    const { text, nav } = await bookOf(heading(3, 'a') + heading(6, 'b') + heading(4, 'c') + heading(2, 'd'));
    expect(
      [...text.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(
        (one) => `${one.localName} ${one.textContent}`,
      ),
    ).toEqual(['h2 a', 'h3 b', 'h3 c', 'h2 d']);
    expect(nav.querySelectorAll('a')).toHaveLength(4);
  });

  test('lists the heading inside a summary in its contents', async () => {
    const { text, nav } = await bookOf(
      `<details><summary>${heading(3, 'a')}</summary><p>1</p></details><details><summary>x ${heading(3, 'b')}</summary><p>2</p></details>`,
    );
    const places = [...nav.querySelectorAll('a')].map((link) =>
      text.getElementById(link.getAttribute('href')?.split('#')[1] ?? ''),
    );
    expect(places.map((place) => place?.textContent)).toEqual(['a', 'b']);
  });

  test('unfolds everything, and scales a formula to the width of its page', async () => {
    const { text } = await bookOf(
      `<details><summary>a</summary><p>b</p></details><p><math>${'<mi>x</mi><mo>+</mo>'.repeat(60)}</math></p>`,
    );
    expect(text.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(text.querySelector('math')?.getAttribute('style')).toMatch(/^--size:0\.2\d*em$/);
  });

  test('has a summary with a link as a line of text, and an empty header cell as a cell', async () => {
    const { text } = await bookOf(
      `<details><summary>a <a href="https://a.example/">b</a></summary><p>c</p></details>
      <details><summary><h3 id="e" data-heading-level="3"><a href="https://a.example/">e</a></h3></summary><p>g</p></details>
      <table><tr><th> </th><th>h</th><th><img src="https://a.example/a.png" alt=""></th></tr><tr><th>i</th><td>j</td><td></td></tr></table>`,
    );
    expect(text.querySelector('details, summary')).toBeNull();
    expect(text.querySelector('main div > p > a')?.textContent).toBe('b');
    expect(text.querySelector('div > div > h2')?.textContent).toBe('e');
    expect([...text.querySelectorAll('th, td')].map(({ localName }) => localName).join(' ')).toBe('td th th th td td');
  });

  test('keeps the places that links lead to, whatever the place is', async () => {
    const { text } = await bookOf(
      `<p><a href="#k">k</a> <a href="#m">m</a></p><h2><a id="k">term</a></h2><table><tr><td><a id="m">cell</a></td></tr></table>`,
    );
    const links = [...text.querySelectorAll('main p > a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    const places = links.map((id) => text.getElementById(id)?.textContent);
    expect(places).toEqual(['term', 'cell']);
  });

  test('has an alternative text for each formula', async () => {
    const { text } = await bookOf('<p><math data-tex="x^2"><mi>x</mi></math><math><mi>y</mi></math></p>');
    expect([...text.querySelectorAll('math')].map((math) => math.getAttribute('alttext'))).toEqual(['x^2', 'y']);
  });

  test('has metadata about its accessibility', async () => {
    const described = await bookOf(
      '<figure><img src="https://a.example/a.png" alt="a gate"></figure><p><math><mi>y</mi></math></p>',
    );
    expect(propertiesOf(described.opf, 'schema:accessMode')).toEqual(['textual', 'visual']);
    expect(propertiesOf(described.opf, 'schema:accessModeSufficient')).toEqual(['textual']);
    expect(propertiesOf(described.opf, 'schema:accessibilityFeature')).toEqual(
      expect.arrayContaining(['tableOfContents', 'alternativeText', 'MathML']),
    );
    expect(propertiesOf(described.opf, 'schema:accessibilityHazard')).toEqual(['none']);
    expect(propertiesOf(described.opf, 'schema:accessibilitySummary').join()).not.toBe('');
    expect(propertiesOf(described.opf, 'dcterms:conformsTo')).toHaveLength(1);
    const bare = await bookOf('<figure><img src="https://a.example/a.png" alt=""></figure>');
    expect(propertiesOf(bare.opf, 'schema:accessModeSufficient')).toEqual(['textual,visual']);
    expect(propertiesOf(bare.opf, 'dcterms:conformsTo')).toEqual([]);
    expect(bare.nav.querySelector('nav')?.getAttribute('role')).toBe('doc-toc');
  });
});

test.each([
  ['https://a.example/a[0]|b^c?d[]=1#e[f]#g', 'https://a.example/a%5B0%5D%7Cb%5Ec?d%5B%5D=1#e%5Bf%5D%23g'],
  ['https://[2001:db8::1]/a%zz', 'https://[2001:db8::1]/a%25zz'],
  ['https://a.example/中', 'https://a.example/%E4%B8%AD'],
  ['mailto:a@a.example?subject=a b', 'mailto:a@a.example?subject=a%20b'],
])('%s is written as %s', (address, written) => {
  expect(toStrictAddress(address)).toBe(written);
});

/** Content that easily makes a book invalid. */
const samples = [
  '<p><a href="https://a.example/a[0]|b^c?d[]=1">x</a> <a href="https://a.example/100%">y</a> <a href="http://a.example/{id}">z</a></p>',
  '<p><a href="mailto:a@a.example">m</a><a href="tel:+49 30 1">t</a><a href="mailto:a@a.example?subject=a b&amp;body=[c]">n</a></p>',
  '<p><a href="https://用户:密码@例子.example:8080/路径 a/?查询=值#片段 b">x</a><a href="https://a_b.example/~u/(c)&#39;d!*;,e&amp;f">y</a><a href="https://a.example//?#">z</a></p>',
  '<p><a href="https://a.example/"><a href="https://b.example/">x</a></a></p>',
  '<ul><p>x</p><ul><li>y</li></ul></ul><ol start="-3" reversed><li value="9">z</li></ol>',
  '<ol><li data-marker="β."><p>a</p></li><li data-marker="none">b<ul><li data-marker="→">c</li></ul></li></ol><p data-marker="[1]">d</p>',
  '<table><caption>c</caption><tbody><tr><td colspan="0" rowspan="99999999">a</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot><thead><tr><th scope="col">h</th></tr></thead><thead><tr><th>i</th></tr></thead><tfoot><tr><td>g</td></tr></tfoot></table>',
  '<table><thead></thead><tbody></tbody></table><table><tr></tr></table><dl></dl><ul></ul><ol></ol>',
  '<dl><dt>a</dt><p>b</p></dl><dl><dd>c</dd><dt>d</dt><dd>e</dd><dt>f</dt></dl>',
  '<figure><figcaption>a</figcaption><img src="https://a.example/a.png"><figcaption>b</figcaption></figure>',
  '<details><p>a</p></details><details><summary></summary></details>',
  '<p><ruby>漢<rt>かん</rt></ruby><ruby>字</ruby><rt>x</rt></p>',
  '<svg viewBox="0 0 400 300" width="400"><defs><marker id="m" markerWidth="4" markerHeight="4"><path d="M0 0"/></marker></defs><path d="M0 0L9 9" marker-end="url(#m)"/><text x="1" y="2"><tspan>甲</tspan></text></svg>',
  '<svg viewBox="0 0 400 300"><clipPath id="m"><rect width="9" height="9"/></clipPath><rect width="9" height="9" clip-path="url(#m)"/></svg><svg viewBox="0 0 400 300"><clipPath id="m"><rect width="9" height="9"/></clipPath><rect width="9" height="9" clip-path="url(#m)"/></svg>',
  '<p><math display="block"><mfrac><mi>a</mi></mfrac></math><math><mtable><mtr><mtd><mi>x</mi></mtd></mtr></mtable></math><math></math></p>',
  `<math display="block">${'<mi>x</mi><mo>+</mo>'.repeat(60)}</math>`,
  '<p id="a b">x</p><p id="1">y</p><p id="1">z</p><p><a href="#a b">x</a><a href="#none">n</a></p>',
  '<pre><code data-lang="c++">a\u0000b\u0008</code></pre>',
  '<p lang="klingon-is-no-tag-at-all">x</p><p dir="up">y</p><p><bdo>z</bdo><time>t</time></p>',
  '<blockquote>loose</blockquote><h2 data-heading-level="2"><p>in a heading</p></h2><p><div>in a line</div></p>',
  '<ol type="a"><li data-checked="true">x</li></ol><p><s>a</s><u>b</u><small>c</small><kbd>d</kbd><q>e</q></p>',
];

/** Highlights inside, across and around everything that may occur in a text, each with a note. */
async function annotatedBook() {
  const article = articleOf(
    `${heading(2, 'heading')}<p>one <a href="https://a.example/">linked</a> <code>coded</code> <strong>bold</strong> two</p>
    <p>from <math data-tex="x"><mi>x</mi></math> upward</p><pre><code data-lang="c">int main;\nreturn;</code></pre>
    <ul><li>first<ul><li>inner</li></ul></li><li>last</li></ul><table><caption>cap</caption><tbody><tr><td>cell</td><td>next</td></tr></tbody></table>
    <figure><img src="https://a.example/a.png" alt="a gate"><figcaption>below</figcaption></figure>
    <details><summary>folded</summary><p>within</p></details><blockquote><p>said</p></blockquote><dl><dt>term</dt><dd>meaning</dd></dl>`,
  );
  const spans =
    'heading linked coded bold…two from…upward main…return first…inner last…cell next cap below folded…within said…meaning';
  const annotations = spans.split(' ').map((words) => annotate(article.body, words, `on ${words}\nand <more> & more`));
  const annotated = annotateArticle(article, annotations, 'html');
  const { bytes } = await writeEpub(
    annotated,
    new Map([['https://a.example/a.png', { bytes: png, type: 'image/png' }]]),
    work,
  );
  return { bytes, count: annotations.length };
}

test('a book with highlights and notes follows the rules of EPUB', async () => {
  const { bytes, count } = await annotatedBook();
  expect(faultsOf(bytes)).toEqual([]);
  const text = new DOMParser().parseFromString(
    strFromU8(unzipSync(bytes)['OEBPS/text.xhtml'] ?? new Uint8Array()),
    'text/xml',
  );
  expect(text.querySelectorAll('main > ol:last-child > li')).toHaveLength(count);
  expect(text.querySelectorAll('mark[data-color]').length).toBeGreaterThan(count);
});

// Only if EPUBCheck is installed; `.ci/run` installs it.
if (hasEpubCheck) {
  test('EPUBCheck finds no error that breaks books', async () => {
    const books = await Promise.all(samples.map(async (html) => (await bookOf(html)).bytes));
    books.push((await annotatedBook()).bytes);
    expect(runEpubCheck(mergeBooks(books))).toEqual([]);
  });

  test('EPUBCheck checks metadata and contents of each of many combined books', async () => {
    const { bytes } = await bookOf('<p>a</p>');
    const files = unzipSync(bytes);
    const broken = { ...files };
    for (const [name, part, other] of [
      ['OEBPS/package.opf', /<dc:title>.*?<\/dc:title>/, ''],
      ['OEBPS/nav.xhtml', 'epub:type="toc"', 'epub:type="landmarks"'],
    ] as const)
      broken[name] = strToU8(strFromU8(files[name] ?? new Uint8Array()).replace(part, other));
    const faults = runEpubCheck(mergeBooks([bytes, zipSync(broken)]));
    const places = faults.map((fault) => /OEBPS\/\d+\/[\w.]+/.exec(fault)?.[0]);
    expect(new Set(places)).toEqual(new Set(['OEBPS/1/package.opf', 'OEBPS/1/nav.xhtml']));
  });

  test.each([
    ['fails with an error of its own', 3, /ended with 3: no room/],
    ['reports an error without a message', 1, /says nothing/],
  ])('no book passes if EPUBCheck %s', (_, status, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-java-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const java = join(folder, 'java');
    writeFileSync(java, `#!/bin/sh\necho '{"messages":[]}' > "$5"; echo no room >&2; exit ${status}\n`, {
      mode: 0o700,
    });
    expect(() => runEpubCheck(new Uint8Array(), java)).toThrow(message);
  });
}

test('images with a data: address are in the book; an empty one does not leave its address in the text', async () => {
  const data = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
  const { bytes, text } = await bookOf(`<p><img src="${data}" alt="a"><img src="data:image/png;base64,AAAA">c</p>`);
  const names = Object.keys(unzipSync(bytes)).filter((name) => name.includes('/images/'));
  expect(names).toEqual(['OEBPS/images/1.png']);
  expect(text.querySelectorAll('img')).toHaveLength(1);
  expect(text.body.textContent).not.toMatch(/AAAA|base64/);
});

test('a drawing is recognized by its root after any number of comments', () => {
  const typeOf = (words: string) => imageTypeOf(strToU8(words));
  expect(typeOf('<!-- a --> <!DOCTYPE svg>\n<svg>')).toBe('image/svg+xml');
  expect(typeOf('\ufeff<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b" [ <!ENTITY ns "c"> ]><svg>')).toBe(
    'image/svg+xml',
  );
  expect(typeOf('<!---->'.repeat(142))).toBeUndefined();
  expect(typeOf('<!-- <svg>')).toBeUndefined();
  expect(readDataAddress('data:image/svg+xml;charset=utf-8,%3Csvg%20/%3E')?.type).toBe('image/svg+xml');
  expect(readDataAddress('data:image/png;base64,%%%')).toBeUndefined();
});
