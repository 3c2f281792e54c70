import {
  collapseWhitespace,
  isBefore,
  isBlank,
  isBlock,
  isHeading,
  strippedText,
  stripWhitespace,
} from '../../dom/elements.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { isByline } from './byline.ts';
import type { ReadGeneratedText } from './css-content.ts';
import { parseDate } from './date.ts';
import { saysAnything } from './person-names.ts';
import { findNamesBeforeDate } from './unmarked-name.ts';

/** The lines in the content before the text begins: names, date, length. */
export interface ArticleHeader {
  readonly lines: readonly Element[];
  /** Elements in the content that belong to the page's header: the title and what is around it. */
  readonly foreign: readonly Element[];
}

/** Maximum length of a line in the header, in characters without white space. */
const maxHeaderLineLength = 60;
const facts = new RegExp(oneOf(zh.readingFacts, en.readingFacts), 'i');

/**
 * Reads the header inside the content. If the content contains the title, these lines are the page's and count as
 * foreign; if the text has a box of its own, they are the author's and remain.
 */
export function readArticleHeader(
  root: Element,
  title: Element | undefined,
  refused: ReadonlySet<Element>,
  generated: ReadGeneratedText,
): ArticleHeader {
  const lines: Element[] = [];
  const holdsTitle = title !== undefined && root.contains(title);
  for (const line of listLines(root, refused, holdsTitle ? headerBoxes : textBoxes)) {
    if (holdsTitle && !isBefore(title, line)) continue;
    const text = collapseWhitespace(line.textContent ?? '');
    if (
      isHeading(line) ||
      /^(?:PRE|TABLE|FIGURE|UL|OL|BLOCKQUOTE)$/.test(line.tagName) ||
      line.querySelector('img, video')
    )
      break;
    if (stripWhitespace(text).length > maxHeaderLineLength || /[。！？!?；;]$/.test(text)) break;
    lines.push(line);
    if (lines.length >= 12) break;
  }
  // Between title and text an unmarked name right before the date counts as well.
  const names = holdsTitle ? findNamesBeforeDate(lines) : [];
  const isFact = (line: Element) => {
    const text = collapseWhitespace(line.textContent ?? '');
    return (
      names.some((name) => text.startsWith(name)) ||
      isByline(line, text, generated) ||
      parseDate(text) !== undefined ||
      facts.test(text) ||
      !saysAnything.test(text)
    );
  };
  // Lines after the last fact are the beginning of the text.
  const known = lines.slice(0, lines.findLastIndex(isFact) + 1).filter(isFact);
  return {
    lines: known,
    foreign: holdsTitle ? [...listBefore(title, root), title, ...known.map((line) => growAround(line, known))] : [],
  };
}

/** The largest box around a header line that contains no other text; includes pictures next to it. */
function growAround(line: Element, known: readonly Element[]): Element {
  const length = (box: Element) =>
    known.reduce((sum, one) => sum + (box.contains(one) ? strippedText(one).length : 0), 0);
  let box = line;
  for (let at = line.parentElement; at && length(at) === strippedText(at).length; at = at.parentElement) box = at;
  return box;
}

const textBoxes = /^(?:DIV|SECTION|ARTICLE|HEADER|MAIN|CENTER)$/;
/** Below a title, a list may contain names and dates. */
const headerBoxes = /^(?:DIV|SECTION|ARTICLE|HEADER|MAIN|CENTER|UL|OL)$/;

/** The blocks of a text in order. Boxes that contain blocks are searched. */
function* listLines(root: Element, refused: ReadonlySet<Element>, boxes: RegExp): Generator<Element> {
  for (const child of root.children) {
    if (refused.has(child) || isBlank(child)) continue;
    if (boxes.test(child.tagName) && [...child.children].some(isBlock)) yield* listLines(child, refused, boxes);
    else yield child;
  }
}

/** Elements in the content before the title: breadcrumbs, a cover, a category. */
function listBefore(title: Element, root: Element): Element[] {
  const before: Element[] = [];
  for (let at = title; at !== root && at.parentElement; at = at.parentElement) {
    for (let one = at.previousElementSibling; one; one = one.previousElementSibling) before.push(one);
  }
  return before;
}
