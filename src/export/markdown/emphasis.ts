import { placeholders } from './placeholders.ts';

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly sign: string;
  readonly tag: string;
}

const pairs: readonly Pair[] = [
  { open: placeholders.strongOpen, close: placeholders.strongClose, sign: '**', tag: 'strong' },
  { open: placeholders.emphasisOpen, close: placeholders.emphasisClose, sign: '*', tag: 'em' },
  { open: placeholders.deletedOpen, close: placeholders.deletedClose, sign: '~~', tag: 'del' },
];

const isMark = (sign: string | undefined) => sign !== undefined && /^[\ufdd0-\ufdd5]$/.test(sign);
const isSpace = (sign: string) => sign === '' || /^\s$/u.test(sign);
const isPunctuation = (sign: string) => /^[\p{P}\p{S}]$/u.test(sign);

/** Points that can stand behind the closing sign: they look the same in bold. */
const points = /^[：，。；！？、:,.;!?]$/;

/**
 * Writes bold, italic and deleted. A sign beside punctuation and a letter is none for Markdown (`**注意：**这里`), which
 * Chinese text, without spaces, meets all the time: a last point is then set behind the sign, and where that is not
 * enough the element is written as HTML.
 */
export function writeEmphasis(text: string): string {
  const signs = [...joinNeighbors(text)];
  const opened: number[] = [];
  signs.forEach((sign, index) => {
    const pair = pairs.find(({ open, close }) => sign === open || sign === close);
    if (!pair) return;
    if (sign === pair.open) opened.push(index);
    else {
      const start = opened.pop();
      if (start !== undefined) writePair(signs, start, index, pair);
    }
  });
  return signs.join('').replace(/[\ufdd0-\ufdef]/g, '');
}

/** Bold that ends where bold begins is one. */
function joinNeighbors(text: string): string {
  return pairs.reduce((joined, { open, close }) => joined.replaceAll(close + open, ''), text);
}

function writePair(signs: string[], start: number, end: number, { sign, tag }: Pair): void {
  const outerBefore = near(signs, start, -1);
  const first = near(signs, start, 1);
  const last = near(signs, end, -1);
  const after = near(signs, end, 1);
  const opens = !isSpace(first) && (!isPunctuation(first) || isSpace(outerBefore) || isPunctuation(outerBefore));
  const closes = !isSpace(last) && (!isPunctuation(last) || isSpace(after) || isPunctuation(after));
  const beside = closesBefore(signs[start - 1]) || opensAfter(signs[end + 1]);
  if (opens && closes && !beside) {
    signs[start] = sign;
    signs[end] = sign;
    return;
  }
  const beforeLast = near(signs, end - 1, -1);
  if (opens && !beside && points.test(signs[end - 1] ?? '') && !isSpace(beforeLast) && !isPunctuation(beforeLast)) {
    signs[start] = sign;
    signs[end] = signs[end - 1] ?? '';
    signs[end - 1] = sign;
    return;
  }
  signs[start] = `<${tag}>`;
  signs[end] = `</${tag}>`;
}

/** A run of signs that closes one thing and opens another is read as one. */
function closesBefore(sign: string | undefined): boolean {
  return sign !== undefined && (pairs.some(({ close }) => close === sign) || /^[*~]+$/.test(sign));
}

function opensAfter(sign: string | undefined): boolean {
  return pairs.some(({ open }) => open === sign);
}

/** The nearest sign of the text itself; empty at the edges. */
function near(signs: readonly string[], from: number, by: 1 | -1): string {
  for (let at = from + by; at >= 0 && at < signs.length; at += by) {
    const sign = signs[at] ?? '';
    // What is written already stands as one entry of several letters.
    if (!isMark(sign) && !/^(?:\*{1,2}|~~)$/.test(sign))
      return by > 0 ? ([...sign][0] ?? '') : ([...sign].at(-1) ?? '');
  }
  return '';
}
