import { innermost, isBox, isUnseen, linkLength, visibleText } from '../../dom/elements.ts';
import { isNotice } from '../clutter/by-wording.ts';
import { authorsTail } from './authors-tail.ts';
import { hasSentenceOrCode, isFrame } from './prose-score.ts';

// Tells the boxes of a text from others beside them.

/**
 * Returns the boxes after the last box of text, in a root that contains only boxes. A box is text if it has the class
 * of the largest box, sentences, long text, media, or the author's notes.
 * `names`: the site's selectors for boxes of text. After such a box, sentences with buttons or links and copyright
 * notices are the site's.
 */
export function findTrailingBoxes(root: Element, names: string): Element[] {
  const { boxes, largest, length } = readBoxes(root, names);
  if (!largest) return [];
  const isText = (box: Element) =>
    hasSameShape(largest, box) ||
    (hasSentenceOrCode(box) && !isLinks(box) && !(largest.matches(names) && asks(box))) ||
    authorsTail.test(box.textContent ?? '') ||
    length(box) > maxLabelsLength ||
    box.querySelector(contentSelector) !== null;
  return boxes.slice(boxes.findLastIndex(isText) + 1);
}

/** Votes, surveys and copyright notices. */
function asks(box: Element): boolean {
  return box.querySelector('a[href], button, input, select') !== null || isNotice(box);
}

/** Finds short boxes with a button before the first box of text, such as notices that the user can dismiss. */
export function findNotices(root: Element): Element[] {
  const { boxes, largest, length } = readBoxes(root);
  const first = boxes.findIndex((box) => largest && hasSameShape(largest, box));
  return boxes
    .slice(0, Math.max(first, 0))
    .filter((box) => box.querySelector('button, input, [role="button"]') && length(box) <= maxLabelsLength);
}

/** The child boxes of a root that contains only boxes, and the largest with paragraphs (of those that match `names`). */
function readBoxes(root: Element, names = '*') {
  const children = [...root.children];
  const boxes = children.every((one) => isBox(one) || isUnseen(one)) ? children.filter((one) => !isUnseen(one)) : [];
  if (boxes.length < 2) return { boxes: [], length: () => 0 };
  const said = new Map(boxes.map((box) => [box, visibleText(box).length]));
  const length = (box: Element) => said.get(box) ?? 0;
  const named = boxes.filter((one) => one.matches(names));
  const [largest] = (named[0] ? named : boxes).toSorted((a, b) => length(b) - length(a));
  return { boxes, length, ...(largest?.querySelector('p') ? { largest } : {}) };
}

/** A heading, possibly a sentence, with only links below it. */
function isLinks(box: Element): boolean {
  const headings = [...box.querySelectorAll('h2, h3, h4, h5, h6')];
  const titled = headings.reduce((sum, one) => sum + visibleText(one).length - linkLength(one), 0);
  return headings.length > 0 && visibleText(box).length - linkLength(box) === titled;
}

/** Maximum length of labels, in characters without white space. */
const maxLabelsLength = 200;
export const contentSelector = 'img, pre, code, table, math, video, audio, iframe, blockquote';

/**
 * The innermost boxes have the same tag and share a class (or have none); or both outer boxes have the same class and
 * `other` contains a single block.
 */
export function hasSameShape(one: Element, other: Element): boolean {
  if (other.className !== '' && one.className === other.className && isFrame(other)) return true;
  const [a, b] = [innermost(one), innermost(other)];
  if (a.tagName !== b.tagName) return false;
  if (a.classList.length === 0 || b.classList.length === 0) return a.classList.length === b.classList.length;
  return [...a.classList].some((name) => b.classList.contains(name));
}
