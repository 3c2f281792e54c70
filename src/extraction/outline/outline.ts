import type { HeadingLevel, OutlineEntry } from '../../article/article.ts';
import { otherLetters } from '../../dom/char-classes.ts';
import {
  collapseWhitespace,
  isBlank,
  isBlock,
  isHeading,
  lineText,
  strippedText,
  stripWhitespace,
} from '../../dom/elements.ts';
import { type HeadingNumber, numberStyles, parseHeadingNumber } from './heading-numbers.ts';

/** Marks a heading for the steps that follow: its level as the author nested it. */
export const levelAttribute = 'data-heading-level';

/** At or above this a paragraph is taken for a heading. */
const minConfidence = 3;

const maxPseudoHeadingLength = { han: 32, other: 70 };
const notLatin = new RegExp(`[${otherLetters}]`, 'u');
const sentenceEnd = /[。！？；：，、!?;:,….][”’"'」』）)]?$/;
const notHeading =
  /^(?:图|表|图表|图片|来源|图源|Figure|Fig\.|Table|Listing|作者|译者|编辑|策划|嘉宾|原文|英文原文|查看|注[:：]?)\s*[\d|｜丨:：]|^(?:Q|A|问|答|InfoQ|记者)\s*\d{0,2}\s*[|｜丨:：]|^(?:原文链接|查看英文原文|关注)/i;

/**
 * The outline of an article, read from the page's own elements before anything flattens them. Marks each heading
 * with `levelMark` and an id; the page's own ids are kept.
 */
export function readOutline(root: Element, title: string): OutlineEntry[] {
  const ids = readIds(root);
  const headings = findHeadings(root).filter(({ text }) => stripWhitespace(text) !== stripWhitespace(title));
  const levels = nest(headings);
  const entries = headings.map(({ element, text, pseudo }, index) => {
    const level = levels[index] ?? 2;
    if (!element.id) element.id = freshId(ids, index + 1);
    element.setAttribute(levelAttribute, String(level));
    return { id: element.id, text, level, pseudo };
  });
  return isAuthorBox(entries) && startsBox(headings[0]?.element) ? [] : entries;
}

const authorBox =
  /^(?:about the authors?|作者简介|作者介绍|关于作者|著者について|sobre o autor|sobre os autores|[àa] propos d(?:e l[’']auteur|es auteurs))[:：]?$/i;

/** Who the author is, with a name below it, and no other heading: an article without sections. */
function isAuthorBox([first, ...rest]: readonly OutlineEntry[]): boolean {
  return first !== undefined && authorBox.test(first.text) && rest.every(({ level }) => level > first.level);
}

/** Whether nothing stands before a heading in its box: the site's is a box of its own, an author's follows the text. */
function startsBox(heading: Element | undefined): boolean {
  let before = heading?.previousElementSibling;
  while (before && isBlank(before)) before = before.previousElementSibling;
  return !before;
}

/** Of two elements with one id the first has it, as links go there. */
function readIds(root: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[id]')) {
    if (element.id === '' || ids.has(element.id)) element.removeAttribute('id');
    else ids.add(element.id);
  }
  return ids;
}

interface Heading {
  readonly element: Element;
  readonly text: string;
  readonly pseudo: boolean;
  /** Level of a real heading. */
  readonly level?: HeadingLevel;
  readonly number?: HeadingNumber;
  /** True where nothing but a number speaks for it. */
  readonly plain?: boolean;
}

function findHeadings(root: Element): Heading[] {
  const found: Heading[] = [];
  for (const element of root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, div')) {
    const real = isHeading(element);
    // Most paragraphs are too long by far, and nothing else need be asked.
    if (!real && strippedText(element).length > maxPseudoHeadingLength.other) continue;
    if (!real && [...element.children].some(isBlock)) continue;
    if (element.closest(real ? 'td, th, pre' : 'li, td, th, blockquote, pre, figure, figcaption')) continue;
    const text = lineText(element);
    if (text === '') continue;
    const number = parseHeadingNumber(text);
    const numbered = number ? { number } : {};
    if (real)
      found.push({ element, text, pseudo: false, level: Number(element.tagName[1]) as HeadingLevel, ...numbered });
    else if (confidence(element, text) >= minConfidence)
      found.push({ element, text, pseudo: true, plain: !isBoldAlone(element), ...numbered });
  }
  return found.filter((heading) => !heading.plain || isCounted(heading, found));
}

/** A number alone makes a heading when it is one of a count: 3.14 is none, 一、 with 二、 after it is. */
function isCounted(heading: Heading, all: readonly Heading[]): boolean {
  const style = heading.number?.style;
  const like = all.filter(({ number }) => number?.style === style);
  if (!like.some(({ number }) => number?.first)) return false;
  if (like.length > 1) return true;
  // A count of one stands below a longer one.
  const before = all.slice(0, all.indexOf(heading)).findLast(({ number }) => number && number.style !== style);
  return before !== undefined && all.filter(({ number }) => number?.style === before.number?.style).length > 1;
}

/**
 * How surely a paragraph is a heading, in points: bold alone 2, a number 2, short 1; less when nothing follows it or
 * another bold line does. A sentence, a caption and a line of names are none.
 */
function confidence(element: Element, text: string): number {
  const length = stripWhitespace(text).length;
  const latin = !notLatin.test(text);
  if (length > (latin ? maxPseudoHeadingLength.other : maxPseudoHeadingLength.han) || length < 2) return 0;
  const numbering = parseHeadingNumber(text);
  if (sentenceEnd.test(text) && !/[？?]$/.test(text)) return 0;
  // A question in bold heads an answer in Chinese prose; in English it is an interview's.
  if (/[？?]$/.test(text) && !numbering && (latin || length > 24)) return 0;
  if (/[。；]/.test(text) || notHeading.test(text)) return 0;
  if (element.querySelector('img, br + *, video, iframe')) return 0;
  const bold = isBoldAlone(element);
  if (!bold && (numbering === undefined || numbering.style === 'dot1' || element.tagName !== 'P')) return 0;
  const next = nextBlock(element);
  let points = (bold ? 2 : 0) + (numbering ? 2 : 0) + (length <= 24 || latin ? 1 : 0);
  if (!next) points -= 2;
  else if (!numbering && isBoldAlone(next) && !parseHeadingNumber(collapseWhitespace(next.textContent ?? '')))
    points -= 1;
  if (!bold && next && parseHeadingNumber(collapseWhitespace(next.textContent ?? ''))?.style === numbering?.style)
    points -= 2;
  return points;
}

/** True when all text of a paragraph is bold. */
function isBoldAlone(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let some = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!stripWhitespace(node.nodeValue ?? '')) continue;
    const bold = node.parentElement?.closest('strong, b, [style*="font-weight"]');
    if (!bold || !element.contains(bold) || !isBold(bold)) return false;
    some = true;
  }
  return some;
}

function isBold(element: Element): boolean {
  if (/^(?:STRONG|B)$/.test(element.tagName)) return true;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/.test(element.getAttribute('style') ?? '');
}

/** What follows, in the same box or after it: some sites put every paragraph in one of its own. */
function nextBlock(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (/\S/.test(next.textContent ?? '') || next.querySelector('img, video, iframe, table')) {
        return at !== element && next.firstElementChild?.tagName === 'P' ? next.firstElementChild : next;
      }
    }
  }
  return undefined;
}

type Style = HeadingNumber['style'] | 'plain';

/** Levels in order: a real heading keeps its own; a pseudo heading nests by the style of its number. */
function nest(headings: readonly Heading[]): HeadingLevel[] {
  const topStyle = headings.find((heading) => heading.pseudo && heading.number)?.number?.style;
  const isTop = (heading: Heading) => heading.pseudo && heading.number?.style === topStyle;
  const firstTop = headings.findIndex(isTop);
  const lastTop = headings.findLastIndex(isTop);
  // A count that begins anew stands below what has no number.
  const isOneCount = headings.filter((heading) => isTop(heading) && heading.number?.first).length < 2;
  let base = 1;
  let stack: Style[] = [];
  const counted = new Map<Style, { readonly base: number; readonly stack: readonly Style[] }>();
  return headings.map((heading, index) => {
    if (heading.level !== undefined) {
      base = heading.level;
      stack = [];
      return heading.level;
    }
    // Without a number: between two numbered ones it is below them, before the first and after the last beside them.
    const isBeside = isOneCount ? index < firstTop || index > lastTop : index > lastTop && stack.length > 0;
    const style: Style = heading.number?.style ?? (topStyle && isBeside ? topStyle : 'plain');
    const at = stack.indexOf(style);
    // 二、 after a real heading goes on where 一、 stood before it.
    const begun = at < 0 && heading.number?.first === false ? counted.get(style) : undefined;
    if (begun) [base, stack] = [begun.base, [...begun.stack]];
    else if (at >= 0) stack = stack.slice(0, at + 1);
    else stack = [...stack.filter((outer) => isOuter(outer, style)), style];
    counted.set(style, { base, stack });
    return Math.min(6, base + stack.length) as HeadingLevel;
  });
}

/** 第三章 never stands below 1.1. */
function isOuter(outer: Style, inner: Style): boolean {
  if (outer === 'plain' || inner === 'plain') return true;
  return numberStyles.indexOf(outer) < numberStyles.indexOf(inner);
}

function freshId(ids: Set<string>, number: number): string {
  let id = `section-${number}`;
  while (ids.has(id)) id = `${id}-`;
  ids.add(id);
  return id;
}
