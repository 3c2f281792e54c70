import { placeholders } from './placeholders.ts';

interface Kind {
  readonly open: string;
  readonly close: string;
  readonly sign: string;
  readonly tag: string;
}

const kinds: readonly Kind[] = [
  { open: placeholders.strongOpen, close: placeholders.strongClose, sign: '**', tag: 'strong' },
  { open: placeholders.emphasisOpen, close: placeholders.emphasisClose, sign: '*', tag: 'em' },
  { open: placeholders.deletedOpen, close: placeholders.deletedClose, sign: '~~', tag: 'del' },
];

/** A run of bold, italic or deleted text: the indexes of its two delimiters, and how it is written. */
interface Pair {
  readonly kind: Kind;
  sign: string;
  readonly start: number;
  end: number;
  isHtml: boolean;
}

const isSpace = (sign: string) => sign === '' || /^\s$/u.test(sign) || sign === placeholders.lineEnd;
const isPunctuation = (sign: string) => /^[\p{P}\p{S}]$/u.test(sign);

/** Punctuation to all parsers. Other symbols, such as emoji, are letters to cmark (0.30) and goldmark (1.5). */
const isSurePunctuation = (sign: string) => /^[\p{P}$+<=>^`|~]$/u.test(sign);

/** Punctuation that can move after the closing delimiter, because it looks the same in bold. */
const points = /^[：，。；！？、:,.;!?]$/;

/**
 * Writes bold, italic and deleted text. Between punctuation and a letter, Markdown does not treat `**` as a delimiter
 * (`**注意：**这里`), which is common in Chinese, which has no spaces. Trailing punctuation then moves after the delimiter;
 * if that is not enough, the element is written as HTML. `isParagraph`: the text begins a paragraph.
 */
export function writeEmphasis(text: string, isParagraph: boolean): string {
  const signs = [...text];
  const pairs = pairUp(signs);
  const at = new Map(pairs.flatMap((pair) => [[pair.start, pair] as const, [pair.end, pair] as const]));
  // Parsers disagree on `*` next to other delimiters: use `_` next to bold, HTML next to the edge of another run. To
  // cmark-gfm (0.29) and marked (18) `~~` between two runs may end the first as well.
  for (const pair of pairs) {
    if (pair.kind.tag === 'strong') continue;
    const isStrong = (place: number) => at.get(place)?.kind.tag === 'strong';
    if (at.get(pair.start - 1)?.end === pair.start - 1 || at.get(pair.end + 1)?.start === pair.end + 1)
      pair.isHtml = true;
    else if (pair.kind.tag === 'em' && [pair.start - 1, pair.start + 1, pair.end - 1, pair.end + 1].some(isStrong))
      pair.sign = '_';
  }
  // `~` at the start of a paragraph makes it a definition of the one above in pandoc (2.17, `commonmark_x`).
  const isStart = (pair: Pair) => isParagraph && /^[\ufdd0-\ufdd5]*$/.test(signs.slice(0, pair.start).join(''));
  for (const pair of pairs) if (pair.kind.tag === 'del' && isStart(pair)) pair.isHtml = true;
  // A pair that becomes HTML changes the neighbors of others, so repeat until nothing changes.
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const pair of pairs) {
      if (pair.isHtml || isRead(pair)) continue;
      if (!movePoint(pair)) pair.isHtml = true;
      isChanged = true;
    }
  }
  for (const { kind, sign, start, end, isHtml } of pairs) {
    signs[start] = isHtml ? `<${kind.tag}>` : sign;
    signs[end] = isHtml ? `</${kind.tag}>` : sign;
  }
  return signs.join('');

  function isRead(pair: Pair): boolean {
    return opens(pair) && closes(pair);
  }

  function opens(pair: Pair): boolean {
    return isBeside(pair, beside(pair.start, 1), beside(pair.start, -1));
  }

  function closes(pair: Pair): boolean {
    return isBeside(pair, beside(pair.end, -1), beside(pair.end, 1));
  }

  /** The character next to a delimiter in the written text. */
  function beside(place: number, by: 1 | -1): string {
    const other = at.get(place + by);
    if (!other) return signs[place + by] ?? '';
    return other.isHtml ? '<' : (other.sign[0] ?? '');
  }

  function movePoint(pair: Pair): boolean {
    const { end, kind } = pair;
    const before = signs[end - 2] ?? '';
    if (!opens(pair) || kind.tag === 'del' || !points.test(signs[end - 1] ?? '') || at.has(end - 2)) return false;
    if (isSpace(before) || isPunctuation(before) || at.has(end + 1)) return false;
    signs[end] = signs[end - 1] ?? '';
    signs[end - 1] = kind.close;
    at.delete(end);
    at.set(end - 1, pair);
    pair.end = end - 1;
    return true;
  }
}

/** Whether parsers recognize a delimiter between these characters. An underscore within a word is a letter. */
function isBeside({ sign }: Pair, inner: string, outer: string): boolean {
  // pandoc (2.17, `gfm`) treats zero-width characters as spaces.
  if (isSpace(inner) || /^\p{Cf}$/u.test(inner)) return false;
  // goldmark (1.5) treats all other kinds of spaces as letters.
  const isFree = /^ ?$/.test(outer) || outer === placeholders.lineEnd || isSurePunctuation(outer);
  return isFree || (!isPunctuation(inner) && sign !== '_');
}

function pairUp(signs: readonly string[]): Pair[] {
  const opened: number[] = [];
  const pairs: Pair[] = [];
  signs.forEach((sign, place) => {
    if (kinds.some(({ open }) => open === sign)) opened.push(place);
    const kind = kinds.find(({ close }) => close === sign);
    const start = kind && opened.pop();
    if (kind && start !== undefined) pairs.push({ kind, sign: kind.sign, start, end: place, isHtml: false });
  });
  // Outer pairs first.
  return pairs.sort((one, other) => one.start - other.start);
}
