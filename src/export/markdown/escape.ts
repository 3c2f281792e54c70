import { placeholders } from './placeholders.ts';

const { lineEnd, written, formula, linkOpen, linkClose } = placeholders;

/** Up to the end of the link whose label contains the text. */
const inLink = `[^${linkOpen}${linkClose}]*${linkClose}`;

/** Placeholders of emphasis, which a pattern has to skip: they are not characters of the text. */
const unseen = '[\\ufdd0-\\ufdd5]*';

/** Start of a line, where characters can begin a heading, list, quote, definition, rule or table. */
const startsLine = `(?<=^|${lineEnd})(${unseen})`;

interface Rule {
  readonly sign: RegExp;
  readonly by: string | ((sign: string) => string);
}

/** A character as a numeric reference, which both HTML and Markdown parsers resolve. */
export const byNumber = (sign: string) => `&#${sign.charCodeAt(0)};`;

/**
 * Applied in this order. A character gets a backslash if every Markdown parser removes it again; otherwise it becomes a
 * character reference: Showdown (2.1) keeps the backslash before `$ < & ^ %`, kramdown (2.4) before `& ^ %`.
 */
const rules: readonly Rule[] = [
  { sign: /&(?=#?\w+;)/g, by: '&amp;' },
  { sign: /(?<=\\)\|/g, by: byNumber },
  { sign: /[\\`*[\]~|{]/g, by: '\\$&' },
  // An underscore within a word is no delimiter.
  { sign: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, by: '\\_' },
  // To kramdown (2.4) names of HTML elements are of letters of any script: `<名称>`.
  // A mail address may begin with any character.
  { sign: new RegExp(`<(?=[\\p{L}_:/!?<]|[^\\s<>]*@|${unseen}[${placeholders.written}])`, 'gu'), by: '&lt;' },
  // `!` at the end of a sentence would turn a link after it into an image.
  { sign: new RegExp(`!(?=${unseen}[${linkOpen}${written}])`, 'g'), by: '\\!' },
  // A letter or digit next to the `$` of a formula would make it a price: escape the letter or digit.
  { sign: new RegExp(`[A-Za-z\\d](?=${unseen}${formula})|(?<=${formula}${unseen})[A-Za-z\\d]`, 'g'), by: byNumber },
  // `^[` and `[^` would begin a note.
  { sign: new RegExp(`\\^(?=${unseen}[${linkOpen}${written}])|(?<=${linkOpen}${unseen})\\^`, 'g'), by: byNumber },
  // pandoc would read `@name` as an address or a citation, with all escapes and markup up to the next space.
  { sign: /@(?=\w\S{0,200}?[&\\\ufdd0-\ufdda])/g, by: byNumber },
  // Dashes, guillemets, highlights, comments and emoji in the syntax of some parsers.
  { sign: /-(?=-)/g, by: '\\-' },
  { sign: />(?=>)/g, by: '\\>' },
  { sign: /=(?==)/g, by: '\\=' },
  { sign: /%(?=%)/g, by: byNumber },
  { sign: /:(?=(?:100|1234|[\w+-]{0,60}[a-z_+-][\w+-]{0,60}):)/g, by: '\\:' },
  // Some parsers link a bare address by themselves, with its backslashes, and even in the label of another link.
  { sign: new RegExp(`(?<![\\p{L}\\p{N}])www(?=\\.(?:\\S*[\\\\\\ufdd0-\\ufdd9]|${inLink}))`, 'giu'), by: '$&\\' },
  { sign: new RegExp(`:(?=//${inLink})`, 'g'), by: '\\:' },
  // Tags, as in Obsidian.
  { sign: /(?<![\p{L}\p{N}&])#(?=[\p{L}_])/gu, by: '\\#' },
  // The following apply at the start of a line. pandoc reads a task even if its brackets are escaped.
  { sign: new RegExp(`${startsLine}\\\\\\[([ xX])(?=\\\\\\]\\s)`, 'g'), by: '$1\\[$2<!-- -->' },
  { sign: new RegExp(`${startsLine}([-+])(?=\\s|$|[-+\\s]*(?:$|${lineEnd}))`, 'g'), by: '$1\\$2' },
  {
    sign: new RegExp(`${startsLine}(#(?=\\s|#|$|\\.)|>|=(?==*(?:$|${lineEnd}))|:(?=[\\s:])|\\+(?=-))`, 'g'),
    by: '$1\\$2',
  },
  { sign: new RegExp(`${startsLine}(\\d+|#|[a-zA-Z]|[ivxlcdmIVXLCDM]+)([.)])(?=\\s|$)`, 'g'), by: '$1$2\\$3' },
  {
    sign: new RegExp(`${startsLine}(\\((?:\\d+|[a-zA-Z]|[ivxlcdmIVXLCDM]+|#|@[\\w-]*)\\)(?=\\s|$))`, 'g'),
    by: '$1\\$2',
  },
  // After markup that may end with `]`, `(` would begin the address of a link and `:` a definition.
  { sign: new RegExp(`(?<=[${written}${linkClose}]${unseen})[(:]`, 'g'), by: '\\$&' },
  // marked (18) reads an address after an escaped bracket in the label of a link.
  { sign: new RegExp(`(?<=\\\\\\])\\((?=[^${linkOpen}${linkClose}]{0,400}${linkClose})`, 'g'), by: '\\(' },
];

/** Characters that have a meaning only in pairs: formulas and superscript. */
const paired: readonly Rule[] = [
  { sign: /\$/g, by: byNumber },
  { sign: /\^/g, by: byNumber },
];

/** Escapes the text of one block, which may contain placeholders, so that no Markdown parser interprets any of it. */
export function escapeText(text: string, isCell = false): string {
  let escaped = text;
  for (const rule of rules) escaped = apply(escaped, rule);
  for (const rule of paired) {
    if (isCell || (text.match(rule.sign) ?? []).length > 1 || text.includes(formula)) escaped = apply(escaped, rule);
  }
  // At the end, `^name` is a block id in Obsidian, and `^` an end-of-block marker in kramdown.
  escaped = escaped.replace(/(^|\s)\^(?=\S*$)/, '$1&#94;');
  // kramdown (2.4) ignores the `|` of a table between two backslash-escaped backticks.
  return isCell ? escaped.replace(/\\`/g, '&#96;') : escaped;
}

function apply(text: string, { sign, by }: Rule): string {
  return typeof by === 'string' ? text.replace(sign, by) : text.replace(sign, by);
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A run of backticks that is longer than any in the text, and at least `least` long. */
export function ticksAround(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  return '`'.repeat(Math.max(least, ...runs));
}
