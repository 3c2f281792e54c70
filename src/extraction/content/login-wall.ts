import { collapseWhitespace, isBlock, strippedText, stripWhitespace } from '../../dom/elements.ts';
import type { Clutter } from '../clutter/clutter-block.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { forEachLine } from './prose-score.ts';

// A page that shows the beginning of an article, and says that the rest is behind a login or for members alone.

/** What stands between a user and the rest, and the rest; in either order, so near to each other. */
function inEitherOrder(gates: string, rest: string, distance: number): string {
  const [gate, more] = [oneOf(gates), oneOf(rest)];
  return `${gate}.{0,${distance}}${more}|${more}.{0,${distance}}${gate}`;
}

/** Without white space. */
const inHan = new RegExp(
  oneOf(inEitherOrder(zh.gates, zh.theRest, 16), inEitherOrder(ja.gates, ja.theRest, 16), zh.membersOnly),
  'i',
);
const inLatin = new RegExp(oneOf(inEitherOrder(en.gates, en.theRest, 40), fr.theRest, pt.theRest), 'i');
const commentWords = new RegExp(oneOf(zh.commentWords, ja.commentWords, en.commentWords), 'i');

/** Longest line that says it, without white space. */
const maxLineLength = 80;

function saysMore(text: string): boolean {
  const squashed = stripWhitespace(text);
  if (squashed.length > maxLineLength || commentWords.test(squashed)) return false;
  return inHan.test(squashed) || inLatin.test(collapseWhitespace(text));
}

/** So many lines at the end of the text may be the page's own, if they are short. */
const maxLinesInside = 12;

/** Blocks of other people's words, and of the site's on every page. */
const otherWords = new Set(['comments', 'feed', 'header', 'footer']);

/** A few words and a button under a heading are taken for related articles by their place: these are links. */
function isOfOthers({ kind, element }: Clutter): boolean {
  return otherWords.has(kind) || (kind === 'related' && element.querySelectorAll('a[href]').length > 1);
}

/**
 * The box that says that the article goes on elsewhere: among the last short lines of the text, or anywhere below it.
 * `isRendered`: a page may keep it ready and not show it.
 */
export function findLoginWall(
  root: Element,
  clutter: readonly Clutter[],
  isRendered: (element: Element) => boolean,
): Element | undefined {
  const refused = new Set(clutter.filter(isOfOthers).map(({ element }) => element));
  const inside: Element[] = [];
  forEachLine(root, refused, (line) => inside.push(line));
  const lastLong = inside.findLastIndex((line) => strippedText(line).length > maxLineLength);
  const lines = inside
    .slice(Math.max(lastLong + 1, inside.length - maxLinesInside))
    .filter((line) => line === inside.at(-1) || boxOf(line, root).querySelector('a[href], button'));
  for (let at = root; at.parentElement && at.tagName !== 'BODY'; at = at.parentElement)
    for (let beside = at.nextElementSibling; beside; beside = beside.nextElementSibling) {
      if (isBlock(beside) && !refused.has(beside)) lines.push(beside);
      forEachLine(beside, refused, (line) => lines.push(line));
    }
  const line = lines.find((one) => saysMore(one.textContent ?? '') && isRendered(one));
  return line && boxOf(line, root);
}

/** A line with the buttons beside it. */
function boxOf(line: Element, root: Element): Element {
  let box = line;
  for (let at = line.parentElement; at && at !== root && !at.contains(root); at = at.parentElement) {
    if (!isBlock(at) || strippedText(at).length > maxLineLength) break;
    box = at;
  }
  return box;
}
