import {
  isBefore,
  isBox,
  isSilent,
  linkLength,
  listTexts,
  saidText,
  strippedText,
  stripWhitespace,
  visibleText,
} from '../../dom/elements.ts';
import { sites } from '../../sites/index.ts';
import { leadsToSite } from '../../sites/match-article.ts';
import { authorsTail } from '../content/authors-tail.ts';
import { endsLikeSentence, hasSentenceOrCode } from '../content/prose-score.ts';
import { contentSelector } from '../content/sibling-parts.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { isRelatedHeading } from './by-heading.ts';
import { isBar, kindInside } from './by-layout.ts';
import { isNotice } from './by-wording.ts';
import { articleAddress } from './card-lists.ts';
import { type Clutter, standsInFlow } from './clutter-block.ts';
import { findComments } from './comments.ts';
import { findLabels } from './labels.ts';
import { isTopic, isTopicList } from './site-notes.ts';

// Boxes of the site's that stand in the box of the text, told from the author's own words by what they are made of.

/** Longest box of links to other articles, without white space. */
const maxRelatedLength = 600;

/**
 * A box among an author's paragraphs that begins with 相关阅读 or the like, and says nothing but links to other articles.
 * What an author sets there is paragraphs and lists; where the whole text stands in boxes, it may be the author's.
 */
export function findRelatedBoxes(content: Element): Clutter[] {
  const found: Clutter[] = [];
  for (const box of content.querySelectorAll('div, section, aside')) {
    const links = [...box.querySelectorAll('a[href]')];
    const text = saidText(box);
    if (links.length === 0 || text.length > maxRelatedLength || found.some(({ element }) => element.contains(box)))
      continue;
    const title = stripWhitespace(listTexts(box)[0] ?? '');
    const others = text.length - title.length - linkLength(box);
    if (!isRelatedHeading(title) || others > links.length * 24 || !isAmongParagraphs(box)) continue;
    if (links.every((link) => articleAddress.test(link.getAttribute('href') ?? '')))
      found.push({ kind: 'related', element: box, items: links.length });
  }
  return found;
}

/**
 * Lists of cards among an author's paragraphs: each entry has a heading and says more than it, none a sentence, and all
 * lead about the site. A text that is such lists is a digest.
 */
export function findCards(content: Element): Clutter[] {
  const titles = content.querySelectorAll(cardTitle);
  const lists = new Set([...titles].flatMap((title) => title.closest('ul, ol') ?? []));
  const isCard = (entry: Element) => entry.querySelector(cardTitle) && saidText(entry).length > linkLength(entry);
  return (
    [...lists]
      .filter((one) => one.childElementCount > 1 && [...one.children].every(isCard) && !hasSentenceOrCode(one))
      // 本系列共三篇： what an author announces is the author's.
      .filter((one) => !/[:：]$/.test(strippedText(one.previousElementSibling ?? one)))
      .filter(
        (one) => leadsWithinSite(one) && isAmongParagraphs(one) && saidText(one).length * 3 < saidText(content).length,
      )
      .map((element) => ({ kind: 'related', element, items: element.childElementCount }))
  );
}

const cardTitle = 'li > :is(h3, h4, h5, h6) > a[href]';

/** Its neighbors are a text's own blocks, and no boxes with sentences, but for a vote or a notice of rights. */
function isAmongParagraphs(box: Element): boolean {
  const isSaying = (one: Element) =>
    one !== box &&
    /^(?:DIV|SECTION)$/.test(one.tagName) &&
    [...one.querySelectorAll('p')].some(endsLikeSentence) &&
    !one.querySelector(controls) &&
    !isNotice(one);
  return standsInFlow(box) && ![...(box.parentElement?.children ?? [])].some(isSaying);
}

/** Few texts speak of answers: the others are not searched. */
const replyWords = new RegExp(
  oneOf(zh.replyButtons, en.replyButtons, ja.replyButtons, fr.replyButtons, pt.replyButtons),
  'i',
);

/** Comments that the site keeps in the box of the text: with a field to write into or several replies, and below all of it. */
export function findInlineComments(content: Element): Clutter[] {
  if (!content.querySelector(fields) && !replyWords.test(content.textContent ?? '')) return [];
  const found = findComments(content, findLabels(content), (one) => one !== content && content.contains(one));
  const boxes = found.map(({ element }) => element);
  const replies = found.reduce((sum, { items }) => sum + (items ?? 0), 0);
  const hasField = boxes.some((box) => box.matches(fields) || box.querySelector(fields) !== null);
  const isLast = ![...content.querySelectorAll('p, pre')].some(
    (line) =>
      (endsLikeSentence(line) || line.tagName === 'PRE') &&
      !boxes.some((box) => box.contains(line)) &&
      boxes.some((box) => isBefore(box, line)),
  );
  return isLast && (hasField || replies > 1) ? found : [];
}

const fields = 'textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * Behind an author's last paragraph: boxes with a heading that say nothing in sentences, and that have something to
 * press or lead about the site, as a rating and topics do. A heading over words alone may be the author's.
 */
export function findTrailingLabels(content: Element): Clutter[] {
  // The author's paragraphs may stand in a box of their own.
  const [box, ...others] = [...content.children].filter((one) => isBox(one) && one.querySelector(':scope > p'));
  return [content, ...(box && others.length === 0 ? [box] : [])].flatMap(listTrailingLabels);
}

function listTrailingLabels(content: Element): Clutter[] {
  const children = [...content.children].filter((one) => !isSilent(one));
  if (children.filter((one) => /^(?:P|H[1-6]|UL|OL|PRE|BLOCKQUOTE)$/.test(one.tagName)).length < 2) return [];
  const isText = (one: Element) =>
    !(isBox(one) || (one.tagName === 'ASIDE' && !hasSentenceOrCode(one))) ||
    kindInside(one) === undefined ||
    !((one.querySelector(controls) && !saysMore(one)) || leadsWithinSite(one) || asksForRating(one)) ||
    authorsTail.test(one.textContent ?? '') ||
    one.querySelector(contentSelector) !== null;
  const boxes = children.slice(children.findLastIndex(isText) + 1);
  return boxes.map((element) => ({ kind: 'related', element }));
}

/** Lines of words below its heading: a quiz has them, what asks for a vote has one at most. */
function saysMore(box: Element): boolean {
  const isWords = (line: Element) => visibleText(line).length > linkLength(line) && !line.querySelector(controls);
  return [...box.querySelectorAll('p, li')].filter(isWords).length > 1;
}

const controls = 'button, input, select, textarea, [role="button"], [role="radio"], [role="slider"]';

const ratingHeadings = new RegExp(
  `^${oneOf(en.ratingHeadings, zh.ratingHeadings, ja.ratingHeadings, fr.ratingHeadings, pt.ratingHeadings)}`,
  'i',
);

/** Rate this article; 评分; 記事を評価; évaluez, avalie: the word of a heading, where its stars are drawn by a script. */
function asksForRating(box: Element): boolean {
  const heading = box.querySelector('h2, h3, h4, h5, h6');
  return ratingHeadings.test(saidText(heading ?? box));
}

/** It has links, and none leaves the site: what an author calls related stands elsewhere. */
function leadsWithinSite(line: Element): boolean {
  const links = [...line.querySelectorAll('a[href]')];
  return links.length > 0 && links.every((link) => leadsToSite(link.getAttribute('href') ?? '', sites));
}

const follow = new RegExp(`^\\+?${oneOf(en.nameButtons, zh.nameButtons)}$`, 'i');

/** A name and a few words, and a button to follow whose they are. */
function isPersonCard(box: Element): boolean {
  const isFollow = (one: Element) => follow.test(saidText(one));
  return saidText(box).length < 80 && !endsLikeSentence(box) && [...box.querySelectorAll(controls)].some(isFollow);
}

/** Bars of buttons, cards of people and lists of topics before the first sentence of the text, and behind its last. */
export function findEdgeLines(content: Element): Clutter[] {
  const blocks = [...content.querySelectorAll('p, pre')];
  const isText = (one: Element) => one.tagName === 'PRE' || endsLikeSentence(one);
  const [first, last] = [blocks.find(isText), blocks.findLast(isText)];
  if (!first || !last) return [];
  // In the order of the document: the lines of the text itself are not asked for their place one by one.
  const lines = [...content.querySelectorAll('p, div, ul, dl, span')];
  const start = lines.findIndex((line) => !line.contains(first) && !isBefore(line, first));
  const above = start < 0 ? lines : lines.slice(0, start);
  const below = lines.slice(lines.findLastIndex((line) => !isBefore(last, line)) + 1);
  const found: Clutter[] = [];
  for (const line of new Set([...above, ...below])) {
    if (line.contains(first)) continue;
    if (isPersonCard(line)) found.push({ kind: 'sidebar', element: line });
    if (found.some(({ element }) => element.contains(line)) || line.querySelector('img, h1, h2, pre, table')) continue;
    if (isBar(line)) found.push({ kind: 'toolbar', element: line });
    else if (leadsWithinSite(line) && isTopicList(line, ![...line.querySelectorAll('a')].every(isTopic)))
      found.push({ kind: 'related', element: line });
  }
  return found;
}
