import type { ClutterKind } from '../../article/article.ts';
import { isBefore, strippedText } from '../../dom/elements.ts';
import { sites } from '../../sites/index.ts';
import { leadsToSite } from '../../sites/match-article.ts';
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
  /** Authors use the same headings above links of their own. */
  readonly isShared?: true;
}

/** Headings that identify the block below them. The heading alone is no proof: an article may be about 评论. */
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

/** A single test that rules out most lines. */
const anyHeading = new RegExp(headings.map(({ words }) => words.source).join('|'), 'i');

/** Returns whether this is a heading for related articles that only the site uses. */
export function isSiteHeading(heading: Element): boolean {
  const text = strippedText(heading);
  return headings.some(({ kind, words, isShared }) => kind === 'related' && !isShared && words.test(text));
}

/** Returns whether this is a heading for related articles, of the site or of an author. */
export function isRelatedHeading(text: string): boolean {
  return headings.some(({ kind, words }) => kind === 'related' && words.test(text.replace(/[:：]$/, '')));
}

/** Finds comments, feeds, related articles and promotions outside the content by their headings. */
export function findClutterByHeading(
  root: Element,
  content: Element | undefined,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const short = findLabels(root, content);
  const comments = findComments(root, short, isFree);
  return [...comments, ...findHeaded(short, comments, isFree)];
}

/** Finds blocks that begin with a known heading and consist of links to other pages. */
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
    // Below a heading that only the site uses, a single card is enough.
    // The site links to its own articles: other links are an author's.
    const isList = (box: Element) => isLinkList(box, isShared ? 2 : 1) && (!isShared || leadsToOwn(box));
    const isProven = (box: Element) => isList(box) || (kind === 'promotion' && isSubscription(box));
    let box: Element = title;
    while (box.parentElement && isFree(box.parentElement) && !isProven(box)) box = box.parentElement;
    // The author's link to another part of a series is a line of the text.
    if (isShared && /^(?:P|LI)$/.test(box.tagName)) continue;
    if (isProven(box) && textBefore(title, box) <= (isShared ? 0 : maxLengthBeforeHeading)) {
      box = growToWrapper(box, isFree);
      found.push({ kind, element: box, items: countArticles(box) });
      continue;
    }
    // The heading and its list have no box of their own among the article's blocks.
    const line = largestWithSameText(title);
    const list = line.nextElementSibling;
    if (!list || !isFree(line) || !isFree(list) || !isList(list)) continue;
    // Above the comments such links may end the text; below them they are the site's.
    if (isShared && !comments.some(({ element }) => isBefore(element, line) && isNear(element, line))) continue;
    found.push({ kind, element: line });
    found.push({ kind, element: list, items: countArticles(list) });
  }
  return found;
}

function leadsToOwn(box: Element): boolean {
  return [...box.querySelectorAll('a[href]')].some((link) => leadsToSite(link.getAttribute('href') ?? '', sites));
}

/** A few words above an input field, or with a link. */
function isSubscription(box: Element): boolean {
  const length = strippedText(box).length;
  return box.querySelector('input, form') !== null
    ? length < 600
    : length < 200 && box.querySelector('a[href]') !== null;
}

/** In the parent of the line, or in a box within it. */
function isNear(element: Element, line: Element): boolean {
  return line.parentElement?.contains(element) === true;
}
