import { collapseWhitespace, isBlock, strippedText, stripWhitespace } from '../../dom/elements.ts';
import type { Clutter } from '../clutter/clutter-block.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import { forEachLine } from './prose-score.ts';

// Finds the notice on a page that shows only the beginning of an article to users without a login or a membership.

/** Phrases of a gate and of what is behind it, with at most `distance` characters between them, in either order. */
interface Notice {
  readonly gates: RegExp;
  readonly rest: RegExp;
  readonly distance: number;
}

/** Each phrase in a lookahead, so that matches may overlap: 查看剩余 does not hide 剩余 50% 的内容. */
const everywhere = (phrases: string) => new RegExp(`(?=(${phrases}))`, 'gi');

const notice = (gates: string, rest: string, distance: number): Notice => ({
  gates: everywhere(gates),
  rest: everywhere(rest),
  distance,
});

/** Of text without white space. */
const inHan = [notice(zh.gates, zh.theRest, 16), notice(ja.gates, ja.theRest, 16)];
const membersOnly = new RegExp(zh.membersOnly, 'i');
const inLatin = notice(en.gates, en.theRest, 40);
const moreInLatin = new RegExp(oneOf(fr.theRest, pt.theRest), 'i');

/** Compared by position: in one pattern, the distance would be repeated for each phrase, which takes 5 ms to compile. */
function says(text: string, { gates, rest, distance }: Notice): boolean {
  const ends = [...text.matchAll(rest)];
  const isNear = (a: RegExpExecArray, b: RegExpExecArray) => {
    const gap = b.index - a.index - (a[1] ?? '').length;
    return gap >= 0 && gap <= distance;
  };
  return [...text.matchAll(gates)].some((gate) => ends.some((end) => isNear(gate, end) || isNear(end, gate)));
}

const commentWords = new RegExp(oneOf(zh.commentWords, ja.commentWords, en.commentWords), 'i');

/** Maximum length of such a line, in characters without white space. */
const maxLineLength = 80;

function saysMore(text: string): boolean {
  const squashed = stripWhitespace(text).replace(/[“「『][^”」』]*[”」』](?=按钮|链接|菜单)/g, '');
  if (squashed.length > maxLineLength || commentWords.test(squashed)) return false;
  if (inHan.some((one) => says(squashed, one)) || membersOnly.test(squashed)) return true;
  const line = collapseWhitespace(text);
  return says(line, inLatin) || moreInLatin.test(line);
}

const noGate = new RegExp(zh.noGate);

/** Maximum number of short lines at the end of the text that may be the page's own. */
const maxLinesInside = 12;

/** Kinds of clutter with text by other people, or with text that is the same on every page. */
const otherWords = new Set(['comments', 'feed', 'header', 'footer']);

/** A box recognized as related articles by its position may be a notice with a button; real ones have several links. */
function isOfOthers({ kind, element }: Clutter): boolean {
  return otherWords.has(kind) || (kind === 'related' && element.querySelectorAll('a[href]').length > 1);
}

/**
 * Finds the box of the notice that the article continues elsewhere: among the last short lines of the text, or anywhere
 * below it. `isRendered`: the page may include it without displaying it. `undefined` if there is none.
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
  const lines = inside.slice(Math.max(lastLong + 1, inside.length - maxLinesInside)).filter((line) => {
    const box = boxOf(line, root);
    return (
      box.querySelector('a[href], button') !== null ||
      (line === inside.at(-1) && !line.closest('pre, li, td') && !noGate.test(strippedText(line)))
    );
  });
  for (let at = root; at.parentElement && at.tagName !== 'BODY'; at = at.parentElement)
    for (let beside = at.nextElementSibling; beside; beside = beside.nextElementSibling) {
      if (isBlock(beside) && !refused.has(beside)) lines.push(beside);
      forEachLine(beside, refused, (line) => lines.push(line));
    }
  const line = lines.find((one) => saysMore(one.textContent ?? '') && isRendered(one));
  return line && boxOf(line, root);
}

/** The largest box around a line with no more than a short text, such as its buttons. */
function boxOf(line: Element, root: Element): Element {
  let box = line;
  for (let at = line.parentElement; at && at !== root && !at.contains(root); at = at.parentElement) {
    if (!isBlock(at) || strippedText(at).length > maxLineLength) break;
    box = at;
  }
  return box;
}
