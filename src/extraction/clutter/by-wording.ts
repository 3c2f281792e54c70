import type { ClutterKind } from '../../article/article.ts';
import { isBefore, saidText, strippedText } from '../../dom/elements.ts';
import { listTextNodes } from '../../dom/text-nodes.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { type Clutter, growToWrapper } from './clutter-block.ts';

/** A block that sites add around an article, recognized by one of its lines. */
interface Furniture {
  readonly kind: ClutterKind;
  /** Matches the text node that identifies the block; without white space. */
  readonly sign: RegExp;
  /** Must match the whole text of the block. */
  readonly whole: Pick<RegExp, 'test'>;
  /** Contains facts about the article: hidden on the page, but still read. */
  readonly holdsFacts?: true;
  /** Matches only below the text. */
  readonly isBelow?: true;
}

const languages = oneOf(en.languageNames, fr.languageNames, pt.languageNames, ja.languageNames, zh.languageNames);

const rightsSign = new RegExp(`^${oneOf(zh.rightsStart, en.rightsStart)}`, 'i');

const furniture: readonly Furniture[] = [
  // 00:00 1.0x 大小：1.90M 时长：00:00
  {
    kind: 'audio',
    sign: /^(?:时长|大小)[:：]/,
    whole: /^[^\u3400-\u9fff]{0,12}\d{1,2}:\d{2}.{0,20}(?:大小|时长)[:：].{0,30}$/,
  },
  // 发布了 67 篇内容， 共 53 次阅读， 收获喜欢 43 次。 关注
  { kind: 'sidebar', sign: /^(?:共)?发布了?\d+篇(?:内容|文章)/, whole: /^.{0,40}发布了?\d+篇(?:内容|文章).{0,60}$/ },
  // 2026-03-09 19:02 7523; until 2022 2019 年 8 月 27 日 07:08 2362
  {
    kind: 'toolbar',
    sign: /^(?:发布于[:：]?)?\d{4}(?:-\d{2}-\d{2}|年\d{1,2}月\d{1,2}日)\d{2}:\d{2}/,
    whole:
      /^(?:发布于[:：]?)?\d{4}(?:-\d{2}-\d{2}|年\d{1,2}月\d{1,2}日)\d{2}:\d{2}(?::\d{2})?(?:阅读数?[:：]?)?[\d,.]{0,9}万?$/,
    holdsFacts: true,
  },
  // 发布于: 2023-01-12 阅读数: 4423
  {
    kind: 'toolbar',
    sign: /^(?:发布于[:：]?\d{4}-\d{2}-\d{2}|阅读数[:：])/,
    whole: /^(?:发布于[:：]?\d{4}-\d{2}-\d{2})?阅读数[:：]?[\d,.]{1,9}万?$/,
    holdsFacts: true,
    isBelow: true,
  },
  { kind: 'toolbar', sign: /^轻点一下/, whole: /^轻点一下，?留下你的鼓励\d{0,6}$/ },
  // 版权声明: 本文为 InfoQ 作者【张三】的原创文章。 原文链接:【https://xie.infoq.cn/article/…】。文章转载请联系作者。
  {
    kind: 'toolbar',
    sign: rightsSign,
    whole: { test: saysRights },
    holdsFacts: true,
    isBelow: true,
  },
  // Lire ce contenu en français; この記事を日本語で読む
  {
    kind: 'toolbar',
    sign: only(languages),
    whole: only(`${oneOf(fr.readIn, pt.readIn, en.readIn, ja.readIn)}${languages}${oneOf(ja.readInEnd)}?`),
  },
];

const rightsTerms = new RegExp(zh.rightsTerms);

const rights = new RegExp(oneOf(zh.rights, en.rights), 'i');

/**
 * Returns whether a box is a copyright notice, by its beginning and its whole text. A box with headings is the
 * author's section about licenses.
 */
export function isNotice(box: Element): boolean {
  const text = saidText(box);
  if (!rightsSign.test(text) || !saysRights(text) || box.querySelector('h2, h3')) return false;
  // An author’s sentence may be about licenses or protocols.
  return !/[\u4e00-\u9fff]/.test(text) || rightsTerms.test(text);
}

/**
 * Every sentence is about rights. Tests one sentence at a time: a pattern for all of them would backtrack over every
 * way to split the text.
 */
function saysRights(text: string): boolean {
  const sentences = text.split(/(?<=[。；;！!])/);
  return sentences.length <= 6 && sentences.every((one) => one.length <= 250 && rights.test(one));
}

/** Finds blocks by their wording, regardless of their class and of their position outside the content. */
export function findFurniture(
  root: Element,
  content: Element | undefined,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  for (const { node, text } of listTextNodes(root)) {
    if (text.length > 60) continue;
    const { parentElement } = node;
    const one = furniture.find(({ sign }) => sign.test(text));
    if (!one || !parentElement || !isFree(parentElement) || content?.contains(parentElement)) continue;
    if (one.isBelow && !(content && isBefore(content, parentElement))) continue;
    // Above the text the same line is the article's date.
    if (one.holdsFacts && content && isBefore(parentElement, content)) continue;
    const element = growWhile(parentElement, isFree, one.whole);
    if (element) found.push({ kind: one.kind, element, ...(one.holdsFacts ? { holdsFacts: true } : {}) });
  }
  const catalog = content && findSiteOutline(root, content, isFree);
  return catalog ? [...found, { kind: 'toolbar', element: catalog }] : found;
}

/** The largest box around a line whose whole text matches. */
function growWhile(
  line: Element,
  isFree: (element: Element) => boolean,
  whole: Furniture['whole'],
): Element | undefined {
  let box: Element | undefined;
  for (let at: Element | null = line; at && isFree(at) && at.tagName !== 'BODY'; at = at.parentElement) {
    const text = strippedText(at);
    if (text.length > 160) break;
    if (whole.test(text) && !at.querySelector('h1')) box = at;
  }
  return box;
}

/** Maximum length of other text in the site's outline, in characters without white space. */
const maxOutlineExtra = 40;

/** Finds the site's own outline: a box outside the content whose lines repeat the article's headings. */
function findSiteOutline(root: Element, content: Element, isFree: (element: Element) => boolean): Element | undefined {
  const headings = new Set([...content.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(strippedText).filter(Boolean));
  if (headings.size < 2) return undefined;
  const longest = Math.max(...[...headings].map(({ length }) => length));
  const short = listTextNodes(root).filter(({ text }) => text.length <= longest);
  const parents = new Set(short.flatMap(({ node: { parentElement } }) => parentElement ?? []));
  const isEntry = (line: Element) =>
    line.childElementCount === 0 && line.matches('a, li, div, p, span') && headings.has(strippedText(line));
  const lines = [...parents].filter((line) => isEntry(line) && isFree(line) && !content.contains(line));
  const [first] = lines;
  if (!first || lines.length < Math.max(2, headings.size / 2)) return undefined;
  const said = lines.reduce((sum, line) => sum + strippedText(line).length, 0);
  let box: Element | undefined;
  for (let at: Element | null = first; at && isFree(at) && at.tagName !== 'BODY'; at = at.parentElement) {
    if (strippedText(at).length > said + maxOutlineExtra) break;
    if (lines.every((line) => at?.contains(line))) box = at;
  }
  return box && growToWrapper(box, isFree);
}
