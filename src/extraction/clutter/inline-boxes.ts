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
import { articleAddress } from '../../sites/addresses.ts';
import { sites } from '../../sites/index.ts';
import { leadsToSite } from '../../sites/match-article.ts';
import { authorsTail } from '../content/authors-tail.ts';
import { endsLikeSentence, hasSentenceOrCode } from '../content/prose-score.ts';
import { contentSelector } from '../content/text-boxes.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { isRelatedHeading } from './by-heading.ts';
import { isBar, kindInside } from './by-layout.ts';
import { isNotice } from './by-wording.ts';
import { type Clutter, standsInFlow } from './clutter-block.ts';
import { findComments } from './comments.ts';
import { findLabels } from './labels.ts';
import { isTopic, isTopicList } from './site-notes.ts';

// Finds the site's own boxes inside the content, distinguished from the author's text by their structure.

/** Maximum text of a box with links to other articles, in characters without white space. */
const maxRelatedLength = 600;

/**
 * Finds boxes among the author's paragraphs that begin with 相关阅读 or the like and only link to other articles.
 * Authors use paragraphs and lists for these. If all of the text is in boxes, such a box may be the author's.
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
 * Finds lists of cards among the author's paragraphs: each item has a linked heading and more text, none has a
 * sentence, and all links stay on the site. A text that consists of such lists is a digest.
 */
export function findCards(content: Element): Clutter[] {
  const titles = content.querySelectorAll(cardTitle);
  const lists = new Set([...titles].flatMap((title) => title.closest('ul, ol') ?? []));
  const isCard = (entry: Element) => entry.querySelector(cardTitle) && saidText(entry).length > linkLength(entry);
  return (
    [...lists]
      .filter((one) => one.childElementCount > 1 && [...one.children].every(isCard) && !hasSentenceOrCode(one))
      // 本系列共三篇： an announced list is the author's.
      .filter((one) => !/[:：]$/.test(strippedText(one.previousElementSibling ?? one)))
      .filter(
        (one) => leadsWithinSite(one) && isAmongParagraphs(one) && saidText(one).length * 3 < saidText(content).length,
      )
      .map((element) => ({ kind: 'related', element, items: element.childElementCount }))
  );
}

const cardTitle = 'li > :is(h3, h4, h5, h6) > a[href]';

/** Its siblings are paragraphs and the like, without boxes that contain sentences, except for votes and copyright notices. */
function isAmongParagraphs(box: Element): boolean {
  const isSaying = (one: Element) =>
    one !== box &&
    /^(?:DIV|SECTION)$/.test(one.tagName) &&
    [...one.querySelectorAll('p')].some(endsLikeSentence) &&
    !one.querySelector(controls) &&
    !isNotice(one);
  return standsInFlow(box) && ![...(box.parentElement?.children ?? [])].some(isSaying);
}

/** A quick test that rules out most texts. */
const replyWords = new RegExp(
  oneOf(zh.replyButtons, en.replyButtons, ja.replyButtons, fr.replyButtons, pt.replyButtons),
  'i',
);

/** Finds comments inside the content: below all of the text, with an input field or several replies. */
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
 * Finds boxes after the author's last paragraph that have a heading but no sentences, and that have controls or links
 * within the site, such as ratings and topics. A heading above plain words may be the author's.
 */
export function findTrailingLabels(content: Element): Clutter[] {
  // The author's paragraphs may be in a box of their own.
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

/** More than one line of text below the heading: a quiz has several, a vote has at most one. */
function saysMore(box: Element): boolean {
  const isWords = (line: Element) => visibleText(line).length > linkLength(line) && !line.querySelector(controls);
  return [...box.querySelectorAll('p, li')].filter(isWords).length > 1;
}

const controls = 'button, input, select, textarea, [role="button"], [role="radio"], [role="slider"]';

const ratingHeadings = new RegExp(
  `^${oneOf(en.ratingHeadings, zh.ratingHeadings, ja.ratingHeadings, fr.ratingHeadings, pt.ratingHeadings)}`,
  'i',
);

/** Recognizes a rating by its heading (Rate this article; 评分; 記事を評価; évaluez; avalie), since a script draws its stars. */
function asksForRating(box: Element): boolean {
  const heading = box.querySelector('h2, h3, h4, h5, h6');
  return ratingHeadings.test(saidText(heading ?? box));
}

/** Returns whether a line has links that all stay on the site: an author's related links lead elsewhere. */
function leadsWithinSite(line: Element): boolean {
  const links = [...line.querySelectorAll('a[href]')];
  return links.length > 0 && links.every((link) => leadsToSite(link.getAttribute('href') ?? '', sites));
}

const follow = new RegExp(`^\\+?${oneOf(en.nameButtons, zh.nameButtons)}$`, 'i');

/** A name with a few words and a follow button. */
function isPersonCard(box: Element): boolean {
  const isFollow = (one: Element) => follow.test(saidText(one));
  return saidText(box).length < 80 && !endsLikeSentence(box) && [...box.querySelectorAll(controls)].some(isFollow);
}

/** 工具条上有三个按钮： a list after a line that ends in a colon is the author's. 分享到： is the site's. */
const isAnnounced = (list: Element) =>
  /[\u4e00-\u9fff]{6}[:：]$/.test(strippedText(list.previousElementSibling ?? list));

/** Finds bars of buttons, cards of people and lists of topics before the first sentence of the text and after its last. */
export function findEdgeLines(content: Element): Clutter[] {
  const blocks = [...content.querySelectorAll('p, pre')];
  const isText = (one: Element) => one.tagName === 'PRE' || endsLikeSentence(one);
  const [first, last] = [blocks.find(isText), blocks.findLast(isText)];
  if (!first || !last) return [];
  // In document order, so that the position of each line of the text needn't be compared.
  const lines = [...content.querySelectorAll('p, div, ul, dl, span')];
  const start = lines.findIndex((line) => !line.contains(first) && !isBefore(line, first));
  const above = start < 0 ? lines : lines.slice(0, start);
  const below = lines.slice(lines.findLastIndex((line) => !isBefore(last, line)) + 1);
  const found: Clutter[] = [];
  for (const line of new Set([...above, ...below])) {
    if (line.contains(first) || (line.matches('ul') && isAnnounced(line))) continue;
    if (isPersonCard(line)) found.push({ kind: 'sidebar', element: line });
    if (found.some(({ element }) => element.contains(line)) || line.querySelector('img, h1, h2, pre, table')) continue;
    if (isBar(line)) found.push({ kind: 'toolbar', element: line });
    else if (leadsWithinSite(line) && isTopicList(line, ![...line.querySelectorAll('a')].every(isTopic)))
      found.push({ kind: 'related', element: line });
  }
  return found;
}
