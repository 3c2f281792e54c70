import { isBefore, isHeading, linkLength, strippedText } from '../../dom/elements.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import {
  type Clutter,
  growToWrapper,
  isLinkList,
  largestWithSameText,
  maxLengthBeforeHeading,
  textBefore,
} from './clutter-block.ts';

const headings = oneOf(
  zh.commentHeadings,
  en.commentHeadings,
  ja.commentHeadings,
  fr.commentHeadings,
  pt.commentHeadings,
);
/** 评论, 评论 (3), 3 条评论. */
const commentHeading = only(
  `${headings}(?:[(（]?\\d+(?:${zh.countedComments})?[)）]?条?)?`,
  `\\d+${oneOf(zh.countedComments, en.countedComments)}`,
);
const publish = only(zh.commentButtons, en.commentButtons, ja.commentButtons, fr.commentButtons, pt.commentButtons);
const noComments = only(zh.noComments, en.noComments);
const replyButton = oneOf(zh.replyButtons, en.replyButtons, ja.replyButtons, fr.replyButtons, pt.replyButtons);
const reply = only(replyButton, zh.replyActions);
const replyAlone = only(replyButton);

/** Maximum number of comment headings, and of fields: each is compared with all buttons and replies. */
const maxTitles = 100;

/** Finds blocks of comments: with a heading 评论 and a button 发布, or with a form and a list of replies. */
export function findComments(
  root: Element,
  short: ReadonlyMap<Element, string>,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  const editors = root.querySelectorAll('textarea, [contenteditable]:not([contenteditable="false"])');
  const fields = [...editors].slice(0, maxTitles);
  const [controls, empties, allTitles, replies] = listSaying(short, [publish, noComments, commentHeading, reply]);
  const titles = allTitles.slice(0, maxTitles);
  const proofs = [...fields, ...controls, ...empties, ...replies];

  const grow = (start: Element, isProven: (box: Element) => boolean): Element | undefined => {
    let box: Element | null = start;
    while (box && isFree(box) && !isProven(box)) box = box.parentElement;
    return box && isFree(box) ? box : undefined;
  };
  const starts = [
    ...titles.map((title) => grow(title, (box) => proofs.some((proof) => box.contains(proof) && proof !== title))),
    ...fields.map((field) => grow(field, (box) => [...controls, ...titles].some((proof) => box.contains(proof)))),
  ];
  for (const start of starts) {
    if (!start) continue;
    const box = growToWrapper(start, isFree);
    if (isProse(box, titles, fields, replies)) continue;
    found.push({ kind: 'comments', element: box, items: countReplies(box, replies) });
    for (let beside = box.nextElementSibling; beside && isFree(beside); beside = beside.nextElementSibling) {
      if (!replies.some((one) => beside?.contains(one))) break;
      found.push({ kind: 'comments', element: beside, items: countReplies(beside, replies) });
    }
  }
  for (const title of titles) {
    if (!isFree(title) || found.some(({ element }) => element.contains(title))) continue;
    const run = looseRun(largestWithSameText(title), isFree);
    const holds = (list: readonly Element[]) => list.filter((one) => run.some((part) => part.contains(one))).length;
    // Text that ends in a sentence, without a button to reply, is an author's.
    const isAnswered = holds(replies) > 1 && !endsLikeSentence(run.at(-1) ?? title);
    const isProven = holds(empties) > 0 || isAnswered || (holds(fields) > 0 && holds(controls) > 0);
    if (isProven) {
      for (const element of run) found.push({ kind: 'comments', element, items: countReplies(element, replies) });
    }
  }
  return found;
}

/** For each pattern, the elements whose text matches. */
function listSaying(short: ReadonlyMap<Element, string>, words: readonly [RegExp, RegExp, RegExp, RegExp]) {
  const lists: [Element[], Element[], Element[], Element[]] = [[], [], [], []];
  for (const [element, text] of short)
    for (const [index, one] of words.entries()) if (one.test(text)) lists[index]?.push(element);
  return lists;
}

/**
 * A heading and all siblings up to the next heading, for comments without a box of their own. Empty if text of the
 * article follows after these.
 */
function looseRun(line: Element, isFree: (element: Element) => boolean): Element[] {
  const run: Element[] = [line];
  let next = line.nextElementSibling;
  for (; next && isFree(next) && !isHeading(next); next = next.nextElementSibling) run.push(next);
  for (; next; next = next.nextElementSibling) {
    if (strippedText(next).length - linkLength(next) > maxLengthBeforeHeading && !isLinkList(next)) return [];
  }
  return run;
}

/**
 * Returns whether the box is text about comments, and not the comments: it has no field above the heading, and
 * sentences or much text before it; or it has headings of its own and nowhere to write or reply.
 */
function isProse(box: Element, titles: readonly Element[], fields: readonly Element[], replies: readonly Element[]) {
  const title = titles.find((one) => box.contains(one));
  if (!title || fields.some((field) => box.contains(field) && isBefore(field, title))) return false;
  const isOwn = (heading: Element) => isBefore(title, heading) && !titles.includes(heading);
  const isSaid = (line: Element) => isBefore(line, title) && endsLikeSentence(line) && !line.querySelector('a, button');
  if (!fields.some((field) => box.contains(field)) && [...box.querySelectorAll('p, div')].some(isSaid)) return true;
  if (![...fields, ...replies].some((one) => box.contains(one)) && [...box.querySelectorAll('h2, h3')].some(isOwn))
    return true;
  return textBefore(title, box) > maxLengthBeforeHeading;
}

function countReplies(box: Element, replies: readonly Element[]): number {
  return replies.filter((one) => box.contains(one) && replyAlone.test(strippedText(one))).length;
}
