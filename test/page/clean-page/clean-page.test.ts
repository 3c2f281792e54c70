// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { applyCleanPage } from '../../../src/page/clean-page/clean-page.ts';

it('a page on which nothing has to be fitted gets one text of the style: each other one would restyle the whole page', () => {
  document.body.innerHTML = '<main><h1>题目</h1><article><p>第一段。</p></article><aside>旁栏</aside></main>';
  const texts: string[] = [];
  const life = new AbortController();
  const { set } = applyCleanPage(document, (css) => texts.push(css), life.signal);
  const [title, content, aside] = ['h1', 'article', 'aside'].map((name) => document.querySelector(name));
  if (!title || !content || !aside) throw new Error('The page is incomplete.');
  const css = 'aside{display:none!important}';
  set({ css, blocks: new Map([[aside, 'sidebar']]), hidden: ['sidebar'], layout: { title, content, apart: [] } });
  expect(aside.outerHTML).toContain('sidebar');
  expect(new Set(texts)).toEqual(new Set([css]));
  life.abort();
});
