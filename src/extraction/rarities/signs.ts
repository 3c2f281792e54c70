import { isBlock } from '../../dom/elements.ts';
import { parentOf } from '../../dom/native.ts';
import { maxSignLength } from '../../on-demand/rarities-module.ts';
import { closedSelector } from '../computed-styles.ts';
import { drawnWords } from '../rarely-drawn.ts';
import { listPageStyles, writeNumber } from './counter-styles.ts';
import { Counters } from './counters.ts';
import { writeContent } from './generated-content.ts';
import { walkPairs } from './pairs.ts';

/** The marker that the browser draws before an entry. */
interface Sign {
  readonly element: Element;
  readonly text: string;
  /** The `list-style-type` of a list that draws it by itself; `undefined` if none does. */
  readonly type: string | undefined;
}

/**
 * Writes markers that style sheets draw before list entries, and numbers before other blocks, to `data-marker` of
 * `content`, unless a list shows the same by itself. `live` has the same elements and is only read.
 */
export function readSigns(content: Element, live: Element, window: Window & typeof globalThis): void {
  const page = listPageStyles(live.ownerDocument);
  const counters = new Counters();
  const lists = new Map<Element, Sign[]>();
  const base = countAround(live, counters, window);
  const path: Element[] = [content];
  let passed: Element | undefined;
  for (const [mine, other] of walkPairs(content, live, window)) {
    if (passed?.contains(mine)) continue;
    const style = window.getComputedStyle(other);
    const isHidden = style.display === 'none';
    passed = isHidden || mine.matches(closedSelector) ? mine : undefined;
    if (isHidden) continue;
    while (path.length > 1 && path.at(-1) !== mine.parentElement) path.pop();
    const depth = base + path.push(mine) - 1;
    counters.enter(depth);
    countList(mine, style, counters, depth);
    counters.apply(style, depth);
    if (!isBlock(mine) || passed) continue;
    const before = window.getComputedStyle(other, '::before');
    const isDrawn = !/^(?:none|normal|)$/.test(before.content) && before.display !== 'none';
    if (isDrawn) counters.apply(before, depth + 1);
    const write = (content: string) => clean(writeContent(content, other, counters, page));
    const isSaid = isDrawn && drawnWords.test(before.content);
    const list = listOf(mine);
    if (list) {
      const type = style.display.includes('list-item') ? style.listStyleType : 'none';
      const { content: marker } = window.getComputedStyle(other, '::marker');
      const own = readMarker(list, type, marker, write, () => {
        const sign = type.startsWith('"') ? undefined : writeNumber(type, counters.last('list-item'), page)?.sign;
        return sign === undefined ? undefined : clean(sign);
      });
      const isNone = own?.text === '' && isDrawn;
      const text = isSaid || isNone ? write(before.content) : '';
      const isNumber = isNone && list.localName === 'ol' && text.trim() === `${counters.last('list-item')}.`;
      const sign = text === '' ? own : { text: (own?.text ?? '') + text, type: isNumber ? 'decimal' : undefined };
      if (sign) lists.set(list, [...(lists.get(list) ?? []), { element: mine, ...sign }]);
    } else if (isSaid) setNumber(mine, write(before.content), lists);
  }
  for (const [list, signs] of lists) writeSigns(list, signs);
}

/** Writes markers that a list does not draw by itself. Plain numbers of an ordered list become its `value`s. */
function writeSigns(list: Element, signs: readonly Sign[]): void {
  const [{ type } = { type: undefined }] = signs;
  if (type !== undefined && signs.every((sign) => sign.type === type)) return;
  const numbers = signs.map(({ text }) => /^(\d{1,9})\.$/.exec(text.trim())?.[1]);
  const areNumbers = list.localName === 'ol' && numbers.every((number) => number !== undefined);
  for (const [index, { element, text }] of signs.entries()) {
    if (areNumbers) element.setAttribute('value', numbers[index] ?? '');
    else mark(element, text);
  }
}

/** Applies the counters of the elements around the content. Returns the depth of the content. */
function countAround(live: Element, counters: Counters, window: Window): number {
  const around: Element[] = [];
  for (let at: Element | undefined = live; at; at = parentOf(at)) around.unshift(at);
  for (const [depth, element] of around.entries()) counters.apply(window.getComputedStyle(element), depth);
  return around.length - 1;
}

/** Applies the counter that lists have by themselves: from `start`, by `value`, and backward if `reversed`. */
function countList(element: Element, { display }: CSSStyleDeclaration, counters: Counters, depth: number): void {
  const isReversed = (list: Element | null) => list?.matches('ol[reversed]') === true;
  if (/^(?:ol|ul|menu)$/.test(element.localName)) {
    const start = element.localName === 'ol' ? readNumber(element, 'start') : undefined;
    const entries = [...element.children].filter(({ localName }) => localName === 'li').length;
    const step = isReversed(element) ? 1 : -1;
    counters.reset('list-item', (start ?? (step > 0 ? entries : 1)) + step, depth);
  } else if (element.localName === 'li' && (display.includes('list-item') || element.hasAttribute('value'))) {
    const value = readNumber(element, 'value');
    const step = isReversed(element.parentElement) ? -1 : 1;
    counters.change('list-item', depth, (before) => value ?? before + step);
  }
}

function readNumber(element: Element, name: string): number | undefined {
  const [number] = /^\s*[+-]?\d{1,9}(?!\d)/.exec(element.getAttribute(name) ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

function listOf(element: Element): Element | undefined {
  const list = element.parentElement;
  return element.localName === 'li' && list?.matches('ul, ol, menu') ? list : undefined;
}

/** Types that a list has by default, or by `type` (normalize/lists.ts). */
const usualTypes = {
  ordered: /^(?:none|decimal|(?:lower|upper)-(?:alpha|latin|roman))$/,
  unordered: /^(?:none|disc|circle|square)$/,
} as const;

/** The marker of an entry; `undefined` if it is not known. */
function readMarker(
  list: Element,
  type: string,
  marker: string,
  write: (content: string) => string,
  writeType: () => string | undefined,
): Omit<Sign, 'element'> | undefined {
  if (!/^(?:normal|none|)$/.test(marker)) return { text: write(marker), type: undefined };
  if (type === 'none' || marker === 'none') return { text: '', type: marker === 'none' ? undefined : 'none' };
  const text = type.startsWith('"') ? write(type) : writeType();
  const usual = usualTypes[list.localName === 'ol' ? 'ordered' : 'unordered'];
  return text === undefined ? undefined : { text, type: usual.test(type) ? type : undefined };
}

/** Sets a number before a block. Before the first block of an entry, it is the marker of the entry. */
function setNumber(element: Element, text: string, lists: Map<Element, Sign[]>): void {
  const entry = element.parentElement;
  const list = entry && !element.previousElementSibling ? listOf(entry) : undefined;
  if (!list || !entry) {
    if (text.trim() !== '') mark(element, text);
    return;
  }
  const others = (lists.get(list) ?? []).filter((sign) => sign.element !== entry);
  lists.set(list, [...others, { element: entry, text, type: undefined }]);
}

/** Removes control characters, direction marks and characters of icon fonts. */
function clean(text: string): string {
  return text.replace(/\p{C}+/gu, '');
}

function mark(element: Element, text: string): void {
  if (text.length <= maxSignLength) element.setAttribute('data-marker', text.trim() || 'none');
}
