import { JSDOM, VirtualConsole } from 'jsdom';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import type { Case } from '../extraction/load.ts';
import { modules } from '../extraction/modules.ts';
import { auditBody } from './audit.ts';
import { vectors } from './vectors.ts';

/** A page that depends on its seed only. */
export interface FuzzPage {
  readonly url: string;
  readonly html: string;
  /** How it was made, for debugging. */
  readonly made: string;
}

/** Mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Dice {
  private readonly roll: () => number;
  constructor(seed: number) {
    this.roll = random(seed);
  }
  below(limit: number): number {
    return Math.floor(this.roll() * limit);
  }
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}

const ownUrl = 'https://www.infoq.cn/article/fuzzfuzzfuzzfuzzfuzz';

/** Half of the pages are damaged real ones, half are generated from a grammar. */
export function makePage(seed: number, sources: readonly Case[]): FuzzPage {
  const dice = new Dice(seed);
  const source =
    dice.below(2) === 0 ? dice.pick(sources.filter(({ expected }) => expected.kind === 'article')) : undefined;
  if (!source) return { url: ownUrl, html: growPage(dice), made: 'grown' };
  return { url: source.expected.url, html: breakPage(dice, source.html, sources), made: source.slug };
}

/** Cuts, duplicates, swaps and replaces pieces of markup, like broken servers, templates and attackers. */
function breakPage(dice: Dice, html: string, sources: readonly Case[]): string {
  let parts = html.split(/(?=<)/);
  for (let count = 1 + dice.below(8); count > 0; count--) {
    const at = dice.below(parts.length);
    const some = parts.slice(at, at + 1 + dice.below(20));
    const other = dice.pick(sources)?.html.split(/(?=<)/) ?? [];
    const from = dice.below(other.length);
    const change = dice.below(9);
    if (change === 0) parts.splice(at, some.length);
    else if (change === 1) parts.splice(at, 0, ...some);
    else if (change === 2) parts.splice(dice.below(parts.length), 0, ...parts.splice(at, some.length));
    else if (change === 3) parts.splice(at, 0, ...other.slice(from, from + 30));
    else if (change === 4) parts.splice(at, 0, dice.pick(vectors)?.html ?? '');
    else if (change === 5) parts[at] = `<${dice.pick(names)}${parts[at]?.replace(/^<\/?[\w-]+/, '') ?? ''}`;
    else if (change === 6) parts[at] = (parts[at] ?? '').replace(/\s(?:class|id)="[^"]*"/, ` ${attribute(dice)}`);
    else if (change === 7) parts = parts.slice(0, parts.length - dice.below(parts.length >> 2));
    else parts.splice(at, 0, grow(dice, 6));
  }
  return parts.join('');
}

const names =
  'div p span section article main aside header footer nav ul ol li dl dt dd table tbody tr td th caption pre code blockquote figure figcaption img a strong b em h1 h2 h3 h4 h5 h6 br hr sup sub details summary form fieldset label input button select option textarea iframe video audio svg text path math mi mo mrow noscript template script style custom-part center font object picture source ruby rt xmp menu dialog'.split(
    ' ',
  );

const words = [
  '评论',
  '发布',
  '发现更多内容',
  '推荐阅读',
  '回复',
  '作者：',
  '译者',
  '2024-05-06',
  '一、',
  '1.1',
  '第 3 章',
  '图 1：',
  '原文链接',
  '缓存',
  '的',
  'latency',
  ' ',
  '\u00a0',
  '。',
  '？',
  '\u200b',
  '👩‍💻',
  'e\u0301',
  '\ud800',
  '&lt;b&gt;',
  '&#0;',
  '复制代码',
  '展开',
  '京 ICP 备',
  'InfoQ',
];

const values = [
  '',
  'x',
  '0',
  '-1',
  '99999999999',
  'article-content',
  'ProseMirror',
  'comment-container',
  'article-item',
  'language-java',
  'katex',
  'https://www.infoq.cn/article/aaaaaaaaaaaaaaaaaaaa',
  'https://static001.infoq.cn/a.png',
  '//x',
  '#',
  '#x',
  'javascript:x',
  'data:image/png;base64,AAAA',
  '%',
  '%E0%A4%A',
  '\u0000',
  'display:none',
  'font-weight:bold',
];
const attributes = [
  'class',
  'id',
  'name',
  'href',
  'src',
  'data-src',
  'srcset',
  'style',
  'title',
  'alt',
  'colspan',
  'rowspan',
  'width',
  'height',
  'lang',
  'dir',
  'hidden',
  'role',
  'start',
  'type',
  'value',
  'datetime',
  'data-lang',
  'data-tex',
  'onclick',
  'is',
  'xmlns',
  'contenteditable',
  'encoding',
  'display',
];

function attribute(dice: Dice): string {
  return `${dice.pick(attributes)}="${dice.pick(values)}"`;
}

/** A tree of any elements in any order; one in twelve end tags is missing. */
function grow(dice: Dice, depth: number): string {
  if (depth <= 0 || dice.below(3) === 0)
    return Array.from({ length: 1 + dice.below(8) }, () => dice.pick(words)).join('');
  const name = dice.pick(names);
  const inside = Array.from({ length: 1 + dice.below(5) }, () => grow(dice, depth - 1)).join('');
  const given = Array.from({ length: dice.below(3) }, () => attribute(dice)).join(' ');
  return `<${name} ${given}>${inside}${dice.below(12) === 0 ? '' : `</${name}>`}`;
}

function growPage(dice: Dice): string {
  const body = Array.from({ length: 2 + dice.below(6) }, () => grow(dice, 2 + dice.below(7))).join('');
  const box = dice.below(2) === 0 ? 'class="ProseMirror"' : '';
  return `<!DOCTYPE html><html ${dice.below(5) === 0 ? attribute(dice) : ''}><head><title>谁也没有写过的页面_InfoQ精选文章</title></head><body>
<h1>谁也没有写过的页面</h1><div ${box}>${body}<p>井边的石头是湿的，昨夜下过一场谁也没有听见的雨。</p></div>${grow(dice, 5)}</body></html>`;
}

/** The contract's promises that a page breaks, as sentences; none for a page that is left alone. */
export function tryPage({ url, html }: FuzzPage): { broken: string[]; isArticle: boolean } {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { document } = window;
  const before = document.documentElement.outerHTML;
  const site = detectArticle(url, sites);
  const broken: string[] = [];
  let isArticle = false;
  try {
    const article = site && extractArticle(document, site, url, modules);
    if (article) {
      isArticle = true;
      broken.push(...checkArticle(article, document));
    }
  } catch (error) {
    broken.push(`threw ${error instanceof Error ? error.stack : error}`);
  }
  if (document.documentElement.outerHTML !== before) broken.push('the page was changed');
  return { broken, isArticle };
}

type Read = NonNullable<ReturnType<typeof extractArticle>>;

function checkArticle({ body, outline, completeness, title, url, length }: Read, document: Document): string[] {
  const broken = auditBody(body);
  const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) broken.push('two elements have one id');
  for (const { id, level, text } of outline) {
    if (!ids.includes(id)) broken.push(`the outline leads to nothing: ${id}`);
    if (!(level >= 1 && level <= 6) || text === '') broken.push(`an entry of the outline is none: ${level} ${text}`);
  }
  if (!(completeness.text >= 0 && completeness.text <= 1)) broken.push(`completeness ${completeness.text}`);
  if (title.trim() === '' || !/^https:/.test(url) || !(length.characters >= 0)) broken.push('title, address or length');
  // Every word of the article must be from the page: from its text, an attribute, or a number that the site's style
  // generates.
  const held = squash(
    `${document.documentElement.textContent}${textWithoutControls(document)}${attributesOf(document)}`,
  );
  const foreign = linesOf(body).filter((line) => !held.includes(line));
  if (isComplete(completeness) && foreign.length > 0) broken.push(`not of the page: ${foreign[0]?.slice(0, 80)}`);
  return broken;
}

const squash = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Form controls may separate two words of the page whose text is joined in the article. */
function textWithoutControls(document: Document): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('textarea, select, button')) control.remove();
  return copy.textContent ?? '';
}

/** The text nodes: the text of each must be contiguous on the page. */
function linesOf(body: Element): string[] {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const lines: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('pre, math')) continue;
    lines.push(squash(node.nodeValue ?? ''));
  }
  return lines.filter(Boolean);
}

function attributesOf(document: Document): string {
  return [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ value }) => value)).join('');
}
