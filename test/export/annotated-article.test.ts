// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { AnnotationColor } from '../../src/annotations/annotation.ts';
import { annotateArticle, type MarkForm } from '../../src/export/annotated-article.ts';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import { annotationOf } from '../annotations/sample.ts';
import { sampleArticle } from '../panel/sample.ts';
import { annotate } from './annotate.ts';

function articleOf(html: string) {
  const body = document.createElement('div');
  body.innerHTML = html;
  const { summary: _, ...sample } = sampleArticle();
  return { ...sample, body, outline: [] };
}

/** The text without the inserted notes. */
function wordsOf(body: HTMLElement): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('[id^="infoq-reader-"]')) one.remove();
  return copy.textContent ?? '';
}

function write(
  html: string,
  marks: readonly (readonly [string, string?, AnnotationColor?])[],
  form: MarkForm = 'equals',
) {
  const article = articleOf(html);
  const annotations = marks.map(([words, note, color]) => annotate(article.body, words, note, color));
  const before = article.body.innerHTML;
  const annotated = annotateArticle(article, annotations, form);
  expect(article.body.innerHTML).toBe(before);
  expect(wordsOf(annotated.body)).toBe(article.body.textContent);
  const markdown = toMarkdown(annotated, { kind: 'article' }, { frontMatter: 'none', frontMatterTemplate: '' }, 0);
  return { html: annotated.body.innerHTML, markdown: markdown.replace(/^# .*\n+/, '').trim() };
}

test.each<[string, string, string, string]>([
  ['text in a line', '<p>缓存的代价不在写入。</p>', '代价', '缓存的==代价==不在写入。'],
  [
    'over a part of bold text and a link',
    '<p>One <b>bold word</b> and <a href="https://x.example/">a link</a> here.</p>',
    'word…a link',
    'One **bold** ==**word** and [a link](<https://x.example/>)== here.',
  ],
  [
    'across blocks, each separately',
    '<p>First one.</p><ul><li>An entry</li></ul><p>Last one.</p>',
    'one.…Last',
    'First ==one.==\n\n- ==An entry==\n\n==Last== one.',
  ],
  ['inline code', '<p>Call <code>commit()</code> first.</p>', 'commit()', 'Call ==`commit()`== first.'],
  [
    'a part of inline code as all of it',
    '<p>Call <code>commit()</code> first.</p>',
    'commit',
    'Call ==`commit()`== first.',
  ],
  [
    'a code block unchanged',
    '<pre><code>let one = 1;\nlet two = 2;</code></pre>',
    'one',
    '```\nlet one = 1;\nlet two = 2;\n```',
  ],
  ['text that begins with the delimiter', '<p>a =b= c</p>', '=b=', 'a <mark>&#61;b&#61;</mark> c'],
])('Markdown shows %s', (_what, html, words, expected) => {
  expect(write(html, [[words]]).markdown).toBe(expected);
});

test('it is HTML if the user has chosen that', () => {
  expect(write('<p>缓存的代价</p>', [['代价']], 'html').markdown).toBe('缓存的<mark>代价</mark>');
});

test('two highlights in one inline code are one, with the notes of both', () => {
  const { markdown } = write('<p>Call <code>one two three</code> first.</p>', [
    ['one', 'the first', 'yellow'],
    ['three', 'the last', 'green'],
  ]);
  expect(markdown).toMatch(/^Call ==`one two three`==\[\^n1\]\[\^n2\] first\.\n/);
});

test('notes become footnotes, next to those of the article, also for text in code', () => {
  const html =
    '<p>One claim<sup><a href="#f1">1</a></sup> here.</p><pre><code>let one = 1;</code></pre><ol><li id="f1">The source of it.</li></ol>';
  const { markdown } = write(html, [
    ['here', 'Is it so?\nI doubt it'],
    ['one = 1', 'why *not* #later'],
  ]);
  expect(markdown).toContain('One claim[^1] ==here==[^n1].');
  expect(markdown).toContain('let one = 1;\n```\n\n[^n2]');
  expect(markdown).toMatch(/\[\^n1\]: Is it so\?[\\ ]*\n? *I doubt it/);
  expect(markdown).toContain('[^n2]: why \\*not\\* #later');
});

test('overlapping highlights are both visible, the newer on top', () => {
  const { html } = write('<p>alpha beta gamma delta</p>', [['alpha beta gamma'], ['beta', 'B', 'blue']]);
  expect(html).toBe(
    '<p><mark data-color="yellow" data-equals="">alpha</mark> <mark data-color="blue" data-equals="">beta</mark>' +
      '<sup id="infoq-reader-call-1"><a href="#infoq-reader-note-1">n1</a></sup> ' +
      '<mark data-color="yellow" data-equals="">gamma</mark> delta</p>' +
      '<ol><li id="infoq-reader-note-1">B <a href="#infoq-reader-call-1">↩</a></li></ol>',
  );
});

test('a formula is highlighted as a whole, and text that is not in the article is left out', () => {
  const html = '<p>Since <math><mi>a</mi><mo>=</mo><mi>b</mi></math> holds.</p>';
  const article = articleOf(html);
  const annotation = annotate(article.body, 'Since…a');
  const gone = annotationOf('words of another article');
  const { body } = annotateArticle(article, [annotation, gone], 'html');
  expect(body.querySelector('mark math')?.children).toHaveLength(3);
  expect(body.querySelectorAll('mark')).toHaveLength(1);
  expect(annotateArticle(article, [gone], 'html')).toBe(article);
});
