import type { ClutterKind } from '../../article/article.ts';
import { isBlock, linkLength, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { endsLikeSentence } from '../content/prose-score.ts';

/** A block of the page that is not part of the article. */
export interface Clutter {
  readonly kind: ClutterKind;
  readonly element: Element;
  /** The site's selector or the rule that found it, for `npm run explain`. */
  readonly knownBy?: string;
  /** Number of items in a list; `undefined` if the block counts as one place. */
  readonly items?: number;
  /** Contains facts about the article: hidden on the page, but still read. */
  readonly holdsFacts?: true;
}

/** Returns the outermost wrapper around the box that contains no other text. */
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

/** Maximum length of text in a block before its heading, in characters without white space. */
export const maxLengthBeforeHeading = 60;

export function textBefore(element: Element, box: Element): number {
  const range = box.ownerDocument.createRange();
  range.setStart(box, 0);
  range.setEndBefore(element);
  return stripWhitespace(range.toString()).length;
}

/** Returns whether the box has paragraphs or similar blocks as siblings. Among boxes only, it may be a paragraph itself. */
export function standsInFlow(box: Element): boolean {
  const beside = [...(box.parentElement?.children ?? [])].filter((one) => one !== box);
  return beside.filter((one) => /^(?:P|H[1-6]|UL|OL|PRE|BLOCKQUOTE)$/.test(one.tagName)).length > 1;
}

/**
 * Returns whether the box looks like the author's paragraphs, for texts that use boxes as paragraphs: most siblings
 * that end in a sentence have its tag name and class.
 */
export function isLikeParagraphs(box: Element): boolean {
  const beside = [...(box.parentElement?.children ?? [])].filter((one) => one !== box && endsLikeSentence(one));
  const like = beside.filter((one) => one.tagName === box.tagName && one.className === box.className);
  return like.length > 1 && like.length * 2 > beside.length;
}

/** Elements that authors write in. */
const flow = 'p, li, table, dl, blockquote, figure, pre, h1, h2, h3, h4, h5, h6';

/**
 * Returns whether the site has inserted the box into the text: its siblings are the author's blocks, and it is neither
 * one of these, nor inside one, nor just a list.
 */
export function isSetIntoFlow(box: Element, content: Element): boolean {
  const around = box.closest(flow);
  const length = (one: Element) => strippedText(one).length;
  const listed = [...box.querySelectorAll('li')].reduce((sum, one) => sum + length(one), 0);
  return standsInFlow(box) && !isLikeParagraphs(box) && !(around && content.contains(around)) && listed < length(box);
}

/**
 * Returns whether a box consists of links: at least 30% of its text (40% for a single link), or linked titles with
 * short summaries, or a picture with at most one link and little text.
 */
export function isLinkList(box: Element, minCards = 2): boolean {
  const length = strippedText(box).length;
  const links = box.querySelectorAll('a[href]').length;
  if (links === 1 && linkLength(box) / length >= 0.4) return true;
  const titled = box.querySelectorAll(':is(h3, h4, h5, h6) a, a :is(h3, h4, h5, h6)').length;
  if (titled >= minCards && length / titled < 400) return true;
  if (links < 2) return length < 200 && box.querySelector('img') !== null;
  return linkLength(box) / length >= 0.3;
}

/** The outermost element with the same text. */
export function largestWithSameText(title: Element): Element {
  let line = title;
  while (line.parentElement && strippedText(line.parentElement) === strippedText(title)) line = line.parentElement;
  return line;
}
