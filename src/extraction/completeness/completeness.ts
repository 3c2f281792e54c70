import type { Completeness, Count } from '../../article/article.ts';
import type { Failure } from '../../article/panel-view.ts';
import { isBlock, strippedText, stripWhitespace, unrenderedSelector } from '../../dom/elements.ts';
import { isOwnData, isTiny } from '../normalize/images.ts';
import { isFilled } from '../normalize/math-marks.ts';
import { buildNgramIndex } from './ngram-index.ts';

/** Contents that can be counted in the page and in the article, independently of the extraction. */
export interface Inventory {
  /** Text of each block that directly contains text, without white space. */
  readonly lines: readonly string[];
  readonly headings: number;
  readonly images: number;
  /** Text of each code block, without white space and digits, since line numbers are not code. */
  readonly code: readonly string[];
  /** Number of code blocks that are incomplete, because the page renders only the lines in view. */
  readonly partial: number;
  readonly tables: number;
  readonly formulas: number;
  readonly drawings: number;
  readonly lists: number;
  /** Cards in place of video, audio and frames. */
  readonly media: number;
}

/** Counts the contents of a page or of an article's body. Does not change it. */
export function takeInventory(root: Element): Inventory {
  const count = (selector: string, isCounted: (element: Element) => boolean = () => true) =>
    [...root.querySelectorAll(selector)].filter(isCounted).length;
  return {
    lines: listLines(root),
    headings: count('h1, h2, h3, h4, h5, h6', hasText),
    images: count('img', isVisibleImage),
    code: listCode(root),
    partial: 0,
    formulas: count(
      'math',
      (math) => (isFilled(math) || math.hasAttribute('data-tex')) && !math.parentElement?.closest('math'),
    ),
    drawings: count('svg', (svg) => !svg.parentElement?.closest('svg')),
    tables: count('table', (element) => hasText(element) && !element.closest('pre')),
    lists: count('ul, ol', (element) => hasText(element) && !element.closest('pre')),
    media: count('[data-media]'),
  };
}

/** Returns how much of the page's contents the article contains. */
export function compareInventories(source: Inventory, body: Inventory): Completeness {
  const kept = new Set(body.lines);
  const whole = buildNgramIndex(body.lines.join(''));
  let total = 0;
  let found = 0;
  for (const line of source.lines) {
    total += line.length;
    if (kept.has(line) || whole.holds(line)) found += line.length;
  }
  const share = (name: 'headings' | 'images' | 'tables' | 'formulas' | 'drawings' | 'lists' | 'media'): Count => ({
    kept: Math.min(source[name], body[name]),
    total: source[name],
  });
  const codes = new Set(body.code);
  const code = buildNgramIndex(body.code.join('\n'));
  const held = source.code.filter((text) => codes.has(text) || code.holds(text)).length;
  return {
    text: total === 0 ? 1 : found / total,
    headings: share('headings'),
    images: share('images'),
    code: { kept: Math.max(0, held - source.partial), total: source.code.length },
    tables: share('tables'),
    formulas: share('formulas'),
    drawings: share('drawings'),
    lists: share('lists'),
    media: share('media'),
  };
}

/** Text of each outermost `pre`, without white space and digits. */
export function listCode(root: Element, isCounted: (pre: Element) => boolean = () => true): string[] {
  return [...root.querySelectorAll('pre')]
    .filter((pre) => !pre.parentElement?.closest('pre') && isCounted(pre))
    .map(textWithoutNumbers)
    .filter((text) => text !== '');
}

export function textWithoutNumbers(element: Element): string {
  return strippedText(element).replace(/\d+/g, '');
}

/** Minimum share of the text in an article that is shown as complete. */
const minTextShare = 0.995;

export function isComplete(completeness: Completeness, least = minTextShare): boolean {
  return findFailure(completeness, least) === undefined;
}

/** Returns the first kind of content that is incomplete: blocks first, then the text. */
export function findFailure({ text, ...counts }: Completeness, least = minTextShare): Failure | undefined {
  for (const part of Object.keys(counts) as (keyof typeof counts)[]) {
    const { kept, total } = counts[part];
    if (kept < total) return { part, found: `${kept}/${total}` };
  }
  return text < least ? { part: 'text', found: `${Math.floor(text * 1000) / 10}%` } : undefined;
}

/** Code and formulas are compared as blocks, since the extraction changes their text. */
const excludedFromText = new Set(['PRE', 'MATH', 'MJX-CONTAINER', ...unrenderedSelector.toUpperCase().split(', ')]);

export function isExcludedFromText(element: Element): boolean {
  if (excludedFromText.has(element.tagName.toUpperCase())) return true;
  if (!element.hasAttributes()) return false;
  return (
    element.getAttribute('role') === 'button' ||
    /(?:^|\s)(?:katex(?!-error)|MathJax)/.test(element.getAttribute('class') ?? '')
  );
}

/** The text of each block that directly contains text. Iterative and without callbacks, since pages are large. */
function listLines(root: Element): string[] {
  const lines = new Map<Element, string>();
  let node: Node | null = root.firstChild;
  while (node) {
    const text = node.nodeType === 3 ? stripWhitespace(node.nodeValue ?? '') : '';
    if (text !== '') {
      let owner = node.parentElement;
      while (owner && owner !== root && !isBlock(owner)) owner = owner.parentElement;
      if (owner) lines.set(owner, (lines.get(owner) ?? '') + text);
    }
    const below: Node | null = node.nodeType === 1 && !isExcludedFromText(node as Element) ? node.firstChild : null;
    if (below) {
      node = below;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
  return [...lines.values()];
}

function hasText(element: Element): boolean {
  return /\S/.test(element.textContent ?? '');
}

export function isVisibleImage(image: Element): boolean {
  if (isTiny(image) || image.closest('a[href*="/profile/"], .avatar, noscript')) return false;
  return [...image.attributes].some(
    ({ name, value }) =>
      /^(?:src|srcset|data-)/.test(name) &&
      (/^(?:data|blob|about|javascript):/.test(value) ? isOwnData(value) : /\.|\//.test(value)),
  );
}
