import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, it } from 'vitest';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { modules } from './modules.ts';

// One line of HTML each: either the article contains what the page shows, or it is not reported as complete.

const url = 'https://www.infoq.cn/article/wh0lewh0lewh0lewh0le';
const site = detectArticle(url, sites);
const before = '闸门的水位每十分钟记一次，记在一本没有封面的册子里。';
const after = '册子写满以后换一本新的，旧的就放在窗台上晒着。';

export interface Told {
  /** The text between the first and the last paragraph, without white space. */
  readonly text: string;
  readonly code: readonly (string | null)[];
  readonly formulas: readonly string[];
  readonly drawings: readonly string[];
  readonly images: readonly (string | null)[];
  readonly whole: boolean;
  readonly counts: Readonly<Record<string, string>>;
}

export function tell(html: string): Told {
  const page = `<!DOCTYPE html><html lang="zh-CN"><head><title>水位_InfoQ精选文章</title></head><body><div class="article-main"><h1 class="article-title">水位</h1><p>作者：<a class="com-author-name">林三更</a></p><div class="article-preview"><div class="ProseMirror"><p>${before}</p>${html}<p>${after}</p></div></div></div></body></html>`;
  const { document } = new JSDOM(page, { url, virtualConsole: new VirtualConsole() }).window;
  const article = site && extractArticle(document, site, url, modules);
  if (!article) throw new Error('nothing was read');
  const { body, completeness } = article;
  const { text: _, ...counts } = completeness;
  const copy = body.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('pre, math, svg')) one.remove();
  const squash = (text: string | null) => (text ?? '').replace(/\s/g, '');
  return {
    text: squash(copy.textContent).replace(before, '').replace(after, ''),
    code: [...body.querySelectorAll('pre > code')].map((code) => code.textContent),
    formulas: [...body.querySelectorAll('math')].map((math) => math.getAttribute('data-tex') ?? math.innerHTML),
    drawings: [...body.querySelectorAll('svg')].map((svg) => squash(svg.textContent)),
    images: [...body.querySelectorAll('img')].map((image) => image.getAttribute('src')),
    whole: isComplete(completeness),
    counts: Object.fromEntries(Object.entries(counts).map(([name, { kept, total }]) => [name, `${kept}/${total}`])),
  };
}

export type Sample = readonly [name: string, html: string, told: Partial<Told>];

/** Reads each sample in the middle of an article, which has to be complete unless the sample says otherwise. */
export function testSamples(samples: readonly Sample[]): void {
  it.each(samples)('%s', (_, html, { counts, ...told }) => {
    expect(tell(html)).toMatchObject({ whole: true, ...told, ...(counts ? { counts } : {}) });
  });
}
