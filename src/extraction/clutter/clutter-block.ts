import type { ClutterKind } from '../../article/article.ts';
import { isBlock, linkLength, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { endsLikeSentence } from '../content/prose-score.ts';

/** One block that is not the article. */
export interface Clutter {
  readonly kind: ClutterKind;
  readonly element: Element;
  /** What it was known by: a selector of the site, or what it says or is. For `npm run explain`. */
  readonly knownBy?: string;
  /** Items in it, where it is a list; else undefined and the block counts as one place. */
  readonly items?: number;
  /** Facts about the article stand in it: it is hidden on the page, and read all the same. */
  readonly holdsFacts?: true;
}

/** A wrapper that holds the block and nothing else is the block. */
export function growToWrapper(box: Element, isFree: (element: Element) => boolean): Element {
  let at = box;
  for (;;) {
    const parent: Element | null = at.parentElement;
    if (!parent || !isFree(parent) || !isBlock(parent) || parent.tagName === 'BODY') return at;
    const outside = strippedText(parent).length - strippedText(at).length;
    if (outside > 0) return at;
    at = parent;
  }
}

/** Text that may stand before the heading of a block and in it, without white space. */
export const maxLengthBeforeHeading = 60;

export function textBefore(element: Element, box: Element): number {
  const range = box.ownerDocument.createRange();
  range.setStart(box, 0);
  range.setEndBefore(element);
  return stripWhitespace(range.toString()).length;
}

/** Paragraphs and the like stand beside it: where boxes are an author's paragraphs, it may be one. */
export function standsInFlow(box: Element): boolean {
  const beside = [...(box.parentElement?.children ?? [])].filter((one) => one !== box);
  return beside.filter((one) => /^(?:P|H[1-6]|UL|OL|PRE|BLOCKQUOTE)$/.test(one.tagName)).length > 1;
}

/** It looks as the author's paragraphs do, where these are boxes: of their name, and more of them say a sentence than there are others. */
export function isLikeParagraphs(box: Element): boolean {
  const beside = [...(box.parentElement?.children ?? [])].filter((one) => one !== box && endsLikeSentence(one));
  const like = beside.filter((one) => one.tagName === box.tagName && one.className === box.className);
  return like.length > 1 && like.length * 2 > beside.length;
}

/** An author's own paragraph, entry, caption or the like. */
const flow = 'p, li, td, dd, blockquote, figure, pre, h1, h2, h3, h4, h5, h6';

/** A box of the site's own in a text: the author's blocks stand beside it; it is none, in none, and no list of theirs. */
export function isSetIntoFlow(box: Element, content: Element): boolean {
  const around = box.closest(flow);
  const length = (one: Element) => strippedText(one).length;
  const listed = [...box.querySelectorAll('li')].reduce((sum, one) => sum + length(one), 0);
  return standsInFlow(box) && !isLikeParagraphs(box) && !(around && content.contains(around)) && listed < length(box);
}

/** Most of it is links, or it is a few pictures with a word each, or cards: titles that are links, with what is below them. */
export function isLinkList(box: Element, fewestCards = 2): boolean {
  const length = strippedText(box).length;
  const links = box.querySelectorAll('a[href]').length;
  if (links === 1 && linkLength(box) / length >= 0.4) return true;
  const titled = box.querySelectorAll('h3 a, h4 a, h5 a, h6 a').length;
  if (titled >= fewestCards && length / titled < 400) return true;
  if (links < 2) return length < 200 && box.querySelector('img') !== null;
  return linkLength(box) / length >= 0.3;
}

/** The largest element that says the same and no more. */
export function largestWithSameText(title: Element): Element {
  let line = title;
  while (line.parentElement && strippedText(line.parentElement) === strippedText(title)) line = line.parentElement;
  return line;
}
