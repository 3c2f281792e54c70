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

/** Maximum prose of a sidebar, in characters without white space. A box with more may be the article's. */
const maxProse = 400;

/**
 * Finds clutter by its position: next to the column of the article, above it or over the page. Checks only whole
 * siblings of the content and of the boxes around it.
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
      // Among an article's names and date there may be a bar of buttons.
      else if (level <= 0) found.push(...findBars(beside, isFree));
    }
  }
  return [...found, ...listCallsAbove(title, column, isFree)];
}

const footerMarks = new RegExp(oneOf(en.footerMarks, zh.footerMarks), 'i');

/** Actions on an article, as sites name them on their buttons. */
const actions = new Set(
  [zh.articleButtons, en.articleButtons, ja.articleButtons, fr.articleButtons, pt.articleButtons].join(' ').split(' '),
);
const maxActionLength = Math.max(...[...actions].map(({ length }) => length));

/** Returns whether a box contains only the names of at least two actions. */
export function isBar(box: Element): boolean {
  return isShort(box) && countActions(saidText(box).toLowerCase()) >= 2;
}

function isShort(box: Element): boolean {
  return saidText(box).length <= 80;
}

/** Finds bars of buttons anywhere below `root`. Only for places without any text of the author's. */
export function findBars(root: Element, isFree: (element: Element) => boolean): Clutter[] {
  const found: Clutter[] = [];
  for (const [label, text] of findLabels(root)) {
    if (countActions(text.toLowerCase()) === 0 || found.some(({ element }) => element.contains(label))) continue;
    let bar: Element | undefined;
    for (let at: Element | null = label; at && isFree(at) && at !== root && isShort(at); at = at.parentElement) {
      if (isBar(at)) bar = at;
    }
    if (bar) found.push({ kind: 'toolbar', element: bar });
  }
  return found;
}

/** Counts, separators and glyphs of icon fonts. */
const betweenActions = /^[0-9.万·•|/:：+()（）\ue000-\uf8ff]+/;

/** Counts the names of actions in a text that has only counts and separators between them; 0 if it has anything else. */
function countActions(text: string): number {
  let rest = text.replace(betweenActions, '');
  let count = 0;
  while (rest !== '') {
    let length = Math.min(maxActionLength, rest.length);
    while (length > 0 && !actions.has(rest.slice(0, length))) length--;
    if (length === 0) return 0;
    count++;
    rest = rest.slice(length).replace(betweenActions, '');
  }
  return count;
}

/** Breadcrumbs: a few links, with the title at the end. */
function isCrumbs(box: Element, title: Element): boolean {
  const text = saidText(box);
  const end = saidText(title);
  return end !== '' && text.endsWith(end) && text.length - end.length <= 60 && box.querySelector('a[href]') !== null;
}

/** A view count and nothing else: 1873, 阅读 1873. */
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

/** Only linked images: an advertisement. An article's cover has no link. */
function isPictureLink(box: Element): boolean {
  const images = [...box.querySelectorAll('img')];
  return (
    images.length > 0 && strippedText(box).length <= 8 && images.every((image) => image.closest('a[href]') !== null)
  );
}

/** Placeholder boxes for content that is still loading. */
function isSkeleton(box: Element): boolean {
  return (
    box.childElementCount > 0 &&
    isSilent(box) &&
    box.querySelector('img, svg, canvas, video, audio, iframe, input, textarea, hr') === null &&
    box.querySelectorAll('*').length >= 2
  );
}

/** Returns the kind of a box below the text but in its column, if it has a heading and little prose. */
export function kindInside(box: Element): ClutterKind | undefined {
  if (box.tagName === 'ASIDE') return 'sidebar';
  const prose = strippedText(box).length - linkLength(box);
  if (prose >= maxProse || !box.querySelector('h2, h3, h4, h5, h6')) return undefined;
  // Topics: a sentence, and links to all of them.
  if (linkLength(box) > prose * 2) return 'related';
  // A heading above sentences may be the author's; above short phrases and form fields it is not.
  const hasFields = box.querySelector('input, button:not([role="tab"], [aria-expanded]), select, [gk-button]') !== null;
  return hasFields || !hasSentenceOrCode(box) ? 'related' : undefined;
}

/** Finds players that read the article aloud, with their time and size. Audio inside the content is the author's. */
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
  // A form may be a login that the user has opened.
  if (box.querySelector('input[type="password"], input[type="tel"]')) return undefined;
  if (box.tagName === 'FOOTER' || footerMarks.test(text.slice(-400))) return 'footer';
  if (
    box.tagName === 'HEADER' ||
    box.tagName === 'NAV' ||
    (isAbove && (links >= 4 || box.querySelectorAll('li a').length >= 4))
  )
    return 'header';
  if (text.length - linkLength(box) > maxProse) return undefined;
  // Icon fonts use the private use area.
  if (/^\d*$/.test(text) && /[\ue000-\uf8ff]|\d/.test(box.textContent ?? '')) return 'toolbar';
  // Farther out, an empty box may be the container of a layer that the user can open.
  if (level <= 2 && isSkeleton(box)) return 'toolbar';
  if (text === '' && !box.querySelector('img, svg')) return undefined;
  const isBeside = !isAbove && level <= 2;
  const isCard = () => kindInside(box) && !authorsTail.test(box.textContent ?? '') && !box.querySelector('table');
  if (box.tagName === 'ASIDE' || (isBeside && (links >= 2 || box.querySelector('img') || isCard()))) return 'sidebar';
  return isCall(box) ? 'banner' : undefined;
}
