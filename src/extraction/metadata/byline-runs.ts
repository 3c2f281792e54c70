import {
  collapseWhitespace,
  isBlank,
  isBlock,
  strippedText,
  stripWhitespace,
  unrenderedSelector,
} from '../../dom/elements.ts';
import { type BylineRole, nameCharacters, roleOfLabel, separatorCharacters } from './byline-labels.ts';
import type { ReadGeneratedText } from './css-content.ts';

/** Text of one box between the blocks in it: what a user sees as a line. */
export interface Run {
  /** With what style sheets add; each marked name as one sign, pieces of different elements parted by another. */
  readonly text: string;
  readonly marked: readonly Element[];
  readonly box: Element;
}

export interface Runs {
  readonly runs: readonly Run[];
  /** Whose names an element contains, by the label that a style sheet sets at a box around it. */
  readonly labelAround: (element: Element) => BylineRole | undefined;
}

/** The runs of lines in order. A name is marked where `isMarked` says so. */
export function listRuns(
  lines: readonly Element[],
  isMarked: (element: Element) => boolean,
  generated: ReadGeneratedText,
): Runs {
  const runs: Run[] = [];
  const labels: { readonly box: Element; readonly role: BylineRole }[] = [];
  let [pieces, marked, box]: [string[], Element[], Element | undefined] = [[], [], undefined];

  const label = (around: Element, text: string): boolean => {
    const role = roleOfLabel(text);
    if (role) labels.push({ box: around, role });
    return role !== undefined;
  };
  const say = (text: string, isWhole = false) => {
    const said = collapseWhitespace(text);
    // A label that stands alone, 作者, is as good as one with a colon.
    if (said !== '') pieces.push(isWhole && roleOfLabel(said) ? `${said.replace(colon, '')}：` : said);
  };
  const endRun = (next?: Element) => {
    if (box && pieces.length > 0) runs.push({ text: pieces.join(separatorCharacters), marked, box });
    [pieces, marked, box] = [[], [], next];
  };
  const visit = (element: Element, depth: number) => {
    if (element.matches(unrenderedSelector) || depth > mostDepth) return;
    const outer = box;
    const startsRun = isBlock(element) || !outer;
    if (startsRun) endRun(element);
    const { before, after } = generated(element);
    const isFilled = !isBlank(element);
    // At a box a label speaks of all names in it; at an empty element, and within a line, of those that follow.
    if (!isFilled || !startsRun || !label(element, before)) say(before, true);
    // 张三（译）: without a colon a word behind a name speaks of that name.
    const isSuffix = isFilled && !colon.test(after) && label(element, after);
    if (isFilled && isMarked(element)) {
      pieces.push(nameCharacters);
      marked.push(element);
    } else
      for (const child of element.childNodes) {
        if (child.nodeType === 1) visit(child as Element, depth + 1);
        else if (child.nodeType === 3) say(child.nodeValue ?? '', isOnlyText(child, element));
      }
    if (!isSuffix) say(after, true);
    if (startsRun) endRun(outer);
  };

  let last: Element | undefined;
  for (const line of lines) {
    for (const around of boxesAround(line, last)) label(around, generated(around).before);
    visit(line, 0);
    last = line;
  }
  return { runs, labelAround: (element) => labels.findLast(({ box }) => box.contains(element))?.role };
}

const colon = /\s*[:：|｜丨]\s*$/;

/** A header nests less deep than this. */
const mostDepth = 100;

/** A label may stand so many boxes above the first of its names. */
const mostBoxes = 4;

/** The boxes that begin with a line, outermost first: those around it, and not around the line before. */
function boxesAround(line: Element, last: Element | undefined): Element[] {
  const boxes: Element[] = [];
  for (let at = line.parentElement; at && boxes.length < mostBoxes; at = at.parentElement) {
    if (at.tagName === 'BODY' || (last && at.contains(last))) break;
    boxes.unshift(at);
  }
  return boxes;
}

/** All that an element within a line says: <span>作者</span><span>张三</span>. */
function isOnlyText(text: Node, element: Element): boolean {
  return !isBlock(element) && strippedText(element) === stripWhitespace(text.nodeValue ?? '');
}
