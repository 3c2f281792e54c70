import { maxSignLength } from '../../on-demand/rarities-module.ts';
import { cssTokens, unescapeCss } from '../metadata/css-content.ts';
import { type PageStyles, writeNumber } from './counter-styles.ts';
import type { Counters } from './counters.ts';

/** Maximum number of characters of a `content` that are parsed. */
const maxContentLength = 1000;

/** The text of a computed `content` property with its counters, without images and quotation marks. */
export function writeContent(content: string, element: Element, counters: Counters, page: PageStyles): string {
  let text = '';
  for (const [token, string, name, args = ''] of content.slice(0, maxContentLength).matchAll(cssTokens)) {
    if (token === '/') break;
    if (string !== undefined) text += unescapeCss(string);
    // Firefox (153) does not resolve `attr()` in the computed value.
    else if (name === 'attr') text += readStart(element, /[\w-]+/.exec(args)?.[0] ?? '');
    else if (name === 'counter' || name === 'counters') text += writeCounter(args, name === 'counters', counters, page);
  }
  return text;
}

/** Reads only as much of an attribute as it takes to see that it is too long for a marker. */
function readStart(element: Element, name: string): string {
  return (element.getAttribute(name) ?? '').slice(0, 2 * maxSignLength);
}

/** `name, style`, or `name, "separator", style`. */
function writeCounter(args: string, isNested: boolean, counters: Counters, page: PageStyles): string {
  const parts = /^\s*([^\s,]+)\s*(?:,\s*"((?:[^"\\]|\\[\s\S])*)")?\s*(?:,\s*(.+?))?\s*$/.exec(args);
  const [, name = '', between = '', style = 'decimal'] = parts ?? [];
  if (style === 'none') return '';
  const all = counters.values(name);
  const shown = all.slice(isNested ? -maxSignLength : -1);
  return shown
    .map((value) => writeNumber(style, value, page)?.text ?? String(value))
    .join(isNested ? unescapeCss(between) : '');
}
