// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { Found, Painter } from '../../src/annotations/painter.ts';
import { followPaper } from '../../src/annotations/paper.tsx';
import type { AnnotationTask } from '../../src/on-demand/annotations-module.ts';
import { annotationOf } from './sample.ts';

let life = new AbortController();
afterEach(() => life.abort());

/** The text as printed, with the reference to a note where the annotated range ends; and what remains afterwards. */
function print(html: string, end: (body: Element) => readonly [node: Node | null | undefined, offset: number]) {
  life = new AbortController();
  const body = document.createElement('div');
  body.innerHTML = html;
  const place = document.createElement('div');
  document.body.replaceChildren(body, place);
  const nodes = () => {
    const walker = document.createTreeWalker(body);
    const list: Node[] = [];
    while (walker.nextNode()) list.push(walker.currentNode);
    return list;
  };
  const [node, offset] = end(body);
  if (!node) throw new Error('no end');
  const range = document.createRange();
  range.setStart(body, 0);
  range.setEnd(node, offset);
  const annotation = annotationOf('words', { note: 'a note' });
  const found: Found = { annotation, touched: annotation.modified, start: 0, end: 5, range, parts: [range] };
  const painter: Partial<Painter> = { found: () => [found], paint: () => undefined };
  const task: Partial<AnnotationTask> = {
    ...{ place, setTextRules: undefined, exportNotes: () => 'equals', t: (key) => key },
    article: { lang: 'en' } as AnnotationTask['article'],
  };
  followPaper(task as AnnotationTask, painter as Painter, life.signal);
  const before = nodes();
  window.dispatchEvent(new Event('beforeprint'));
  const paper = body.innerHTML.replace(/<sup data-infoq-reader-call="">(n\d+)<\/sup>/g, '[$1]');
  window.dispatchEvent(new Event('afterprint'));
  const after = nodes();
  const isSame = after.length === before.length && after.every((one, index) => one === before[index]);
  return { paper, isSame, ends: range.endContainer === node && range.endOffset === offset };
}

const textIn = (selector: string, offset: number) => (body: Element) =>
  [body.querySelector(selector)?.firstChild, offset] as const;
const elementAt = (selector: string, offset: number) => (body: Element) =>
  [body.querySelector(selector), offset] as const;

test.each([
  ['in a text', '<p>one two</p>', textIn('p', 3), '<p>one[n1] two</p>'],
  ['at the end of a text', '<p>one</p>', textIn('p', 3), '<p>one[n1]</p>'],
  ['between elements', '<p><b>a</b><i>b</i></p>', elementAt('p', 1), '<p><b>a</b>[n1]<i>b</i></p>'],
  ['after the last element', '<p><b>a</b></p>', elementAt('p', 1), '<p><b>a</b>[n1]</p>'],
  ['in a formula', '<p><math><mi>x</mi></math> y</p>', textIn('mi', 1), '<p><math><mi>x</mi></math>[n1] y</p>'],
  [
    'at the end of a formula',
    '<p><math><mi>x</mi></math></p>',
    elementAt('math', 1),
    '<p><math><mi>x</mi></math>[n1]</p>',
  ],
  ['in a drawing', '<svg><text>x</text></svg>', textIn('text', 1), '<svg><text>x</text></svg>[n1]'],
  ['at the end of a drawing', '<svg><text>x</text></svg>', elementAt('svg', 1), '<svg><text>x</text></svg>[n1]'],
  ['at the end of code', '<pre><code>x</code></pre>', elementAt('pre', 1), '<pre><code>x</code></pre>[n1]'],
])(
  'text that ends %s is printed with a reference to its note, and is unchanged afterwards',
  (_name, html, end, paper) => {
    expect(print(html, end)).toEqual({ paper, isSame: true, ends: true });
  },
);
