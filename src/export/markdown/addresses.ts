import { byNumber } from './escape.ts';
import { anyPlaceholder } from './placeholders.ts';

/**
 * A URL in text. It ends before characters that are not ASCII, because Chinese text follows without a space, and before
 * quotation marks: Showdown (2.1) reads a URL that contains them, between `<` and `>`, as a tag.
 */
const bareAddress = /(?<![A-Za-z\d])(?:https?|ftp):\/\/[!#-&(-;=?-Z_a-z[\]~@+]+/gi;

/** Splits text into URLs and the text between them. */
export function splitAddresses(text: string): readonly { readonly text: string; readonly isAddress: boolean }[] {
  const parts: { text: string; isAddress: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(bareAddress)) {
    const address = trimAddress(match[0]);
    if (!URL.canParse(address)) continue;
    parts.push({ text: text.slice(from, match.index), isAddress: false }, { text: address, isAddress: true });
    from = match.index + address.length;
  }
  parts.push({ text: text.slice(from), isAddress: false });
  return parts.filter((part) => part.text !== '');
}

/** Removes trailing punctuation and brackets, which belong to the sentence around the URL. */
function trimAddress(address: string): string {
  for (let trimmed = address; ; ) {
    const last = trimmed.at(-1) ?? '';
    const open = last === ')' ? '(' : last === ']' ? '[' : undefined;
    const isUnmatched = open !== undefined && trimmed.split(last).length > trimmed.split(open).length;
    if (!isUnmatched && !/[.,;:!?'"*_~]/.test(last)) return trimmed;
    if (/[*_~]/.test(last) && /\/[^\s/]*$/.test(trimmed)) return trimmed;
    trimmed = trimmed.slice(0, -1);
  }
}

/** The target of a link or image, with characters escaped that would end it. */
export function writeTarget(address: string): string {
  const safe = address
    .replace(anyPlaceholder, '')
    .replace(/[<>\s\\|`]/g, (sign) => (sign === '|' ? '%7C' : encodeURIComponent(sign)))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(safe) || safe === '' ? `<${safe}>` : safe;
}

/** The title (tooltip) of a link or image, with the space before it; empty without a title. */
export function writeTitle(title: string | null): string {
  const text = (title ?? '').replace(anyPlaceholder, '').replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  // Character references, because Showdown (2.1) supports no backslashes here.
  return ` "${text.replace(/&(?=#?\w+;)/g, '&amp;').replace(/["\\`*_|[\]]/g, byNumber)}"`;
}
