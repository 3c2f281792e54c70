import type { HeadingLevel, OutlineEntry } from './article.ts';
import { collapse, isBlock, isHeading, squash } from './blocks.ts';
import { type Numbering, parseNumbering } from './numbering.ts';

/** Marks a heading for the steps that follow: its level as the author nested it. */
export const levelMark = 'data-heading-level';

/** At or above this a paragraph is taken for a heading. */
export const confidenceNeeded = 3;

const longest = { han: 32, other: 70 };
const sentenceEnd = /[。！？；：，、!?;:,….]$/;
const notHeading =
  /^(?:图|表|图表|图片|来源|图源|Figure|Fig\.|Table|Listing|作者|译者|编辑|策划|嘉宾|原文|英文原文|查看|注[:：]?)\s*[\d|｜丨:：]|^(?:原文链接|查看英文原文|关注)/i;

/**
 * The outline of an article, read from the page's own elements before anything flattens them. Marks each heading
 * with `levelMark` and an id; the page's own ids are kept.
 */
export function readOutline(root: Element, title: string): OutlineEntry[] {
  const ids = new Set([...root.querySelectorAll('[id]')].map((element) => element.id));
  const headings = findHeadings(root).filter(({ text }) => squash(text) !== squash(title));
  const levels = nest(headings);
  return headings.map(({ element, text, pseudo }, index) => {
    const level = levels[index] ?? 2;
    if (!element.id) element.id = freshId(ids, index + 1);
    element.setAttribute(levelMark, String(level));
    return { id: element.id, text, level, pseudo };
  });
}

interface Heading {
  readonly element: Element;
  readonly text: string;
  readonly pseudo: boolean;
  /** Level of a real heading. */
  readonly level?: HeadingLevel;
  readonly style?: Numbering['style'];
}

function findHeadings(root: Element): Heading[] {
  const found: Heading[] = [];
  for (const element of root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, div, center')) {
    if (element.closest('li, td, th, blockquote, pre, figure, figcaption') && !isHeading(element)) continue;
    if (element.closest('td, th, pre')) continue;
    const text = collapse(element.textContent ?? '');
    if (text === '') continue;
    const style = parseNumbering(text)?.style;
    const numbered = style ? { style } : {};
    if (isHeading(element)) {
      const level = Number(element.tagName[1]) as HeadingLevel;
      found.push({ element, text, pseudo: false, level, ...numbered });
    } else if (confidence(element, text) >= confidenceNeeded) {
      found.push({ element, text, pseudo: true, ...numbered });
    }
  }
  return found;
}

/**
 * How surely a paragraph is a heading, in points: bold alone 2, a number 2, short 1; less when nothing follows it or
 * another bold line does. A sentence, a caption and a line of names are none.
 */
export function confidence(element: Element, text: string): number {
  const length = squash(text).length;
  const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(text);
  if (length > (latin ? longest.other : longest.han) || length < 2) return 0;
  const numbering = parseNumbering(text);
  if (sentenceEnd.test(text) && !/[？?]$/.test(text)) return 0;
  // A question in bold heads an answer in Chinese prose; in English it is an interview's.
  if (/[？?]$/.test(text) && !numbering && (latin || length > 24)) return 0;
  if (/[。；]/.test(text) || notHeading.test(text)) return 0;
  if (element.querySelector('img, br + *, pre, table, ul, ol, video, iframe') || [...element.children].some(isBlock))
    return 0;
  const bold = isBoldAlone(element);
  if (!bold && (numbering === undefined || numbering.style === 'dot1' || element.tagName !== 'P')) return 0;
  const next = nextBlock(element);
  let points = (bold ? 2 : 0) + (numbering ? 2 : 0) + (length <= 24 || latin ? 1 : 0);
  if (!next) points -= 2;
  else if (!numbering && isBoldAlone(next) && !parseNumbering(collapse(next.textContent ?? ''))) points -= 1;
  if (!bold && next && parseNumbering(collapse(next.textContent ?? ''))?.style === numbering?.style) points -= 2;
  return points;
}

/** True when all text of a paragraph is bold. */
function isBoldAlone(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let some = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!squash(node.nodeValue ?? '')) continue;
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

function nextBlock(element: Element): Element | undefined {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (squash(next.textContent ?? '') || next.querySelector('img, video, iframe, table')) return next;
  }
  return undefined;
}

/** Levels in order: a real heading keeps its own; a pseudo heading nests by the style of its number. */
function nest(headings: readonly Heading[]): HeadingLevel[] {
  const topStyle = headings.find((heading) => heading.pseudo && heading.style)?.style;
  const lastTop = headings.findLastIndex((heading) => heading.pseudo && heading.style === topStyle);
  let base = 1;
  let stack: (Numbering['style'] | 'plain')[] = [];
  return headings.map((heading, index) => {
    if (heading.level !== undefined) {
      base = heading.level;
      stack = [];
      return heading.level;
    }
    // Without a number: between two numbered ones it is below them, after the last it stands beside them.
    const beside = heading.style ?? (topStyle && stack.length > 0 ? (index > lastTop ? topStyle : 'plain') : 'plain');
    const at = stack.indexOf(beside);
    if (at >= 0) stack = stack.slice(0, at + 1);
    else stack.push(beside);
    return Math.min(6, base + stack.length) as HeadingLevel;
  });
}

function freshId(ids: Set<string>, number: number): string {
  let id = `section-${number}`;
  while (ids.has(id)) id = `${id}-`;
  ids.add(id);
  return id;
}
