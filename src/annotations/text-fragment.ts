import {
  type ArticleText,
  blockOf,
  isSpacedWord,
  offsetsOfRange,
  rangeOfOffsets,
  readArticleText,
} from './article-text.ts';

/** A text directive of a URL fragment: `#:~:text=[prefix-,]start[,end][,-suffix]`. */
export interface TextDirective {
  readonly prefix: string;
  readonly start: string;
  /** Empty if `start` is the whole text. */
  readonly end: string;
  readonly suffix: string;
}

/** Maximum length of the fragment that is parsed, in code units: each directive searches the whole text. */
const maxDirectives = 2000;

/** The text directives of an address, in order; other parts are skipped. */
export function parseTextDirectives(address: string): TextDirective[] {
  const [, fragment = ''] = address.split(':~:', 2);
  return fragment
    .slice(0, maxDirectives)
    .split('&')
    .flatMap((part): TextDirective[] => {
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

/** The first place in an article that a directive matches, as whole words; `undefined` if there is none. */
export function findWords(article: ArticleText, { prefix, start, end, suffix }: TextDirective): Range | undefined {
  const text = fold(article.text);
  for (let from = find(text, fold(start), 0); from >= 0; from = find(text, fold(start), from + 1)) {
    const to = end === '' ? from + start.length : endOf(text, fold(end), from + start.length);
    // If `end` does not follow here, it does not follow any later match either.
    if (to < 0) return undefined;
    const isPlace =
      text.slice(0, from).trimEnd().endsWith(fold(prefix)) && text.slice(to).trimStart().startsWith(fold(suffix));
    if (isPlace) return rangeOfOffsets(article, from, to);
  }
  return undefined;
}

function endOf(text: string, words: string, from: number): number {
  const at = find(text, words, from);
  return at < 0 ? -1 : at + words.length;
}

/** Index of `words` as whole words; -1 if they are not found. */
function find(text: string, words: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at >= 0 && (isInsideWord(text, at) || isInsideWord(text, at + words.length))) at = text.indexOf(words, at + 1);
  return at;
}

/** Whether there is a letter of the same word on both sides of an index. */
function isInsideWord(text: string, at: number): boolean {
  return at > 0 && isSpacedWord(text.charAt(at - 1)) && isSpacedWord(text.charAt(at));
}

/** Lower case, except for characters whose lower case is longer (İ): indices stay those of the text. */
function fold(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

/** Maximum length of a text that leads to its place: in words, or in characters for a script without spaces. */
const maxWords = 6;
const maxSigns = 20;

/** The browser's own segmentation depends on the page's language; for Han text it is the same for all languages. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Maximum length of the text that is segmented, in code units. */
const maxLooked = 200;

/** The first few words of a text: enough to find it by. */
export function leadingWords(text: string): string {
  // Don't keep half of a surrogate pair.
  const head = text
    .trim()
    .slice(0, maxLooked)
    .replace(/[\ud800-\udbff]$/, '');
  return head.slice(0, lengthOfWords([...segmenter.segment(head)])).trim();
}

/** The last few words of a text. */
function trailingWords(text: string): string {
  const tail = text
    .trim()
    .slice(-maxLooked)
    .replace(/^[\udc00-\udfff]/, '');
  return tail.slice(tail.length - lengthOfWords([...segmenter.segment(tail)].reverse())).trim();
}

function lengthOfWords(segments: readonly Intl.SegmentData[]): number {
  let words = 0;
  let length = 0;
  for (const { segment, isWordLike } of segments) {
    if (isWordLike) words += 1;
    const isSpaced = /^[\p{L}\p{N}]/u.test(segment) && !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(segment);
    if (words > maxWords && (isSpaced || length + segment.length > maxSigns)) break;
    length += segment.length;
  }
  return length;
}

/** The URL of an article with a text directive. */
export function addressOfWords(url: string, { prefix, start, end, suffix }: TextDirective): string {
  // A hyphen delimits the prefix and the suffix.
  const encode = (words: string) => encodeURIComponent(words).replace(/-/g, '%2D');
  const parts = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `${url.replace(/#.*$/, '')}#:~:text=${parts.filter((part) => part !== '').join(',')}`;
}

/** The URL that leads to a range of an article's body; `undefined` if it holds no text, or no directive matches it. */
export function addressOfRange(url: string, body: Element, range: Range): string | undefined {
  const words = describeWords(body, readArticleText(body), range);
  return words && addressOfWords(url, words);
}

/**
 * The directive for a range of an article: its text, or its first and last words if it is long or spans several blocks,
 * since a browser matches each part within one block. Has a prefix and a suffix if the same text occurs earlier.
 */
function describeWords(body: Element, article: ArticleText, range: Range): TextDirective | undefined {
  const { text } = article;
  const [from, to] = toWholeWords(text, offsetsOfRange(article, range) ?? [0, 0]);
  if (from >= to) return undefined;
  const whole = text.slice(from, to);
  const [firstEnd, lastStart] = [blockAt(article, body, from).to, blockAt(article, body, to - 1).from];
  const isShort = to <= firstEnd && leadingWords(whole) === whole.trim();
  const start = isShort ? whole.trim() : leadingWords(text.slice(from, Math.min(to, firstEnd)));
  const end = isShort ? '' : trailingWords(text.slice(Math.max(lastStart, from + start.length), to));
  const words = { prefix: '', start, end, suffix: '' };
  const prefix = trailingWords(text.slice(from > 0 ? blockAt(article, body, from - 2).from : 0, from));
  const suffix = leadingWords(text.slice(to, blockAt(article, body, to + 1).to));
  const tries = [words, { ...words, prefix }, { ...words, prefix, suffix }];
  const isPlace = (directive: TextDirective) => {
    const found = findWords(article, directive);
    const offsets = found && offsetsOfRange(article, found);
    return offsets !== undefined && toWholeWords(text, offsets)[0] === from;
  };
  return tries.find(isPlace);
}

/** Without white space at the ends, and extended to whole words, since a browser matches only those. */
function toWholeWords(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (from === to) return [from, to];
  while (isInsideWord(text, from)) from -= 1;
  while (isInsideWord(text, to)) to += 1;
  return [from, to];
}

/** Start and end of the block that contains an index of the text. */
function blockAt(
  { runs, text }: ArticleText,
  body: Element,
  at: number,
): { readonly from: number; readonly to: number } {
  const index = runs.findIndex(({ to }) => at < to);
  const run = runs[index];
  if (!run) return { from: text.length, to: text.length };
  const block = blockOf(run.node, body);
  const isInside = ({ node }: { readonly node: Text }) => blockOf(node, body) === block;
  const before = runs.slice(0, index).findLastIndex((one) => !isInside(one));
  const after = runs.slice(index).findIndex((one) => !isInside(one));
  const [first, last] = [runs[before + 1] ?? run, after < 0 ? runs.at(-1) : runs[index + after - 1]];
  return { from: first.from, to: last?.to ?? run.to };
}
