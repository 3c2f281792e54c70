import { listPageRules } from '../../dom/style-rules.ts';
import { maxSignLength } from '../../on-demand/rarities-module.ts';
import { unescapeCss } from '../metadata/css-content.ts';
import { type CounterStyle, findKnownStyle } from './known-styles.ts';

/** The part of a page's `@counter-style` rule that is read here (`CSSCounterStyleRule` in TypeScript 7.0). */
type Rule = Pick<
  CSSCounterStyleRule,
  'name' | 'system' | 'symbols' | 'additiveSymbols' | 'prefix' | 'suffix' | 'negative' | 'range' | 'pad' | 'fallback'
>;

/** The `@counter-style` rules of a page by name. Style sheets of other hosts can't be read. */
export type PageStyles = ReadonlyMap<string, Rule>;

/** Limits so that no page blocks the tab: styles that refer to each other, repetitions of a symbol, characters of a rule. */
const limits = { steps: 8, repeats: 60, characters: 10_000 };

export function listPageStyles(document: Document): PageStyles {
  const named = listPageRules(document).rules.flatMap(({ rule }): [string, Rule][] => {
    if (!('additiveSymbols' in rule)) return [];
    const own = rule as CSSRule & Rule;
    return [[own.name, own]];
  });
  return new Map(named);
}

/** Formats a number in a style: the bare text, and the marker of a list entry. `undefined` for an unknown style. */
export function writeNumber(
  name: string,
  value: number,
  page: PageStyles,
): { readonly text: string; readonly sign: string } | undefined {
  const style = findStyle(name, page, limits.steps);
  if (!style) return undefined;
  const text = write(style, value, page, limits.steps);
  return { text, sign: `${style.prefix ?? ''}${text}${style.suffix ?? '. '}` };
}

function findStyle(name: string, page: PageStyles, steps: number): CounterStyle | undefined {
  const [, system = 'symbolic', list = ''] = /^symbols\(\s*([a-z]+)?(.*)\)$/.exec(name) ?? [];
  if (list) return isSystem(system) ? { system, symbols: readSymbols(list), suffix: ' ' } : undefined;
  const rule = page.get(name);
  if (!rule || steps <= 0) return findKnownStyle(name);
  const known = read.get(rule) ?? { style: readRule(rule, page, steps) };
  read.set(rule, known);
  return known.style;
}

/** Cache, so that each rule is read only once. */
const read = new WeakMap<Rule, { readonly style: CounterStyle | undefined }>();

function readRule(rule: Rule, page: PageStyles, steps: number): CounterStyle | undefined {
  const [system = 'symbolic', operand = ''] = (rule.system || 'symbolic').split(/\s+/);
  const said = {
    ...(rule.prefix ? { prefix: readSymbols(rule.prefix)[0] ?? '' } : {}),
    ...(rule.suffix ? { suffix: readSymbols(rule.suffix)[0] ?? '' } : {}),
    ...(rule.negative ? { negative: readNegative(rule.negative) } : {}),
    ...(rule.range && rule.range !== 'auto' ? { ranges: readRanges(rule.range) } : {}),
    ...(rule.pad ? { pad: readPad(rule.pad) } : {}),
    ...(rule.fallback ? { fallback: rule.fallback } : {}),
  };
  if (system === 'extends') {
    const base = findStyle(operand, operand === rule.name ? new Map() : page, steps - 1) ?? findKnownStyle('decimal');
    return base && { ...base, ...said };
  }
  if (!isSystem(system)) return undefined;
  if (system === 'additive') {
    const pairs = [
      ...rule.additiveSymbols.slice(0, limits.characters).matchAll(/(\d+)\s+("(?:[^"\\]|\\[\s\S])*"|[^\s,]+)/g),
    ];
    const symbols = pairs.map(([, , symbol = '']) => readSymbols(symbol)[0] ?? '');
    return { system, symbols, weights: pairs.map(([, weight]) => Number(weight)), ...said };
  }
  const first = system === 'fixed' && operand ? { first: Number(operand) } : {};
  return { system, symbols: readSymbols(rule.symbols), ...first, ...said };
}

function isSystem(name: string): name is Exclude<CounterStyle['system'], 'longhand'> {
  return /^(?:cyclic|fixed|numeric|alphabetic|symbolic|additive)$/.test(name);
}

/** Strings and identifiers, as CSSOM serializes them. */
function readSymbols(text: string): string[] {
  return [...text.slice(0, limits.characters).matchAll(/"((?:[^"\\]|\\[\s\S])*)"|([^\s"]+)/g)].map(
    ([, string, name = '']) => unescapeCss((string ?? name).slice(0, 2 * maxSignLength)),
  );
}

function readNegative(text: string): [string, string] {
  const [before = '-', after = ''] = readSymbols(text);
  return [before, after];
}

function readPad(text: string): [number, string] {
  const [length = '0', symbol = ''] = readSymbols(text);
  return [Number(length), symbol];
}

function readRanges(text: string): [number, number][] {
  const toNumber = (bound: string | undefined, infinite: number) =>
    bound === undefined || bound === 'infinite' ? infinite : Number(bound);
  return text.split(',').map((one) => {
    const [from, to] = one.trim().split(/\s+/);
    return [toNumber(from, -Infinity), toNumber(to, Infinity)];
  });
}

function write(style: CounterStyle, value: number, page: PageStyles, steps: number): string {
  const { system, negative = ['-', ''], pad: [length, filler] = [0, ''], ranges = usualRanges(system) } = style;
  const isOf = ranges.some(([from, to]) => value >= from && value <= to);
  const isSigned = value < 0 && system !== 'cyclic' && system !== 'fixed';
  const digits = isOf ? writeDigits(style, isSigned ? -value : value) : undefined;
  if (digits === undefined) {
    const other = steps > 0 ? findStyle(style.fallback ?? 'decimal', page, steps - 1) : undefined;
    return other ? write(other, value, page, steps - 1) : String(value);
  }
  const [before, after] = isSigned ? negative : ['', ''];
  const missing = Math.min(limits.repeats, length - [...before, ...digits, ...after].length);
  return `${before}${filler.repeat(Math.max(0, missing))}${digits}${after}`;
}

function usualRanges(system: CounterStyle['system']): [number, number][] {
  const from = { alphabetic: 1, symbolic: 1, additive: 0 }[system as string] ?? -Infinity;
  return [[from, Infinity]];
}

/** Formats a number without its sign; `undefined` if the system can't. Only `cyclic` and `fixed` get negative numbers. */
function writeDigits(style: CounterStyle, value: number): string | undefined {
  const { system, symbols, weights = [], first = 1 } = style;
  const count = symbols.length;
  const at = (index: number) => symbols[index] ?? '';
  if (count === 0) return undefined;
  if (system === 'cyclic') return at((((value - 1) % count) + count) % count);
  if (system === 'fixed') return symbols[value - first];
  if (system === 'longhand') return writeLonghand(style, value);
  if (system === 'symbolic') {
    const times = Math.ceil(value / count);
    return times <= limits.repeats ? at((value - 1) % count).repeat(times) : undefined;
  }
  let text = '';
  let left = value;
  if (system === 'additive') {
    for (const [index, weight] of weights.entries()) {
      if (weight === 0 && value === 0) return at(index);
      const times = weight > 0 ? Math.floor(left / weight) : 0;
      if (times > limits.repeats) return undefined;
      text += at(index).repeat(times);
      left -= times * weight;
    }
    return left === 0 && text !== '' ? text : undefined;
  }
  if (count < 2) return undefined;
  const step = system === 'alphabetic' ? 1 : 0;
  do {
    left -= step;
    text = at(left % count) + text;
    left = Math.floor(left / count);
  } while (left > 0);
  return text;
}

/** 一百零三: digits, each with its unit. */
function writeLonghand({ symbols, units = [], dropsOne, hasGaps = false }: CounterStyle, value: number): string {
  if (value === 0) return symbols[0] ?? '';
  const isBare = (place: number) => dropsOne === 'all' || (dropsOne === 'teens' && place === 1 && value < 20);
  let text = '';
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    if (isGap && hasGaps) text += symbols[0] ?? '';
    isGap = false;
    if (digit !== 1 || place === 0 || !isBare(place)) text += symbols[digit] ?? '';
    text += place > 0 ? (units[place - 1] ?? '') : '';
  }
  return text;
}
