import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import {
  clipperTemplate,
  type NoteArticle,
  standardTemplate,
  templateOf,
  writeFrontMatter,
} from '../../src/article/front-matter.ts';

const article: NoteArticle = {
  title: 'A sample',
  url: 'https://www.infoq.cn/article/sample',
  authors: ['Ann', 'Bo [x]|y'],
  translators: [],
  published: '2024-03-18T09:30+08:00',
  summary: 'In short: "yes"',
  lang: 'zh-CN',
};
const now = new Date(2026, 10, 8, 12).getTime();
const write = (template: string, over: Partial<NoteArticle> = {}) =>
  writeFrontMatter(template, { ...article, ...over }, now);

describe('front matter', () => {
  it('has a line for each fact that exists', () => {
    expect(write(standardTemplate)).toBe(`---
title: "A sample"
author: ["Ann", "Bo [x]|y"]
date: 2024-03-18T09:30:00+08:00
lang: "zh-CN"
source: "https://www.infoq.cn/article/sample"
---`);
  });

  it('equals that of Obsidian Web Clipper', () => {
    expect(write(clipperTemplate)).toBe(`---
title: "A sample"
source: "https://www.infoq.cn/article/sample"
author:
  - "[[Ann]]"
  - "[[Bo x y]]"
published: 2024-03-18
created: 2026-11-08
description: "In short: \\"yes\\""
tags:
  - "clippings"
---`);
  });

  it('keeps the names of missing facts where Web Clipper keeps them', () => {
    const { summary, published, ...rest } = article;
    const bare = writeFrontMatter(clipperTemplate, { ...rest, authors: [] }, now);
    expect(parse(bare.slice(4, -3))).toMatchObject({ author: null, published: null, description: null });
  });

  it.each([
    ['a value', 'x: {{title}}', ['x: "A sample"']],
    ['text', 'x: {{title}} by {{author}}', ['x: "A sample by Ann, Bo [x]|y"']],
    ['a quoted text', 'x: "InfoQ: {{description}}"', ['x: "InfoQ: In short: \\"yes\\""']],
    ['a text in single quotes', "x: '{{title}}'", ["x: 'A sample'"]],
    ['a list in brackets', 'x: [a, {{author}}]', ['x: [a, "Ann", "Bo [x]|y"]']],
    ['items', 'x:\n  - {{author}}\n  - c', ['x:', '  - "Ann"', '  - "Bo [x]|y"', '  - c']],
    ['a list within a list', 'x:\n  y: {{author}}', ['x:', '  y:', '    - "Ann"', '    - "Bo [x]|y"']],
    ['a line that is removed', 'x: {{translator?}}\ny: 1', ['y: 1']],
    ['an unknown fact', 'x: {{nope}}\ny: {{constructor}}', ['x:', 'y:']],
    ['spaces and a filter', 'x: {{ published | date }}', ['x: 2024-03-18']],
    ['a comment', '# {{title}}', ['# A sample']],
    ['text that is not a placeholder', 'x: {a: 1}', ['x: {a: 1}']],
  ])('of a template with %s', (_, template, lines) => {
    expect(write(template).split('\n').slice(1, -1)).toEqual(lines);
  });

  it('is left out if the template is empty', () => {
    expect(write(' \n')).toBe('');
  });

  it.each([
    ['a date', '2024-01-02'],
    ['a date with a time', '2024-01-02T03:04:05Z'],
    ['a number', '007'],
    ['a word of YAML', 'no'],
    ['a line end that only YAML recognizes', 'a\u2028b\u0085c'],
    ['a byte order mark', '\ufeffa'],
    ['a colon and a comment', 'a: b # c'],
    ['quotes and backslashes', '"a\\b" \'c\''],
  ])('writes a title that is %s as a string', (_, title) => {
    expect(parse(write(standardTemplate, { title }).slice(4, -3)).title).toBe(title);
  });

  it.each([
    ['2024-03-18', '2024-03-18'],
    ['2024-03-18T09:30+08:00', '2024-03-18T09:30:00+08:00'],
    ['2024-03-18T09:30:15+08:00', '2024-03-18T09:30:15+08:00'],
    ['2024-03-18T09:30Z', '2024-03-18T09:30:00Z'],
    ['18 March', '"18 March"'],
  ])('writes the date %s in full', (published, written) => {
    expect(write('date: {{published}}', { published })).toBe(`---\ndate: ${written}\n---`);
  });
});

test('yields any text unchanged when it is parsed as YAML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (title, name) => {
      for (const template of [standardTemplate, 'title: "{{title}}"\nauthor: [{{author}}]']) {
        const read = parse(write(template, { title, authors: [name] }).slice(4, -3));
        expect([read.title ?? '', read.author]).toEqual([title, [name]]);
      }
    }),
  );
});

test('the settings choose a template; a custom one that is empty means ours', () => {
  const of = (frontMatter: 'standard' | 'clipper' | 'custom' | 'none', frontMatterTemplate = '') =>
    templateOf({ frontMatter, frontMatterTemplate });
  expect([of('standard', 'x: 1'), of('clipper'), of('custom', 'x: 1\n'), of('custom'), of('none', 'x: 1')]).toEqual([
    standardTemplate,
    clipperTemplate,
    'x: 1',
    standardTemplate,
    '',
  ]);
});
