import type { SiteAdapter } from '../sites/adapter.ts';
import { isBefore, isBlock, isHeading, linkLength, seenText, squash } from './blocks.ts';
import { type Clutter, findClutter } from './clutter.ts';
import { kindInside, listInnerAds } from './clutter-places.ts';

export interface Content {
  /** The smallest box that holds all of the article's text. It holds the title where a page has no box for the text. */
  readonly root: Element;
  readonly clutter: readonly Clutter[];
  /** What stands in the root beside the text and is not of a known kind: a cover, tags, a rating. */
  readonly foreign: readonly Element[];
}

/** The article's box: by the site's selectors, else as the place where most prose stands after the title. */
export function findContent(body: Element, site: SiteAdapter, title: Element | undefined): Content | undefined {
  const named = findByName(body, site);
  if (named) {
    return { root: named, clutter: [...listInnerAds(named), ...findClutter(body, site, title, named)], foreign: [] };
  }
  // Without a title on the page there is no article yet, only what stands around it.
  if (!title) return undefined;
  const clutter = findClutter(body, site, title);
  const refused = new Set(clutter.map(({ element }) => element));
  const best = findByProse(body, title, refused);
  if (!best) return undefined;
  const { root, foreign } = best.contains(title)
    ? { root: best, foreign: [] }
    : includeNeighbours(best, title, refused);
  const inside = clutter.filter(({ element }) => root.contains(element));
  const found = [...inside, ...listForeign(root, refused), ...listInnerAds(root)];
  return { root, clutter: [...found, ...findClutter(body, site, title, root)], foreign };
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
  const ranked = [...scores].sort(([, a], [, b]) => b - a).map(([element]) => element);
  return ranked.find(isWorthReading) ?? findPictures(body, title, refused);
}

/** A sentence or code: a line of links, a slogan and a copyright are no article. */
function isWorthReading(root: Element): boolean {
  return /[。！？]|[.!?](?=\s|["”’')]|$)/.test((root.textContent ?? '').trim()) || root.querySelector('pre') !== null;
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

/**
 * An article in several boxes side by side (intro, takeaways, transcript; a box a section): their parent is its box,
 * and what stands outside of the first and the last of them is not the text.
 */
function includeNeighbours(
  best: Element,
  title: Element,
  refused: ReadonlySet<Element>,
): { root: Element; foreign: readonly Element[] } {
  const parent = best.parentElement;
  if (!parent || parent.tagName === 'BODY') return { root: best, foreign: [] };
  const own = proseIn(best, refused);
  const children = [...parent.children].filter((one) => isBefore(title, one));
  const isPart = (one: Element) => {
    if (one === best) return true;
    if (refused.has(one) || !isBox(one)) return false;
    const prose = proseIn(one, refused);
    return isLike(best, one) ? prose > Math.max(60, own * 0.1) : prose > 24 && isSection(one);
  };
  const parts = children.filter(isPart);
  if (parts.length < 2) return { root: best, foreign: [] };
  const isLead = (one: Element) => !refused.has(one) && isSentence(one);
  const first = children.findIndex((one) => parts.includes(one) || isLead(one));
  const last = children.findLastIndex((one) => parts.includes(one) || isLike(best, one));
  return { root: parent, foreign: children.filter((_, index) => index < first || index > last) };
}

/** A heading and sentences under it, and nothing to fill in. */
function isSection(box: Element): boolean {
  if (!box.querySelector('h2, h3, h4') || box.querySelector('input, textarea, select')) return false;
  return isWorthReading(box) && linkLength(box) < seenText(box).length * 0.3;
}

function isSentence(box: Element): boolean {
  return /[。！？]$|[a-z]{2}[.!?]$/.test((box.textContent ?? '').trim()) && !box.querySelector('input, form');
}

/** Where the text stands in several like boxes, what is not like them is not of the text: ratings, topics. */
function listForeign(root: Element, refused: ReadonlySet<Element>): Clutter[] {
  const boxes = [...root.children].filter((one) => /^(?:DIV|SECTION|ARTICLE)$/.test(one.tagName) && !refused.has(one));
  const [first] = boxes.toSorted((a, b) => proseIn(b, refused) - proseIn(a, refused));
  if (!first || boxes.filter((box) => isLike(first, box) && proseIn(box, refused) > 60).length < 2) return [];
  return boxes.flatMap((element) => {
    const kind = isLike(first, element) ? undefined : kindInside(element);
    return kind ? [{ kind, element }] : [];
  });
}

function isLike(a: Element, b: Element): boolean {
  if (a.tagName !== b.tagName) return false;
  if (a.classList.length === 0 || b.classList.length === 0) return a.classList.length === b.classList.length;
  return [...a.classList].some((name) => b.classList.contains(name));
}

function proseIn(root: Element, refused: ReadonlySet<Element>): number {
  let prose = 0;
  forEachLine(root, refused, (line) => {
    if (line !== root) prose += weigh(line);
  });
  return prose;
}

/** The box that a line stands in as a block of its flow: around its list, its quote, its table, or the frame of its code. */
function boxOf(line: Element, title: Element): Element | null {
  // Text that is written into a box, with line ends for paragraphs: the box is the flow.
  if (isBox(line) && (line.querySelector(':scope > br') || ownLength(line) > 200)) return line;
  const code = line.closest('pre');
  let box = (code ?? line).parentElement;
  if (/^(?:TD|TH)$/.test(line.tagName)) box = line.closest('table')?.parentElement ?? box;
  for (;;) {
    const group: Element | null | undefined = box?.closest('ul, ol, dl, blockquote');
    if (!group || group.contains(title)) break;
    box = group.parentElement;
  }
  while (code && box && box.tagName !== 'BODY' && !box.querySelector('p, h2, h3, h4, ul, ol')) box = box.parentElement;
  return box;
}

function isBox(element: Element): boolean {
  return /^(?:DIV|SECTION|ARTICLE|MAIN)$/.test(element.tagName);
}

/** Length of the text that is in a block and in none of the blocks inside of it. */
function ownLength(line: Element): number {
  let length = seenText(line).length;
  for (const child of line.children) if (isBlock(child)) length -= seenText(child).length;
  return length;
}

/** Characters of prose in a line; links count for nothing, code for a part. */
function weigh(line: Element): number {
  const text = ownLength(line);
  if (line.tagName === 'PRE') return Math.min(text, 300);
  if (isHeading(line)) return Math.min(text, 20);
  return text - linkLength(line) * 0.8;
}

/** The blocks that hold text themselves, outside of what is refused. */
function forEachLine(root: Element, refused: ReadonlySet<Element>, visit: (line: Element) => void): void {
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (refused.has(element) || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|FORM|NAV|FOOTER)$/.test(element.tagName)) continue;
    if (element.tagName === 'PRE' || (element !== root && holdsText(element))) {
      visit(element);
      if (element.tagName === 'PRE' || element.tagName === 'P') continue;
    }
    for (let child = element.lastElementChild; child; child = child.previousElementSibling) {
      if (isBlock(child) || child.firstElementChild) stack.push(child);
    }
  }
}

function holdsText(element: Element): boolean {
  if (!isBlock(element)) return false;
  for (const child of element.childNodes) {
    if (child.nodeType === 3 && squash(child.nodeValue ?? '')) return true;
    if (child.nodeType === 1 && !isBlock(child as Element) && squash(child.textContent ?? '')) return true;
  }
  return false;
}
