import type { SiteAdapter } from '../sites/adapter.ts';
import { isBefore, seenText } from './blocks.ts';
import { type Clutter, findClutter } from './clutter.ts';
import { listInnerAds } from './clutter-places.ts';
import { includeNeighbours, listForeign, riseToFlow } from './content-parts.ts';
import { boxOf, forEachLine, isWorthReading, weigh } from './prose.ts';

export interface Content {
  /** The smallest box that holds all of the article's text. It holds the title where a page has no box for the text. */
  readonly root: Element;
  readonly clutter: readonly Clutter[];
  /** What stands in the root beside the text and is not of a known kind: a cover, tags, a rating. */
  readonly foreign: readonly Element[];
  /** What of that stands below the text. */
  readonly below: readonly Element[];
}

/** The article's box: by the site's selectors, else as the place where most prose stands after the title. */
export function findContent(body: Element, site: SiteAdapter, title: Element | undefined): Content | undefined {
  const named = findByName(body, site);
  if (named) {
    return {
      root: named,
      clutter: [...listInnerAds(named), ...findClutter(body, site, title, named)],
      foreign: [],
      below: [],
    };
  }
  // Without a title on the page there is no article yet, only what stands around it.
  if (!title) return undefined;
  const clutter = findClutter(body, site, title);
  const refused = new Set(clutter.map(({ element }) => element));
  const best = findByProse(body, title, refused);
  if (!best) return undefined;
  const { root, foreign, below } = best.contains(title)
    ? { root: best, foreign: [], below: [] }
    : includeNeighbours(riseToFlow(best, title, refused), title, refused);
  const inside = clutter.filter(({ element }) => root.contains(element));
  const found = [...inside, ...listForeign(root, refused), ...listInnerAds(root)];
  return { root, clutter: [...found, ...findClutter(body, site, title, root)], foreign, below };
}

function findByName(body: Element, site: SiteAdapter): Element | undefined {
  const refused = site.clutter.map((rule) => rule.selector).join(', ');
  for (const selector of site.content) {
    const boxes = [...body.querySelectorAll(selector)].filter((box) => !box.closest(refused) && hasContent(box));
    const [largest] = boxes.sort((a, b) => seenText(b).length - seenText(a).length);
    if (largest) return largest;
  }
  return undefined;
}

function hasContent(box: Element): boolean {
  return box.querySelector('img, pre, table, math, video, iframe') !== null || seenText(box).length > 0;
}

/** How much of a block's weight its ancestors get, nearest first. */
const shares = [1, 0.6, 0.35, 0.2];

function findByProse(body: Element, title: Element, refused: ReadonlySet<Element>): Element | undefined {
  const scores = new Map<Element, number>();
  forEachLine(body, refused, (line) => {
    const weight = weigh(line);
    if (weight <= 0 || !isBefore(title, line)) return;
    let at = boxOf(line, title);
    for (const share of shares) {
      // The title may stand among the text's own blocks; a box around both is the page's column.
      if (!at || at === body || (share < 1 && at.contains(title))) break;
      scores.set(at, (scores.get(at) ?? 0) + weight * share);
      at = at.parentElement;
    }
  });
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const best = ranked.find(([element]) => isWorthReading(element));
  if (!best) return findPictures(body, title, refused);
  const [largest, most] = best;
  if (largest.contains(title)) return largest;
  const rivals = ranked.filter(([, score]) => score >= most * leastRival).map(([element]) => element);
  return findNearest(title, rivals) ?? largest;
}

/** A box with this share of the most prose on the page may be the article's, where it stands nearer to the title. */
const leastRival = 0.2;

/**
 * The first of the boxes, by their prose, that stands in the smallest box around the title: a footer may say more than
 * news. One paragraph with a text after it is its summary.
 */
function findNearest(title: Element, boxes: readonly Element[]): Element | undefined {
  for (let around = title.parentElement; around; around = around.parentElement) {
    const near = boxes.filter((box) => around?.contains(box) && !box.contains(title) && isWorthReading(box));
    const [first] = near;
    if (first) return (isOneParagraph(first) && near.find((box) => isBefore(first, box))) || first;
  }
  return undefined;
}

function isOneParagraph(box: Element): boolean {
  return box.querySelectorAll('p').length < 2 && !box.querySelector('h2, h3, h4, pre, img, ul, ol, table, br');
}

/** An article of pictures alone: the box with most of them after the title. */
function findPictures(body: Element, title: Element, refused: ReadonlySet<Element>): Element | undefined {
  const boxes = new Map<Element, number>();
  for (const image of body.querySelectorAll('img')) {
    if (!isBefore(title, image) || [...refused].some((box) => box.contains(image))) continue;
    // A picture stands in a wrapper of its own; what holds several is the article's box.
    const frame = image.closest('figure, p, div, a') ?? image;
    for (const [box, share] of [
      [frame, 1],
      [frame.parentElement, 1.5],
    ] as const) {
      if (box && box !== body && !box.contains(title)) boxes.set(box, (boxes.get(box) ?? 0) + share);
    }
  }
  return [...boxes].sort(([, a], [, b]) => b - a)[0]?.[0];
}
