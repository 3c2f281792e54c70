import type { ClutterKind } from '../../article/article.ts';
import { commonAncestor, isBefore, isSilent, linkLength, saidText, strippedText } from '../../dom/elements.ts';
import { authorsTail } from '../content/authors-tail.ts';
import { hasSentenceOrCode } from '../content/prose-score.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import type { Clutter } from './clutter-block.ts';
import { findLabels } from './labels.ts';
import { findPromotions, isCall, isCallToPress, listCallsAbove } from './promotions.ts';
import { isTopicWords } from './site-notes.ts';

/** More prose than this is not a sidebar's: it may be the article's. */
const mostProse = 400;

/**
 * What stands around the article by its place alone: beside its column, above it, over the page. Only whole
 * neighbors of the column and of the boxes around it are looked at.
 */
export function findClutterByLayout(
  body: Element,
  title: Element | undefined,
  content: Element,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const neighbors = listNeighbors(body, title, content, isFree);
  const boxesOf = (wanted: ClutterKind) => neighbors.flatMap(({ kind, element }) => (kind === wanted ? [element] : []));
  const promotions = findPromotions(body, content, boxesOf('header'), boxesOf('footer'));
  return [...[...listPlayers(body, content), ...promotions].filter(({ element }) => isFree(element)), ...neighbors];
}

function listNeighbors(
  body: Element,
  title: Element | undefined,
  content: Element,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  const column = title ? commonAncestor(title, content) : content.parentElement;
  for (let at = content, level = -1; at !== body && at.parentElement; at = at.parentElement) {
    if (column === at) level = 0;
    else if (level >= 0) level++;
    for (const beside of at.parentElement.children) {
      if (beside === at || !isFree(beside) || isPlumbing(beside)) continue;
      const isAbove = isBefore(beside, at);
      const isWay = title !== undefined && isAbove && isCrumbs(beside, title);
      const kind = isWay ? 'header' : level >= 0 ? kindOf(beside, isAbove, level) : kindInColumn(beside, isAbove);
      if (kind) found.push({ kind, element: beside });
      // With the names and the date of an article there may be a bar of buttons.
      else if (level <= 0) found.push(...findBars(beside, isFree));
    }
  }
  return [...found, ...listCallsAbove(title, column, isFree)];
}

const footerMarks = new RegExp(oneOf(en.footerMarks, zh.footerMarks), 'i');

/** What can be done with an article, as sites name it. */
const deeds = new Set(
  [zh.articleButtons, en.articleButtons, ja.articleButtons, fr.articleButtons, pt.articleButtons].join(' ').split(' '),
);
const longestDeed = Math.max(...[...deeds].map(({ length }) => length));

/** A bar of buttons that says nothing but what can be done. */
export function isBar(box: Element): boolean {
  return isShort(box) && countDeeds(saidText(box).toLowerCase()) >= 2;
}

function isShort(box: Element): boolean {
  return saidText(box).length <= 80;
}

/** Bars of buttons wherever they stand: only where there is no text of an author's yet. */
export function findBars(root: Element, isFree: (element: Element) => boolean): Clutter[] {
  const found: Clutter[] = [];
  for (const [label, text] of findLabels(root)) {
    if (countDeeds(text.toLowerCase()) === 0 || found.some(({ element }) => element.contains(label))) continue;
    let bar: Element | undefined;
    for (let at: Element | null = label; at && isFree(at) && at !== root && isShort(at); at = at.parentElement) {
      if (isBar(at)) bar = at;
    }
    if (bar) found.push({ kind: 'toolbar', element: bar });
  }
  return found;
}

/** Counts, and signs of icon fonts. */
const betweenDeeds = /^[0-9.万·•|/:：+()（）\ue000-\uf8ff]+/;

/** How many deeds a text names, one after the other with nothing but counts between them; 0 where it says more. */
function countDeeds(text: string): number {
  let rest = text.replace(betweenDeeds, '');
  let count = 0;
  while (rest !== '') {
    let length = Math.min(longestDeed, rest.length);
    while (length > 0 && !deeds.has(rest.slice(0, length))) length--;
    if (length === 0) return 0;
    count++;
    rest = rest.slice(length).replace(betweenDeeds, '');
  }
  return count;
}

/** The way from the start page to this one: a few links, and at its end the title once more. */
function isCrumbs(box: Element, title: Element): boolean {
  const text = saidText(box);
  const end = saidText(title);
  return end !== '' && text.endsWith(end) && text.length - end.length <= 60 && box.querySelector('a[href]') !== null;
}

/** How often it was read, and nothing else: 1873, 阅读 1873. */
const views = only(
  `${oneOf(zh.viewsBefore, en.viewsBefore)}?[:：]?\\d[\\d,.]{0,8}万?${oneOf(zh.viewsBehind, en.viewsBehind)}?`,
);

function kindInColumn(box: Element, isAbove: boolean): ClutterKind | undefined {
  if (isBar(box) || (!isAbove && views.test(saidText(box)))) return 'toolbar';
  if (isSkeleton(box)) return 'toolbar';
  if (isPictureLink(box) || isCallToPress(box)) return isAbove ? 'banner' : 'promotion';
  if (isAbove) return undefined;
  return isTopicWords(box) ? 'related' : kindInside(box);
}

/** Nothing but pictures that lead elsewhere: an advertisement. A cover leads nowhere. */
function isPictureLink(box: Element): boolean {
  const images = [...box.querySelectorAll('img')];
  return (
    images.length > 0 && strippedText(box).length <= 8 && images.every((image) => image.closest('a[href]') !== null)
  );
}

/** Boxes that draw the shape of what has not come yet. */
function isSkeleton(box: Element): boolean {
  return (
    box.childElementCount > 0 &&
    isSilent(box) &&
    box.querySelector('img, svg, canvas, video, audio, iframe, input, textarea, hr') === null &&
    box.querySelectorAll('*').length >= 2
  );
}

/** Below the text and still in its column: a box with a heading of its own that is no prose. */
export function kindInside(box: Element): ClutterKind | undefined {
  if (box.tagName === 'ASIDE') return 'sidebar';
  const prose = strippedText(box).length - linkLength(box);
  if (prose >= mostProse || !box.querySelector('h2, h3, h4, h5, h6')) return undefined;
  // Topics: a sentence, and links to all of them.
  if (linkLength(box) > prose * 2) return 'related';
  // A heading over sentences may be the author's; over words and fields it is not.
  const hasFields = box.querySelector('input, button:not([role="tab"], [aria-expanded]), select, [gk-button]') !== null;
  return hasFields || !hasSentenceOrCode(box) ? 'related' : undefined;
}

/** A player that reads the article aloud, with its times and its size. Sound inside of the text is the author's. */
function listPlayers(body: Element, content: Element): Clutter[] {
  const players = [...body.querySelectorAll('audio')].filter((audio) => !content.contains(audio));
  return players.map((audio) => {
    let box: Element = audio;
    for (let parent = box.parentElement; parent && parent !== body; parent = parent.parentElement) {
      const words = strippedText(parent).length;
      if (words > 160 || parent.contains(content) || parent.querySelector('h1, h2, li a, nav, input')) break;
      box = parent;
    }
    return { kind: 'audio', element: box };
  });
}

function isPlumbing(element: Element): boolean {
  return /^(?:SCRIPT|STYLE|LINK|NOSCRIPT|TEMPLATE|IFRAME|INPUT|INFOQ-READER)$/.test(element.tagName);
}

function kindOf(box: Element, isAbove: boolean, level: number): ClutterKind | undefined {
  if (isBar(box)) return 'toolbar';
  const text = saidText(box);
  const links = box.querySelectorAll('a[href]').length;
  // A form may be a login that the user has asked for.
  if (box.querySelector('input[type="password"], input[type="tel"]')) return undefined;
  if (box.tagName === 'FOOTER' || footerMarks.test(text.slice(-400))) return 'footer';
  if (
    box.tagName === 'HEADER' ||
    box.tagName === 'NAV' ||
    (isAbove && (links >= 4 || box.querySelectorAll('li a').length >= 4))
  )
    return 'header';
  if (text.length - linkLength(box) > mostProse) return undefined;
  // Icon fonts set their signs in the private use area.
  if (/^\d*$/.test(text) && /[\ue000-\uf8ff]|\d/.test(box.textContent ?? '')) return 'toolbar';
  // Far from the column an empty box waits for a layer that the user may open.
  if (level <= 2 && isSkeleton(box)) return 'toolbar';
  if (text === '' && !box.querySelector('img, svg')) return undefined;
  const isBeside = !isAbove && level <= 2;
  const isCard = () => kindInside(box) && !authorsTail.test(box.textContent ?? '') && !box.querySelector('table');
  if (box.tagName === 'ASIDE' || (isBeside && (links >= 2 || box.querySelector('img') || isCard()))) return 'sidebar';
  return isCall(box) ? 'banner' : undefined;
}
