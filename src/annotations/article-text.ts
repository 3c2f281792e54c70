import { isBlock, unrenderedSelector } from '../dom/elements.ts';
import { parentOf, readNative } from '../dom/native.ts';
import { findLineNumbers } from './line-numbers.ts';

/** An article's text as one line, with a mapping back to its nodes. */
export interface ArticleText {
  /** White space and the ends of blocks and lines are single spaces; none at the start or the end. */
  readonly text: string;
  readonly comparable: Comparable;
  /** One for each text node with visible characters, in order. */
  readonly runs: readonly Run[];
  /** For each code unit of `text`, its offset in its node. */
  readonly offsets: readonly number[];
}

interface Run {
  readonly node: Text;
  /** Its range in `ArticleText.text`, in code units; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** A line number, which is not part of the text, precedes it. */
  readonly isAfterNumber: boolean;
}

/** A text in which different typesettings of the same words are equal: white space remains only between two words. */
export interface Comparable {
  readonly text: string;
  /** For each code unit, its index in the original text. */
  readonly kept: readonly number[];
}

/** Invisible characters, which do not separate words. */
const invisible = '\u00ad\u200b\u2060\ufeff';

/** The rendered form of a formula next to its MathML, as KaTeX and MathJax produce it: it duplicates the text. */
const drawnSelector = ':has(> math) + [aria-hidden="true"], [aria-hidden="true"]:has(+ * > math)';

/** Attribute of our footnote marks, which are in the text while it is printed and are not part of it. */
export const callAttribute = 'data-infoq-reader-call';

/** Elements without text of the article, including the source of a formula and everything hidden on the clean page. */
const silentSelector = `${unrenderedSelector}, annotation, annotation-xml, ${drawnSelector}, [${callAttribute}], [data-infoq-reader-hidden]`;

export function readArticleText(body: Element): ArticleText {
  const runs: Run[] = [];
  const offsets: number[] = [];
  let text = '';
  let block: Element | undefined;
  let isApart = false;
  let isAfterNumber = false;
  const numbers = findLineNumbers(body);
  // 5 is SHOW_ELEMENT | SHOW_TEXT.
  const isSilent = (node: Node) => {
    if (!(node instanceof Element) || isForm(node)) return false;
    isAfterNumber ||= numbers.has(node);
    return numbers.has(node) || node.matches(silentSelector);
  };
  const create = readNative<Document['createTreeWalker']>(body.ownerDocument, 'createTreeWalker');
  const walker = create(body, 5, (node) => (isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (node.nodeName === 'BR') isApart = true;
      continue;
    }
    const own = blockOf(node, body);
    if (own !== block) isApart = true;
    block = own;
    let from = -1;
    for (let at = 0; at < node.data.length; at++) {
      const sign = node.data.charAt(at);
      if (invisible.includes(sign)) continue;
      if (sign.trim() === '') {
        isApart = true;
        continue;
      }
      if (isApart && text !== '') {
        text += ' ';
        offsets.push(at);
      }
      isApart = false;
      if (from < 0) from = text.length;
      text += sign;
      offsets.push(at);
    }
    if (from < 0) continue;
    runs.push({ node, from, to: text.length, isAfterNumber });
    isAfterNumber = false;
  }
  return { text, comparable: compareAs(text), runs, offsets };
}

/** The closest block around a text node, or `body` if there is none. */
export function blockOf(node: Text, body: Element): Element {
  let at = parentOf(node) ?? body;
  while (at !== body && !isForm(at) && !isBlock(at) && at.localName !== 'caption') at = parentOf(at) ?? body;
  return at;
}

/** Forms count as blocks without further checks: their fields can shadow DOM properties. */
const isForm = (element: Element) => element instanceof HTMLFormElement;

/** The comparable form of a text with single spaces, like `ArticleText.text`. */
export function compareAs(text: string): Comparable {
  const kept: number[] = [];
  const parts: string[] = [];
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === ' ' && !(isSpacedWord(last) && isSpacedWord(text.charAt(at + 1)))) continue;
    kept.push(at);
    parts.push(sign);
    last = sign;
  }
  return { text: parts.join(''), kept };
}

/** Whether a character is part of a word in a script that separates words by spaces. */
export function isSpacedWord(sign: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(sign) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign);
}

/**
 * Start and end of a range in the article's text, in code units, without spaces at its ends; `undefined` if it contains
 * none of it.
 */
export function offsetsOfRange(
  { text, runs, offsets }: ArticleText,
  range: Range,
): [start: number, end: number] | undefined {
  let first: number | undefined;
  let last: number | undefined;
  for (const { node, from, to } of runs) {
    if (!range.intersectsNode(node)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    for (let at = from; at < to; at++) {
      const offset = offsets[at] ?? 0;
      if (offset < start || offset >= end) continue;
      first ??= at;
      last = at;
    }
  }
  if (first === undefined || last === undefined) return undefined;
  // A space between blocks has no node; it has the offset of the character after it.
  if (text.charAt(first) === ' ') first += 1;
  if (text.charAt(last) === ' ') last -= 1;
  return first <= last ? [first, last + 1] : undefined;
}

/** The range of a part of the text, without spaces at its ends, which have no node; `undefined` if it is empty. */
export function rangeOfOffsets({ text, runs, offsets }: ArticleText, from: number, to: number): Range | undefined {
  const start = text.charAt(from) === ' ' ? from + 1 : from;
  const end = text.charAt(to - 1) === ' ' ? to - 1 : to;
  if (start >= end) return undefined;
  const head = runs.find((run) => start < run.to);
  const tail = runs.find((run) => end <= run.to);
  const first = offsets[start];
  const last = offsets[end - 1];
  if (!head || !tail || first === undefined || last === undefined) return undefined;
  const range = new Range();
  range.setStart(head.node, first);
  range.setEnd(tail.node, last + 1);
  return range;
}

/** The same, split at line numbers. */
export function partsOfOffsets(article: ArticleText, from: number, to: number): Range[] {
  const starts = article.runs.flatMap((run) =>
    run.isAfterNumber && run.from > from && run.from < to ? [run.from] : [],
  );
  return [from, ...starts].flatMap((start, index) => rangeOfOffsets(article, start, starts[index] ?? to) ?? []);
}
