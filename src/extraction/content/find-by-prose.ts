import { collapseWhitespace, isBefore } from '../../dom/elements.ts';
import { whileStill } from '../../dom/still-tree.ts';
import type { ReadabilityModule } from '../../on-demand/readability-module.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { findFurniture } from '../clutter/by-wording.ts';
import { isOwnList } from '../clutter/card-lists.ts';
import type { Clutter } from '../clutter/clutter-block.ts';
import { findPaid } from '../clutter/inline-clutter.ts';
import { isMachineSummary } from '../clutter/site-notes.ts';
import { isByline } from '../metadata/byline.ts';
import { findLinks } from './link-lists.ts';
import { listNamed } from './named-boxes.ts';
import { findPictures } from './pictures.ts';
import {
  endsLikeSentence,
  flowBoxOf,
  followsTitle,
  forEachLine,
  hasSentenceOrCode,
  isFooter,
  proseLength,
  proseScore,
} from './prose-score.ts';
import { countSentences, findForeignSiblings, includeParagraphsAround, includeSiblingParts } from './sibling-parts.ts';
import { isOneParagraph, isSummaryOnly } from './summary-only.ts';

/** See `ReadabilityModule`. This script has its own cache of what was read in the unchanged tree. */
export const findByProse: ReadabilityModule['findByProse'] = (...input) => whileStill(() => find(...input));

function find(
  body: Element,
  site: SiteAdapter,
  shown: Element | undefined,
  clutter: readonly Clutter[],
): ReturnType<ReadabilityModule['findByProse']> {
  // If only the document's title is known, the text is below the first element of the page.
  const title = shown ?? body.querySelector(':not(:has(*))') ?? body;
  const summaries = site.summary.flatMap((selector) => [...body.querySelectorAll(selector)]);
  // An author's card is prose too, and may be most of it next to a news item of one sentence.
  const cards = findFurniture(body, undefined, (element) => !element.contains(title) && !title.contains(element));
  const others = [...clutter, ...cards, ...findPaid(body, title)];
  const refused = new Set([...others.map(({ element }) => element), ...summaries]);
  const best = findBest(body, title, refused);
  // If the article's own box is empty, a few lines elsewhere are not the article.
  if (!best || (listNamed(body, site).length > 0 && proseLength(best, refused) < leastBesideEmpty)) return undefined;
  if (shown ? isSummaryOnly(body, site, title, best, refused) : countSentences(best) < minSentencesWithoutTitle)
    return undefined;
  const { root, foreign, below } = best.contains(title)
    ? { root: best, foreign: [], below: [] }
    : includeSiblingParts(includeParagraphsAround(best, title, refused), title, refused);
  const isOwn = ({ knownBy, element }: Clutter) => knownBy === 'cards' && isOwnList(element);
  const inside = clutter.filter((one) => root.contains(one.element) && !isOwn(one));
  return { root, foreign, below, clutter: [...inside, ...findForeignSiblings(root, refused)] };
}

/** If the page has no title, a text with fewer sentences is not the article, which may still be missing. */
const minSentencesWithoutTitle = 5;

/** Minimum prose, in characters, for an article outside its own box while that is empty. */
const leastBesideEmpty = 200;

/** Share of a line's weight for its box and the ancestors of that, nearest first. */
const shares = [1, 0.6, 0.35, 0.2];
/** A line with more prose than this (weighted characters) is text even if no sentence ends in it, like a line of a poem. */
const leastWithoutEnd = 80;

function findBest(body: Element, title: Element, refused: ReadonlySet<Element>): Element | undefined {
  const scores = new Map<Element, number>();
  // Boxes with at least one sentence, long line, poem or code block.
  const worthy = new Set<Element>();
  forEachLine(body, refused, (line) => {
    const weight = proseScore(line);
    if (weight <= 0 || !followsTitle(line, title)) return;
    const isWorthy = hasSentenceOrCode(line) || weight > leastWithoutEnd || line.querySelectorAll('br').length > 1;
    let at = flowBoxOf(line, title);
    for (const share of shares) {
      // A box that contains title and text is the page's column. Labels and names count only for their own box.
      if (!at || at === body || (share < 1 && (!isWorthy || at.contains(title)))) break;
      scores.set(at, (scores.get(at) ?? 0) + weight * share);
      if (isWorthy) worthy.add(at);
      at = at.parentElement;
    }
  });
  const ranked = [...scores].filter(([box]) => worthy.has(box) && !isFooter(box)).sort(([, a], [, b]) => b - a);
  const [best] = ranked;
  if (!best) return findPictures(body, title, refused) ?? findLinks(body, title, refused);
  const [largest, most] = best;
  if (largest.contains(title)) return largest;
  const rivals = ranked.filter(([, score]) => score >= most * leastRival).map(([element]) => element);
  return findNearest(title, rivals) ?? largest;
}

/** Minimum share of the highest score that makes a box nearer to the title the article's. */
const leastRival = 0.2;

/**
 * Returns the first of the ranked boxes in the smallest ancestor of the title that has any: a footer may have more
 * prose than a news item. A single paragraph with a text after it is that text's summary.
 */
function findNearest(title: Element, boxes: readonly Element[]): Element | undefined {
  for (let around = title.parentElement; around; around = around.parentElement) {
    const near = boxes.filter(
      (box) => around?.contains(box) && !box.contains(title) && !isNames(box) && !isMachineSummary(box, title),
    );
    const [first] = near;
    if (first) return (isOneParagraph(first) && near.find((box) => isBefore(first, box))) || textBefore(first, near);
  }
  return undefined;
}

/** `Acme, Inc.` among names looks like the end of a sentence. Two sentences above 标签： are a short text, and so are pictures. */
function isNames(box: Element): boolean {
  return (
    box.querySelectorAll('img').length < 3 &&
    [...box.querySelectorAll('p')].filter(endsLikeSentence).length < 2 &&
    isByline(box, collapseWhitespace(box.textContent ?? ''))
  );
}

/** If the box has at most one paragraph, a candidate before it with several paragraphs is the text. */
function textBefore(box: Element, near: readonly Element[]): Element {
  const paragraphs = (one: Element) => one.querySelectorAll('p').length;
  if (paragraphs(box) > 1) return box;
  const isText = (one: Element) => isBefore(one, box) && !one.contains(box) && paragraphs(one) > 1;
  return near.find(isText) ?? box;
}
