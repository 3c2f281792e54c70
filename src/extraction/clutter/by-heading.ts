import type { ClutterKind } from '../../article/article.ts';
import { isBefore, strippedText } from '../../dom/elements.ts';
import { only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { countArticles } from './card-lists.ts';
import {
  type Clutter,
  growToWrapper,
  isLinkList,
  largestWithSameText,
  maxLengthBeforeHeading,
  textBefore,
} from './clutter-block.ts';
import { findComments } from './comments.ts';
import { findLabels } from './labels.ts';

interface Heading {
  readonly kind: ClutterKind;
  readonly words: RegExp;
  /** True for words that authors set above links of their own as well. */
  readonly isShared?: true;
}

/** Headings that say what follows them. A heading alone proves nothing: an article may be about 评论. */
const headings: readonly Heading[] = [
  { kind: 'feed', words: only(zh.feedHeadings) },
  {
    kind: 'related',
    words: only(
      zh.siteRelatedHeadings,
      en.siteRelatedHeadings,
      ja.siteRelatedHeadings,
      pt.siteRelatedHeadings,
      fr.siteRelatedHeadings,
    ),
  },
  {
    kind: 'related',
    isShared: true,
    words: only(zh.relatedHeadings, en.relatedHeadings, ja.relatedHeadings, pt.relatedHeadings, fr.relatedHeadings),
  },
  { kind: 'promotion', words: only(zh.promotionHeadings, en.promotionHeadings, ja.promotionHeadings) },
];

/** Few lines are any of them. */
const anyHeading = new RegExp(headings.map(({ words }) => words.source).join('|'), 'i');

/** A heading of related articles that no author sets. */
export function isSiteHeading(heading: Element): boolean {
  const text = strippedText(heading);
  return headings.some(({ kind, words, isShared }) => kind === 'related' && !isShared && words.test(text));
}

/** A heading of related articles, of the site's or of an author's. */
export function isRelatedHeading(text: string): boolean {
  return headings.some(({ kind, words }) => kind === 'related' && words.test(text.replace(/[:：]$/, '')));
}

/** Blocks that say what they are. */
export function findClutterByHeading(root: Element, isFree: (element: Element) => boolean): Clutter[] {
  const short = findLabels(root);
  const comments = findComments(root, short, isFree);
  return [...comments, ...findHeaded(short, comments, isFree)];
}

/** The block that begins with a known heading and is links to other pages. */
function findHeaded(
  short: ReadonlyMap<Element, string>,
  comments: readonly Clutter[],
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  for (const [title, text] of short) {
    const heading = anyHeading.test(text) ? headings.find(({ words }) => words.test(text)) : undefined;
    if (!heading || !isFree(title)) continue;
    const { kind, isShared = false } = heading;
    // One card is a list below words that authors don't set above links of their own.
    const isList = (box: Element) => isLinkList(box, isShared ? 2 : 1);
    const isProven = (box: Element) => isList(box) || (kind === 'promotion' && isSubscription(box));
    let box: Element = title;
    while (box.parentElement && isFree(box.parentElement) && !isProven(box)) box = box.parentElement;
    // A link of an author's to another part of a series is a line of the text.
    if (isShared && /^(?:P|LI)$/.test(box.tagName)) continue;
    if (isProven(box) && textBefore(title, box) <= (isShared ? 0 : maxLengthBeforeHeading)) {
      box = growToWrapper(box, isFree);
      found.push({ kind, element: box, items: countArticles(box) });
      continue;
    }
    // The heading and its list lie loose among the article's own blocks.
    const line = largestWithSameText(title);
    const list = line.nextElementSibling;
    if (!list || !isFree(line) || !isFree(list) || !isList(list)) continue;
    // Above the comments they end the text, below them they are the site's.
    if (isShared && !comments.some(({ element }) => isBefore(element, line) && isNear(element, line))) continue;
    found.push({ kind, element: line });
    found.push({ kind, element: list, items: countArticles(list) });
  }
  return found;
}

/** A few words over a field to write an address into, or over a link. */
function isSubscription(box: Element): boolean {
  const length = strippedText(box).length;
  return box.querySelector('input, form') !== null
    ? length < 600
    : length < 200 && box.querySelector('a[href]') !== null;
}

/** In the same flow, or in a box of it. */
function isNear(element: Element, line: Element): boolean {
  return line.parentElement?.contains(element) === true;
}
