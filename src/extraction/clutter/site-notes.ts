import {
  collapseWhitespace,
  isBefore,
  isBlock,
  isHeading,
  listTextNodes,
  listTexts,
  saidText,
  stripWhitespace,
} from '../../dom/elements.ts';
import { sites } from '../../sites/index.ts';
import { leadsToSite } from '../../sites/match-article.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { findBylineLabels } from '../metadata/byline-labels.ts';
import { parseDate } from '../metadata/date.ts';
import { type Clutter, textBefore } from './clutter-block.ts';

// What the site itself says of an article around its text: a machine's summary, the topics that it is filed under.

/** AI 摘要, AI 总结, 智能导读, AI summary; without white space. */
const summaryLabel = only(
  zh.machineSummaries,
  en.machineSummaries,
  ja.machineSummaries,
  fr.machineSummaries,
  pt.machineSummaries,
);

/** A machine's summary without its label, and what may stand beside it in its box, without white space. */
const summaryLength = { least: 20, most: 1500, beside: 60 };

/** Summaries that the site lets a machine write. In the text a section of that name is the author's. */
export function findMachineSummaries(
  root: Element,
  content: Element,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  for (const { node, text } of listTextNodes(root)) {
    const label = node.parentElement;
    if (text.length > 30 || !summaryLabel.test(text) || !label || !isFree(label)) continue;
    const box = growSummary(label, isFree);
    const boxes = box ? [box] : listLoose(lineOf(label, isFree), content, isFree);
    for (const element of boxes) found.push({ kind: 'toolbar', element });
  }
  return found;
}

/** A box that a summary stands in, below its label. */
export function isMachineSummary(box: Element, title: Element): boolean {
  const says = (at: Element | null) => summaryLabel.test(stripWhitespace(listTexts(at ?? box)[0] ?? ''));
  return says(box) || (box.parentElement?.contains(title) === false && says(box.parentElement));
}

/** The same set into the text, as the first or the last of it, or with something to press. A heading of that name over paragraphs is the author's. */
export function findInnerSummaries(content: Element, isFree: (element: Element) => boolean): Clutter[] {
  const isAtEdge = (text: string) => saidText(content).startsWith(text) || saidText(content).endsWith(text);
  return findMachineSummaries(content, content, isFree).filter(
    ({ element }) => element.querySelector('button, [gk-button]') || isAtEdge(saidText(element)),
  );
}

/** The box that begins with the label and holds the summary, and no fact about the article. */
function growSummary(label: Element, isFree: (element: Element) => boolean): Element | undefined {
  const title = saidText(label).length;
  let box: Element | undefined;
  for (let at: Element | null = label; at && isFree(at) && at.tagName !== 'BODY'; at = at.parentElement) {
    const { length } = saidText(at);
    if (textBefore(label, at) > summaryLength.least || length > summaryLength.most) break;
    if (at.querySelector('h1, pre, table') || [...at.querySelectorAll('*')].some(isFact)) break;
    if (box && length > saidText(box).length + summaryLength.beside) break;
    if (length > title + summaryLength.least) box = at;
  }
  return box;
}

/** The label with what stands beside it. */
function lineOf(label: Element, isFree: (element: Element) => boolean): Element {
  const most = saidText(label).length + summaryLength.least;
  let line = label;
  for (let at = label.parentElement; at && isFree(at) && saidText(at).length <= most; at = at.parentElement) line = at;
  return line;
}

/** A label and the lines below it that have no box around them: up to the text, or to the next fact or heading. */
function listLoose(label: Element, content: Element, isFree: (element: Element) => boolean): Element[] {
  const lines: Element[] = [label];
  for (let next = label.nextElementSibling; next && isFree(next); next = next.nextElementSibling) {
    if (!isBefore(next, content) || isHeading(next) || isFact(next) || next.querySelector('h1, h2, img')) break;
    lines.push(next);
  }
  return lines;
}

function isFact(line: Element): boolean {
  const text = collapseWhitespace(line.textContent ?? '');
  if (text === '' || text.length > 60 || /[。！？.!?]$/.test(text)) return false;
  return parseDate(text) !== undefined || findBylineLabels(text)[0]?.start === 0;
}

/** Path of a topic or a tag, on infoq.cn, on xie.infoq.cn. */
const topicPath = /^(?:\w+:)?(?:\/\/[^/]*)?\/(?:topics?|tag|theme)\/[^/]/;

/** What may stand beside the topics of an article: what they are called, and signs. */
const besideTopics = only(`${oneOf(zh.besideTopics, en.besideTopics, '[:：#＃·|｜、,，/]')}*`);

/** A list of topics with the word that says so, or without any. */
export function isTopicList(box: Element, isLabelled: boolean): boolean {
  const rest = [...box.querySelectorAll('a')].reduce((text, one) => text.replace(saidText(one), ''), saidText(box));
  return besideTopics.test(rest) && (!isLabelled || /[a-z\u4e00-\u9fff]/i.test(rest));
}

/** Lines below the text that say nothing but the topics that it is filed under. */
export function findTopics(root: Element, content: Element, isFree: (element: Element) => boolean): Clutter[] {
  const found: Clutter[] = [];
  for (const link of root.querySelectorAll('a[href]')) {
    if (!isTopic(link) || !isBefore(content, link) || found.some(({ element }) => element.contains(link))) continue;
    let box: Element | undefined;
    for (let at: Element | null = link; at && isFree(at) && at.tagName !== 'BODY'; at = at.parentElement) {
      if (at !== link && !([...at.querySelectorAll('a')].every(isTopic) && isTopicList(at, false))) break;
      box = at;
    }
    if (box) found.push({ kind: 'related', element: box });
  }
  return found;
}

export function isTopic(link: Element): boolean {
  if (!leadsToTopic(link.getAttribute('href') ?? '')) return false;
  const text = saidText(link);
  return text !== '' && text.length <= 24;
}

function leadsToTopic(href: string): boolean {
  return topicPath.test(href) && leadsToSite(href, sites);
}

/** A topic without white space: two to ten signs of Han or kana, or a few Latin words. A name with its label is none. */
const topicWord = new RegExp(
  `^[#＃]?(?![\\d.:/-]+$|${oneOf(zh.nameLabels)})(?:[\\w&+./-]{2,24}|[\\w&\u3040-\u9fff]{2,10})$`,
);

/** Behind the last sentence of a text a box of topics that lead nowhere: short words that look alike. An author's are a list. */
export function findTopicWords(content: Element): Clutter[] {
  const last = [...content.querySelectorAll('p, pre')].findLast((one) => one.matches('pre') || endsLikeSentence(one));
  if (!last) return [];
  const boxes = [...content.querySelectorAll('div, section')];
  const below = boxes.slice(boxes.findLastIndex((box) => !isBefore(last, box)) + 1);
  // Boxes one below the other, without a sign of a topic, are lines of a verse.
  const isVerse = (box: Element) => [...box.children].every(isBlock) && !/[#＃:：]/.test(saidText(box));
  return below.filter((box) => isTopicWords(box) && !isVerse(box)).map((element) => ({ kind: 'related', element }));
}

/** Words that look alike, each as short as a topic, and nothing that leads anywhere. */
export function isTopicWords(box: Element): boolean {
  const [first, ...others] = box.children;
  if (!first || box.querySelector('a[href], code, br')) return false;
  const words = [first, ...others];
  const rest = words.reduce((text, one) => text.replace(saidText(one), ''), saidText(box));
  if (!besideTopics.test(rest) || (rest === '' && (others.length === 0 || first.className === ''))) return false;
  const isAlike = (one: Element) => one.tagName === first.tagName && one.className === first.className;
  return words.every((one) => isAlike(one) && topicWord.test(saidText(one)) && !isFact(one));
}
