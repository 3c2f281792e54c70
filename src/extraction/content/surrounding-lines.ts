import { commonAncestor, isBefore, isBlank, isBlock, strippedText } from '../../dom/elements.ts';
import { forEachLine } from './prose-score.ts';

/** Lines that may contain the article's metadata: between title and text, at the start and end of the text, and below it. */
export interface SurroundingLines {
  readonly above: readonly Element[];
  readonly lead: readonly Element[];
  /** Last lines of the text that are short enough for a byline. */
  readonly tail: readonly Element[];
  readonly below: readonly Element[];
}

/**
 * Finds the lines around the text: elements that directly contain text, outside all clutter. On a page without a title
 * `column` limits where they are. `isOther` tells links to other articles.
 */
export function findSurroundingLines(
  column: Element,
  title: Element | undefined,
  { root, below: boxesBelow }: { readonly root: Element; readonly below: readonly Element[] },
  clutter: readonly Element[],
  isOther: (link: Element) => boolean,
): Omit<SurroundingLines, 'lead' | 'tail'> {
  const scope = title ? commonAncestor(title, root) : column;
  const above: Element[] = [];
  const below: Element[] = [];
  const stack: Element[] = [...boxesBelow.toReversed(), scope];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element === root || element === title || clutter.includes(element) || element.tagName === 'SCRIPT') continue;
    // A card of another article: names and dates in it are not this one's.
    if (element.matches('a:has(img, div, p)') && isOther(element)) continue;
    if (element !== scope && holdsOwnLine(element) && !element.contains(root) && !(title && element.contains(title))) {
      if (isBefore(element, root) && (!title || isBefore(title, element))) above.push(element);
      else if (!isBefore(element, root)) below.push(element);
      continue;
    }
    for (let child = element.lastElementChild; child; child = child.previousElementSibling) stack.push(child);
  }
  return { above, below };
}

/** Maximum number of lines of a byline at the end of a text, and maximum length of each in characters without white space. */
const tailLimits = { lines: 4, length: 120 };

/** Returns the last lines of the text after the last one that is too long for a byline. */
export function findTailLines(root: Element, refused: ReadonlySet<Element>): Element[] {
  const lines: Element[] = [];
  forEachLine(root, refused, (line) => lines.push(line));
  const last = lines.slice(-tailLimits.lines);
  const isLong = (line: Element) => strippedText(line).length > tailLimits.length;
  // The cells of a table are no bylines: 功能 | 翻译.
  const isCell = (line: Element) => root.contains(line.closest('table'));
  return last.slice(last.findLastIndex((line) => isLong(line) || isCell(line)) + 1);
}

function holdsOwnLine(element: Element): boolean {
  // A byline next to blocks may be in a span, so an inline element counts as a line, too.
  if (!isBlock(element)) return element.querySelector('p, div, li, ul, ol, h1, h2, h3') === null;
  if ([...element.childNodes].some((child) => child.nodeType === 3 && !isBlank(child))) return true;
  return ![...element.children].some((child) => isBlock(child) || child.querySelector('p, div, li, ul, ol'));
}
