import { placeholders } from './placeholders.ts';

const { lineEnd, written, formula, linkOpen, linkClose } = placeholders;

/** To the end of the link whose words these are. */
const inLink = `[^${linkOpen}${linkClose}]*${linkClose}`;

/** Signs of emphasis and links, whose places in the text are none. */
const unseen = '[\\ufdd0-\\ufdd5]*';

/** Signs that mean something at the start of a line: headings, lists, quotes, definitions, rules, tables. */
const startsLine = `(?<=^|${lineEnd})(${unseen})`;

interface Rule {
  readonly sign: RegExp;
  readonly by: string | ((sign: string) => string);
}

/** A sign by its number, as HTML and Markdown both read it. */
export const byNumber = (sign: string) => `&#${sign.charCodeAt(0)};`;

/**
 * In this order. A backslash before the sign where every reader of Markdown takes it away again, else the sign by its
 * number: Showdown (2.1) leaves it before `$ < & ^ %`, kramdown (2.4) before `& ^ %`.
 */
const rules: readonly Rule[] = [
  { sign: /&(?=#?\w+;)/g, by: '&amp;' },
  { sign: /(?<=\\)\|/g, by: byNumber },
  { sign: /[\\`*[\]~|{]/g, by: '\\$&' },
  // Within a word an underscore is a letter.
  { sign: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, by: '\\_' },
  { sign: new RegExp(`<(?=[a-zA-Z/!?<]|${unseen}[${placeholders.written}])`, 'g'), by: '&lt;' },
  // A picture would begin where the mark ends a sentence before a link.
  { sign: new RegExp(`!(?=${unseen}[${linkOpen}${written}])`, 'g'), by: '\\!' },
  // Beside a letter or a digit a dollar is a price.
  { sign: new RegExp(`[A-Za-z\\d](?=${unseen}${formula})|(?<=${formula}${unseen})[A-Za-z\\d]`, 'g'), by: byNumber },
  // A note.
  { sign: new RegExp(`\\^(?=${unseen}[${linkOpen}${written}])|(?<=${linkOpen}${unseen})\\^`, 'g'), by: byNumber },
  // An address or a citation for pandoc, with all that stands behind it without a space.
  { sign: /@(?=\w\S{0,200}?[&\\\ufdd0-\ufdda])/g, by: byNumber },
  // Dashes, guillemets, highlights, comments and emoji of one reader or another.
  { sign: /-(?=-)/g, by: '\\-' },
  { sign: />(?=>)/g, by: '\\>' },
  { sign: /=(?==)/g, by: '\\=' },
  { sign: /%(?=%)/g, by: byNumber },
  { sign: /:(?=(?:100|1234|[\w+-]{0,60}[a-z_+-][\w+-]{0,60}):)/g, by: '\\:' },
  // An address that some readers make a link of as it stands: backslashes and all, and in the words of another link.
  { sign: new RegExp(`(?<![\\p{L}\\p{N}])www(?=\\.(?:\\S*[\\\\\\ufdd0-\\ufdd9]|${inLink}))`, 'giu'), by: '$&\\' },
  { sign: new RegExp(`:(?=//${inLink})`, 'g'), by: '\\:' },
  // Tags.
  { sign: /(?<![\p{L}\p{N}&])#(?=[\p{L}_])/gu, by: '\\#' },
  // At the start of a line. pandoc makes a task of an entry also where its bracket is no bracket.
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
  // A link would begin behind what looks like its words.
  { sign: new RegExp(`(?<=[${written}${linkClose}]${unseen})[(:]`, 'g'), by: '\\$&' },
];

/** Signs that mean something in pairs alone: formulas, and what is raised. */
const paired: readonly Rule[] = [
  { sign: /\$/g, by: byNumber },
  { sign: /\^/g, by: byNumber },
];

/** Text of one block, with its placeholders, so that no reader of Markdown takes a sign of it for its own. */
export function escapeText(text: string, isCell = false): string {
  let escaped = text;
  for (const rule of rules) escaped = apply(escaped, rule);
  for (const rule of paired) {
    if (isCell || (text.match(rule.sign) ?? []).length > 1 || text.includes(formula)) escaped = apply(escaped, rule);
  }
  // A block's name in Obsidian, a block's end in kramdown.
  escaped = escaped.replace(/(^|\s)\^(?=\S*$)/, '$1&#94;');
  // kramdown (2.4) sees no bar between two that are escaped.
  return isCell ? escaped.replace(/\\`/g, '&#96;') : escaped;
}

function apply(text: string, { sign, by }: Rule): string {
  return typeof by === 'string' ? text.replace(sign, by) : text.replace(sign, by);
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Backticks, longer than any run of them in the text and no fewer than `least`. */
export function ticksAround(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  return '`'.repeat(Math.max(least, ...runs));
}
