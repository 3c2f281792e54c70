import { isBlock } from '../../dom/elements.ts';
import { parentOf } from '../../dom/native.ts';
import { longestSign } from '../../on-demand/rarities-module.ts';
import { closedSelector } from '../computed-styles.ts';
import { drawnWords } from '../rarely-drawn.ts';
import { listPageStyles, writeNumber } from './counter-styles.ts';
import { Counters } from './counters.ts';
import { writeContent } from './generated-content.ts';
import { walkPairs } from './pairs.ts';

/** What the browser draws before an entry. */
interface Sign {
  readonly element: Element;
  readonly text: string;
  /** Type of a list that draws it by itself. */
  readonly type: string | undefined;
}

/**
 * Writes the signs and numbers that style sheets draw before entries of lists, and numbers before other blocks, into
 * `data-marker` of `content`, where a list does not say the same by itself. `live` has the same elements, and is only
 * asked.
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

/** What a list does not draw by itself: numbers as it writes them stand in `value`. */
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

/** What the elements around the content count from. Gives how deep it stands. */
function countAround(live: Element, counters: Counters, window: Window): number {
  const around: Element[] = [];
  for (let at: Element | undefined = live; at; at = parentOf(at)) around.unshift(at);
  for (const [depth, element] of around.entries()) counters.apply(window.getComputedStyle(element), depth);
  return around.length - 1;
}

/** A list counts its entries by itself, from `start`, by `value`, and back where it is `reversed`. */
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

/** Types that a list of its kind has by itself, or by `type` (normalize/lists.ts). */
const usualTypes = {
  ordered: /^(?:none|decimal|(?:lower|upper)-(?:alpha|latin|roman))$/,
  unordered: /^(?:none|disc|circle|square)$/,
} as const;

/** What stands in the place of an entry's marker; `undefined` where that is not known. */
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

/** A number before the first block of an entry is the entry's. */
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

/** Control characters, marks of direction and signs of icon fonts are no text. */
function clean(text: string): string {
  return text.replace(/\p{C}+/gu, '');
}

function mark(element: Element, text: string): void {
  if (text.length <= longestSign) element.setAttribute('data-marker', text.trim() || 'none');
}
