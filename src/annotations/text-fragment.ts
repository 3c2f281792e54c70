import { type ArticleText, isSpacedWord, rangeOfOffsets } from './article-text.ts';

/** A text directive of an address: `#:~:text=[prefix-,]start[,end][,-suffix]`. */
export interface TextDirective {
  readonly prefix: string;
  readonly start: string;
  /** Empty where the words are `start` alone. */
  readonly end: string;
  readonly suffix: string;
}

/** The text directives of an address, in order. What is none of them is left out. */
export function parseTextDirectives(address: string): TextDirective[] {
  const [, fragment = ''] = address.split(':~:', 2);
  return fragment.split('&').flatMap((part): TextDirective[] => {
    const parts = part.startsWith('text=') ? part.slice('text='.length).split(',') : [];
    const prefix = parts[0]?.endsWith('-') ? decode(parts.shift()?.slice(0, -1)) : '';
    const suffix = parts.at(-1)?.startsWith('-') ? decode(parts.pop()?.slice(1)) : '';
    const [start, end] = [decode(parts[0]), decode(parts[1])];
    return start === '' || parts.length > 2 ? [] : [{ prefix, start, end, suffix }];
  });
}

function decode(part = ''): string {
  try {
    return decodeURIComponent(part).replace(/\s+/g, ' ').trim();
  } catch {
    return '';
  }
}

/** Where the words of a directive first stand in an article, as whole words; `undefined` where they do not. */
export function findWords(article: ArticleText, { prefix, start, end, suffix }: TextDirective): Range | undefined {
  const text = fold(article.text);
  for (let from = find(text, fold(start), 0); from >= 0; from = find(text, fold(start), from + 1)) {
    const to = end === '' ? from + start.length : endOf(text, fold(end), from + start.length);
    const isPlace =
      to > 0 &&
      text.slice(0, from).trimEnd().endsWith(fold(prefix)) &&
      text.slice(to).trimStart().startsWith(fold(suffix));
    if (isPlace) return rangeOfOffsets(article, from, to);
  }
  return undefined;
}

function endOf(text: string, words: string, from: number): number {
  const at = find(text, words, from);
  return at < 0 ? -1 : at + words.length;
}

/** -1 where the words are not there as whole words. */
function find(text: string, words: string, from: number): number {
  const isInside = (at: number) => at > 0 && isSpacedWord(text.charAt(at - 1)) && isSpacedWord(text.charAt(at));
  let at = text.indexOf(words, from);
  while (at >= 0 && (isInside(at) || isInside(at + words.length))) at = text.indexOf(words, at + 1);
  return at;
}

/** In one case, each code unit in its place. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
