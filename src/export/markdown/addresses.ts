import { byNumber } from './escape.ts';
import { anyPlaceholder } from './placeholders.ts';

/**
 * An address that stands as text. It ends before what is not ASCII: Chinese text follows it without a space; and before
 * quotation marks: Showdown (2.1) takes one with them between `<` and `>` for a tag.
 */
const bareAddress = /(?<![A-Za-z\d])(?:https?|ftp):\/\/[!#-&(-;=?-Z_a-z[\]~@+]+/gi;

/** Text with addresses parted from what stands around them. */
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

/** Points and brackets that end the sentence around the address, and are none of it. */
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

/** The target of a link or a picture. */
export function writeTarget(address: string): string {
  const safe = address
    .replace(anyPlaceholder, '')
    .replace(/[<>\s\\|`]/g, (sign) => (sign === '|' ? '%7C' : encodeURIComponent(sign)))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(safe) || safe === '' ? `<${safe}>` : safe;
}

/** Words that show at a link or a picture when the pointer rests on it, with the space before them. */
export function writeTitle(title: string | null): string {
  const text = (title ?? '').replace(anyPlaceholder, '').replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  // By their numbers: Showdown (2.1) knows no backslash there.
  return ` "${text.replace(/&(?=#?\w+;)/g, '&amp;').replace(/["\\`*_|[\]]/g, byNumber)}"`;
}
