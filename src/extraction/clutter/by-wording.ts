import type { ClutterKind } from '../../article/article.ts';
import { isBefore, listTextNodes, saidText, strippedText } from '../../dom/elements.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { type Clutter, growToWrapper } from './clutter-block.ts';

/** A block that sites set around an article, known by a line of its own. */
interface Furniture {
  readonly kind: ClutterKind;
  /** A text node that says what the block is; without white space. */
  readonly sign: RegExp;
  /** All that the block says. */
  readonly whole: Pick<RegExp, 'test'>;
  /** Facts about the article stand in it: it is hidden on the page, and read all the same. */
  readonly holdsFacts?: true;
  /** Known below the text alone. */
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

const rights = new RegExp(oneOf(zh.rights, en.rights), 'i');

/** A notice of rights, by how it begins and by all that it says: a section on licenses is the author's, and so is a paragraph. */
export function isNotice(box: Element): boolean {
  return rightsSign.test(saidText(box)) && saysRights(saidText(box)) && !box.querySelector('h2, h3');
}

/** Every sentence of it speaks of the rights. Sentence by sentence: a pattern over all of them would try all ways to part them. */
function saysRights(text: string): boolean {
  const sentences = text.split(/(?<=[。；;！!])/);
  return sentences.length <= 6 && sentences.every((one) => one.length <= 250 && rights.test(one));
}

/** Furniture that says what it is, whatever it is called and wherever it stands beside the text. */
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

/** The largest box around a line that says what such a block says, and no more. */
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

/** So much more than the article's headings may stand in a box for it to be the site's outline, without white space. */
const maxOutlineExtra = 40;

/** A box beside the text whose lines are the article's own headings: the site's outline, with the bar that it is in. */
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
