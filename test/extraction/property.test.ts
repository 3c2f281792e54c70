import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { extract, parsePage, renameAll } from './load.ts';
import { squash } from './score.ts';

// Random articles in random surroundings: the output has the same content in the same order, and nothing else.

interface Block {
  readonly html: string;
  readonly text: string;
  readonly code?: string;
  readonly image?: string;
  readonly heading?: string;
}

interface Surroundings {
  readonly feed: readonly string[];
  readonly comments: readonly string[];
  readonly related: readonly string[];
  readonly speakers: readonly string[];
  readonly header: boolean;
  readonly feedHasHeading: boolean;
}

const han = [
  '缓存',
  '队列',
  '索引',
  '网关',
  '延迟',
  '副本',
  '容器',
  '日志',
  '我们',
  '于是',
  '重新',
  '测量',
  '之后',
  '稳定',
  '缓慢',
  '设计',
];
const latin = ['cache', 'Go', 'latency', 'p99', 'Kafka', 'io_uring', 'C++', 'shard', 'the', 'of', 'x86-64', 'HTTP/3'];
/** Words that no article in this file contains: everything around an article is made of them. */
const strange = ['窗外', '蝉鸣', '橘猫', '风铃', '青苔', '纸鸢', '炊烟', '雨靴'];

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const phrase = (words: readonly string[], minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...words), { minLength, maxLength });

const hanSentence = phrase(han, 6, 60).map((words) => `${words.join('')}。`);
const latinSentence = phrase(latin, 5, 40).map((words) => `${words.join(' ')}.`);
const mixedSentence = phrase([...han, ...latin], 6, 50).map((words) => `${words.join(' ')}，到此为止。`);
const sentence = fc.oneof(hanSentence, latinSentence, mixedSentence);

const paragraph: fc.Arbitrary<Block> = sentence.map((text) => ({ html: `<p>${escapeHtml(text)}</p>`, text }));

const heading: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(2, 3, 4), phrase([...han, ...latin], 1, 6))
  .map(([level, words]) => {
    const text = words.join(' ');
    return { html: `<h${level}>${escapeHtml(text)}</h${level}>`, text, heading: text };
  });

const codeLine = fc.string({ unit: fc.constantFrom(...'abcxyz019 \t(){}[];:=<>&"\'/\\.,-+*#_$'), maxLength: 60 });

const code: fc.Arbitrary<Block> = fc
  .tuple(fc.array(codeLine, { minLength: 1, maxLength: 12 }), fc.constantFrom('plain', 'by line', 'spans', 'br'))
  .map(([drawn, form]) => {
    // A block begins and ends with a line that has text: blank lines at both ends don't belong to the author's code.
    const lines = ['\tbegin(0)', ...drawn, 'end(1);'];
    const parts = lines.map(escapeHtml);
    const inner = {
      plain: `<code>${parts.join('\n')}\n</code>`,
      'by line': parts.map((line) => `<code>${line.trim() === '' ? '<br>' : line}</code>`).join(''),
      spans: `<code class="hljs">${parts.map((line) => `<span class="k">${line}</span>`).join('\n')}</code>`,
      br: `<code>${parts.join('<br>')}</code>`,
    }[form];
    const kept = form === 'by line' ? lines.map((line) => (line.trim() === '' ? '' : line)) : lines;
    return {
      html: `<pre>${inner}</pre><div role="button">复制代码</div>`,
      text: lines.join('\n'),
      code: kept.join('\n'),
    };
  });

const image: fc.Arbitrary<Block> = fc.tuple(fc.nat(99_999), fc.boolean()).map(([name, lazy]) => {
  const src = `https://static001.infoq.cn/resource/image/${name}.png`;
  const placeholder = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const tag = lazy ? `<img src="${placeholder}" data-src="${src}">` : `<img src="${src}">`;
  return { html: `<div class="image-wrap">${tag}</div>`, text: '', image: src };
});

const list: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(sentence, { minLength: 1, maxLength: 5 }))
  .map(([tag, items]) => ({
    html: `<${tag}>${items.map((item) => `<li><p>${escapeHtml(item)}</p></li>`).join('')}</${tag}>`,
    text: items.join(''),
  }));

const quote: fc.Arbitrary<Block> = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => ({
  html: `<blockquote>${items.map((item) => `<p>${escapeHtml(item)}</p>`).join('')}</blockquote>`,
  text: items.join(''),
}));

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.array(phrase(han, 1, 4), { minLength: 4, maxLength: 16 }))
  .map(([columns, cells]) => {
    const texts = cells.map((words) => words.join(''));
    const rows = Array.from({ length: Math.ceil(texts.length / columns) }, (_, row) =>
      texts.slice(row * columns, (row + 1) * columns),
    );
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    return { html: `<table><tbody>${html}</tbody></table>`, text: texts.join('') };
  });

/** The headings that the site uses for its own lists, above the author's links. */
const reading: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom('推荐阅读', '相关文章', '系列文章'), fc.array(sentence, { minLength: 1, maxLength: 6 }))
  .map(([words, titles]) => ({
    html: `<h2>${words}</h2>${titles
      .map((title, at) => `<p><a href="https://www.infoq.cn/article/own${at}">${escapeHtml(title)}</a></p>`)
      .join('')}`,
    text: words + titles.join(''),
    heading: words,
  }));

/** Any blocks in any order, including two paragraphs: with fewer there would be no article. */
const blocks = fc
  .tuple(
    fc.array(fc.oneof(paragraph, heading, code, image, list, quote, table), { maxLength: 12 }),
    paragraph,
    paragraph,
    fc.nat(12),
    fc.array(reading, { maxLength: 1 }),
  )
  .map(([some, first, last, at, tail]) => [...some.slice(0, at), first, ...some.slice(at), last, ...tail]);

const strangeText = (maxLength: number) => phrase(strange, 2, maxLength).map((words) => words.join(''));

const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  feed: fc.oneof(fc.constant([]), fc.array(strangeText(12), { minLength: 4, maxLength: 20 })),
  comments: fc.array(strangeText(200), { maxLength: 6 }),
  related: fc.array(strangeText(10), { maxLength: 8 }),
  speakers: fc.array(strangeText(3), { maxLength: 4 }),
  header: fc.boolean(),
  feedHasHeading: fc.boolean(),
});

const url = 'https://www.infoq.cn/article/Pr0pErTy0Pr0pErTy0Pr';

function buildPage(body: readonly Block[], around: Surroundings): string {
  const items = around.feed.map(
    (title, at) =>
      `<div class="article-item" article-item><div class="item-main"><h4 class="title">` +
      `<a class="com-article-title" href="https://xie.infoq.cn/article/${at.toString(16).padStart(24, 'c')}">${title}</a></h4>` +
      `<a class="com-author-name" com-author-name>${strange[at % strange.length]}</a></div></div>`,
  );
  const comments = around.comments.map(
    (text) => `<div class="comment-item"><a class="com-author-name">橘猫</a><p>${text}</p><span>回复</span></div>`,
  );
  const related = around.related.map(
    (title, at) => `<li><h6><a href="https://www.infoq.cn/article/${`R${at}`.repeat(10)}">${title}</a></h6></li>`,
  );
  const speakers = around.speakers.map(
    (name) => `<div class="ppt-card"><h6>风铃炊烟</h6><a class="com-author-name" com-author-name>${name}</a></div>`,
  );
  const header = `<div class="header layout-header"><a href="/">InfoQ</a><ul><li><a href="/topics">窗外</a></li></ul></div>`;
  return `<!DOCTYPE html><html><head><title>没有人写过的文章_架构_InfoQ精选文章</title></head><body>
<div id="layout">${around.header ? header : ''}<div class="inner-content"><div class="content-main layout-content">
<div class="article-wrap"><div class="article-main"><h1>没有人写过的文章</h1>
<div class="article-description"><ul class="read-time"><li class="author"><a class="com-author-name author" com-author-name>何人</a></li>
<li><span class="date">2024-05-06</span></li><li><div class="time-style">本文字数：900 字</div></li></ul></div>
<div class="article-content-wrap"><div class="article-preview"><div class="ProseMirror">${body.map(({ html }) => html).join('<p><br></p>')}</div></div></div>
<div class="comment-container"><h2>评论</h2><div><textarea></textarea><div>发布</div></div>${comments.join('') || '<div>暂无评论</div>'}</div>
</div><div class="article-aside"><h3>推荐阅读</h3><ul>${related.join('')}</ul><div class="module-ppt"><h3>大厂实战PPT下载</h3>${speakers.join('')}</div></div></div>
${items.length > 0 ? `<div class="feed-panel">${around.feedHasHeading ? '<h3>发现更多内容</h3>' : ''}<div>${items.join('')}</div></div>` : ''}
</div></div><div class="layout-footer-wrap"><div class="footer">关于我们 京 ICP 备 0000 号</div></div></div></body></html>`;
}

function read(body: readonly Block[], around: Surroundings, renamed: boolean): Article {
  const expected = { url, kind: 'article' as const };
  const page = { slug: '', html: buildPage(body, around), expected } as Parameters<typeof extract>[1];
  const document = parsePage(page);
  if (renamed) renameAll(document);
  const article = extract(document, page);
  if (!article) throw new Error('nothing was read');
  return article;
}

const given = <T>(values: readonly (T | undefined)[]) => values.filter((value): value is T => value !== undefined);

function expectSame(article: Article, body: readonly Block[]): void {
  expect(squash(article.body.textContent ?? '')).toBe(squash(body.map(({ text }) => text).join('')));
  const blocksOfCode = [...article.body.querySelectorAll('pre > code')].map((block) => block.textContent);
  expect(blocksOfCode).toEqual(given(body.map((block) => block.code)));
  const images = [...article.body.querySelectorAll('img')].map((one) => one.getAttribute('src'));
  expect(images).toEqual(given(body.map((block) => block.image)));
  expect(article.title).toBe('没有人写过的文章');
  expect(article.authors).toEqual(['何人']);
  expect(article.published).toBe('2024-05-06');
  expect(isComplete(article.completeness), JSON.stringify(article.completeness)).toBe(true);
}

/** `RUNS` for a longer search, `SEED` to reproduce a failure, which prints its seed. */
const { RUNS, SEED } = process.env;
const runs = { numRuns: Number(RUNS ?? 60), ...(SEED ? { seed: Number(SEED) } : {}) };

describe('an article of random blocks in random surroundings', () => {
  it('is read unchanged if all classes have their known names', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(blocks, surroundings, (body, around) => {
        const article = read(body, around, false);
        expectSame(article, body);
        const headings = given(body.map((block) => block.heading)).map(squash);
        expect(article.outline.filter(({ pseudo }) => !pseudo).map(({ text }) => squash(text))).toEqual(headings);
      }),
      runs,
    );
  });

  it('is not found before its text is inserted', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(surroundings, fc.boolean(), (around, renamed) => {
        expect(() => read([], around, renamed)).toThrow('nothing was read');
      }),
      runs,
    );
  });

  it('is read unchanged if no class has a known name', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(blocks, surroundings, (body, around) => expectSame(read(body, around, true), body)),
      runs,
    );
  });
});
