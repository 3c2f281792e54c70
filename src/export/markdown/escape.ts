import { anyPlaceholder, placeholders } from './placeholders.ts';

/** What would make a line something else than text: a list, a heading, a quote, a rule, a fence. */
const lineStarts = /^(?:[-+](?=\s|$|[-+\s]*$)|#{1,6}(?=\s|$)|>|=+\s*$|(?:-\s*){3,}$)/;
const numberStart = /^(\d{1,9})([.)])(?=\s|$)/;

/** Text with a backslash before each sign that Markdown would read. A line start is told by its mark. */
export function escapeText(text: string): string {
  const startsLine = text.startsWith(placeholders.lineStart);
  const plain = text.replace(anyPlaceholder, '');
  const escaped = plain
    .replace(/[\\`*[\]$~|]/g, '\\$&')
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // Within a word an underscore is a letter.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
  if (!startsLine) return escaped;
  return escaped.replace(lineStarts, '\\$&').replace(numberStart, '$1\\$2');
}

/** The target of a link or a picture. */
export function escapeAddress(address: string): string {
  const safe = address.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
  return /[()]/.test(safe) || safe === '' ? `<${safe}>` : safe;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
