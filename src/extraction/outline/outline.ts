import type { HeadingLevel, OutlineEntry } from '../../article/article.ts';
import { writeSign } from '../../article/sign.ts';
import { isBlank, isBlock, isHeading, lineText, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { type HeadingNumber, numberStyles, parseBareNumber, parseHeadingNumber } from './heading-numbers.ts';
import { confidence, isBoldAlone, maxPseudoHeadingLength, minConfidence } from './pseudo-headings.ts';

/** The heading's level as nested by the author, for the steps that follow. */
export const levelAttribute = 'data-heading-level';

/**
 * Reads the outline of an article from the page's own elements, before the structure is simplified. Sets
 * `levelAttribute` and an id on each heading; existing ids remain.
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

const authorBox = only(
  `${oneOf(en.authorHeadings, zh.authorHeadings, ja.authorHeadings, pt.authorHeadings, fr.authorHeadings)}[:：]?`,
);

/** The only top-level heading is about the author, so the article has no sections. */
function isAuthorBox([first, ...rest]: readonly OutlineEntry[]): boolean {
  return first !== undefined && authorBox.test(first.text) && rest.every(({ level }) => level > first.level);
}

/**
 * Returns whether the heading is the first content of its box: the site's note about the author has a box of its own,
 * an author's note follows the text.
 */
function startsBox(heading: Element | undefined): boolean {
  let before = heading?.previousElementSibling;
  while (before && isBlank(before)) before = before.previousElementSibling;
  return !before;
}

/** Lists the ids. Of several elements with the same id only the first keeps it, since links lead there. */
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
  /** Level of an `h1` to `h6`; `undefined` for a pseudo heading. */
  readonly level?: HeadingLevel;
  readonly number?: HeadingNumber;
  /** Only its number makes it a heading: it is not in bold. */
  readonly plain?: boolean;
}

function findHeadings(root: Element): Heading[] {
  const found: Heading[] = [];
  for (const element of root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, div')) {
    const real = isHeading(element);
    // Skips most paragraphs early, since they are too long for a heading.
    if (!real && strippedText(element).length > maxPseudoHeadingLength.question) continue;
    if (!real && [...element.children].some(isBlock)) continue;
    if (element.closest(real ? 'td, th, pre' : 'li, td, th, blockquote, pre, figure, figcaption')) continue;
    const sign = element.getAttribute('data-marker');
    const text = (sign ? writeSign(sign) : '') + lineText(element);
    if (text === '') continue;
    const number = parseHeadingNumber(text);
    const own = number ? { number } : {};
    if (real) found.push({ element, text, pseudo: false, level: Number(element.tagName[1]) as HeadingLevel, ...own });
    else if (confidence(element, text) >= minConfidence)
      found.push({ element, text, pseudo: true, plain: !isBoldAlone(element), ...own });
  }
  const texts = found.map(({ text }) => text);
  const numbered = found.map((heading) => {
    const number = heading.number ?? parseBareNumber(heading.text, texts);
    return number ? { ...heading, number } : heading;
  });
  return numbered.filter((heading) => !heading.plain || isCounted(heading, numbered));
}

/** A number alone makes a heading only in a sequence: not 3.14, but 一、 with 二、 after it. */
function isCounted(heading: Heading, all: readonly Heading[]): boolean {
  const style = heading.number?.style;
  const like = all.filter(({ number }) => number?.style === style);
  if (!like.some(({ number }) => number?.first)) return false;
  if (like.length > 1) return true;
  // A sequence of one may be nested in a longer one.
  const before = all.slice(0, all.indexOf(heading)).findLast(({ number }) => number && number.style !== style);
  return before !== undefined && all.filter(({ number }) => number?.style === before.number?.style).length > 1;
}

type Style = HeadingNumber['style'] | 'plain';

/** Returns the levels in order. Real headings keep theirs; pseudo headings are nested by the style of their number. */
function nest(headings: readonly Heading[]): HeadingLevel[] {
  const topStyle = headings.find((heading) => heading.pseudo && heading.number)?.number?.style;
  const isTop = (heading: Heading) => heading.pseudo && heading.number?.style === topStyle;
  const firstTop = headings.findIndex(isTop);
  const lastTop = headings.findLastIndex(isTop);
  // If the sequence restarts, it is nested below the headings without a number.
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
    // Without a number: below the numbered heading if between two of them, else on the same level.
    const isBeside = isOneCount ? index < firstTop || index > lastTop : index > lastTop && stack.length > 0;
    const style: Style = heading.number?.style ?? (topStyle && isBeside ? topStyle : 'plain');
    const at = stack.indexOf(style);
    // 二、 after a real heading continues on the level of 一、.
    const begun = at < 0 && heading.number?.first === false ? counted.get(style) : undefined;
    if (begun) [base, stack] = [begun.base, [...begun.stack]];
    else if (at >= 0) stack = stack.slice(0, at + 1);
    else stack = [...stack.filter((outer) => isOuter(outer, style)), style];
    counted.set(style, { base, stack });
    return Math.min(6, base + stack.length) as HeadingLevel;
  });
}

/** 第三章 is never nested below 1.1. */
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
