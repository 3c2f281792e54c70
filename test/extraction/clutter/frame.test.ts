import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findClutter, findClutterAround } from '../../../src/extraction/clutter/find-clutter.ts';
import { infoqCom } from '../../../src/sites/infoq-com.ts';

// A page without known names: its header, menu and footer are recognized as such, whatever lists they contain.

const cards = ['sluices', 'weirs', 'locks', 'ferries', 'piers']
  .map((word) => `<li><h4><a href="/news/2026/01/${word}/">What we learned from ${word}</a></h4><p>One line.</p></li>`)
  .join('');
const text = '<p>The keeper writes the level on the door each day, and turns the door when it is full.</p>'.repeat(3);

function pageOf({ way = '', below = '', body = text } = {}): Document {
  return new JSDOM(`<body><header><nav><a href="/dev/">Development</a><a href="/arch/">Architecture</a><ul>${cards}</ul></nav></header>
<main><article>${way}<div><h1>The Level on the Door</h1></div><div>${body}</div>${below}</article></main>
<footer><h4>Popular across InfoQ</h4><ul>${cards}</ul><div><h4>Follow us on</h4><a href="https://example.org/">Feed</a></div>
<p>Copyright © 2026</p></footer></body>`).window.document;
}

function find(document: Document) {
  const [title, content] = [document.querySelector('h1'), document.querySelector('article > div ~ div')];
  if (!title || !content) throw new Error('a title and a text are needed');
  return findClutter(document.body, infoqCom, title, content).map(({ kind, element }) => `${kind} ${element.tagName}`);
}

test('a menu is not a feed, and the lists of a footer are not separate clutter', () => {
  expect(find(pageOf())).toEqual(['header HEADER', 'footer FOOTER']);
});

test.each([
  ['<p><a href="/">Homepage</a> <a href="/news/">News</a> <span>The Level on the Door</span></p>', 'header P'],
  ['<p><a href="/news/">News</a> of another door</p>', undefined],
])('breadcrumbs with the title at their end are clutter: %s', (way, found) => {
  expect(find(pageOf({ way }))).toEqual([...(found ? [found] : []), 'header HEADER', 'footer FOOTER']);
});

test('a comment section without comments is recognized', () => {
  const below = '<section><div><h4>Community comments</h4><a href="#">Watch thread</a></div><ul></ul></section>';
  expect(find(pageOf({ below }))).toContain('comments SECTION');
});

test('before the text is inserted, bars are recognized by their text, and its empty container is kept', () => {
  const below =
    '<div id="bar"><span>Like</span><span>Print</span></div><div id="both"><div></div><p>Share</p><p>Save</p></div>';
  const document = pageOf({ body: '', below });
  const found = findClutterAround(document.body, infoqCom, document.querySelector('h1') ?? undefined);
  const bars = found.filter(({ kind }) => kind === 'toolbar').map(({ element }) => element.id);
  expect(bars).toEqual(['bar']);
});
