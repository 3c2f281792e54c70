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

/** A line as the user sees it: the text of a box between the blocks in it. */
export interface Run {
  /**
   * Includes text from style sheets. A marked name is replaced by `nameCharacters`; text of different elements is
   * joined with `separatorCharacters`.
   */
  readonly text: string;
  readonly marked: readonly Element[];
  readonly box: Element;
}

export interface Runs {
  readonly runs: readonly Run[];
  /** Role of the names in an element, by the label that a style sheet adds to one of its ancestors. */
  readonly labelAround: (element: Element) => BylineRole | undefined;
}

/** Lists the runs of the given lines in order. `isMarked` selects the elements that are names. */
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
    // An element that contains only a label, 作者, doesn't need a colon.
    if (said !== '') pieces.push(isWhole && roleOfLabel(said) ? `${said.replace(colon, '')}：` : said);
  };
  const endRun = (next?: Element) => {
    if (box && pieces.length > 0) runs.push({ text: pieces.join(separatorCharacters), marked, box });
    [pieces, marked, box] = [[], [], next];
  };
  const visit = (element: Element, depth: number) => {
    if (element.matches(unrenderedSelector) || depth > maxDepth) return;
    const outer = box;
    const startsRun = isBlock(element) || !outer;
    if (startsRun) endRun(element);
    const { before, after } = generated(element);
    const isFilled = !isBlank(element);
    // A label on a non-empty block is for all names in the block; on other elements it is for the names that follow.
    if (!isFilled || !startsRun || !label(element, before)) say(before, true);
    // 张三（译）: a label without a colon after a name is for that name.
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

/** Maximum depth of the elements in a header. */
const maxDepth = 100;

/** Maximum number of ancestors that are searched for a label. */
const maxBoxes = 4;

/** The ancestors that begin with this line and don't contain the previous one, outermost first. */
function boxesAround(line: Element, last: Element | undefined): Element[] {
  const boxes: Element[] = [];
  for (let at = line.parentElement; at && boxes.length < maxBoxes; at = at.parentElement) {
    if (at.tagName === 'BODY' || (last && at.contains(last))) break;
    boxes.unshift(at);
  }
  return boxes;
}

/** The only text of an inline element: <span>作者</span><span>张三</span>. */
function isOnlyText(text: Node, element: Element): boolean {
  return !isBlock(element) && strippedText(element) === stripWhitespace(text.nodeValue ?? '');
}
