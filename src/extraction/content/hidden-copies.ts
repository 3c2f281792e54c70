import { strippedText } from '../../dom/elements.ts';

/**
 * Minimum text of a block for comparing it with others, in characters without white space: shorter text may repeat by
 * chance.
 */
const minTellingLength = 8;

/** Elements that contain a line or a paragraph of text. */
const textBlocks = 'p, div, li, pre, blockquote, dd, dt, td, th, figcaption, h2, h3, h4, h5, h6';

/** Minimum share of a hidden box's texts that also occur elsewhere if the box is a copy. */
const leastCopied = 0.8;

/** No further texts are compared after this many queries of the page's style. */
const maxQuestions = 24;

/**
 * Empties hidden boxes whose text is also displayed, such as a layout for another screen width, so that the article is
 * read once and as the user sees it. Hidden text that occurs nowhere else (a fold, a tab) remains. Keeps the boxes
 * themselves, so that positions of elements don't change.
 */
export function emptyHiddenCopies(body: Element, isRendered: (element: Element) => boolean): void {
  const groups = groupByText(body);
  let questions = 0;
  const ask = (element: Element) => {
    questions += 1;
    return isRendered(element);
  };
  // The longest texts first: they are the safest to compare.
  const twice = [...groups]
    .filter(([text, group]) => text.length >= minTellingLength && group.length > 1)
    .sort(([a], [b]) => b.length - a.length);
  for (const [, group] of twice) {
    const standing = group.filter((one) => body.contains(one));
    if (standing.length < 2 || questions + standing.length > maxQuestions) continue;
    const hidden = standing.filter((one) => !ask(one));
    if (hidden.length === 0 || hidden.length === standing.length) continue;
    for (const one of hidden) {
      const box = growWhileHidden(one, body, ask);
      if (isCopied(box, groups)) box.replaceChildren();
    }
  }
}

function groupByText(body: Element): ReadonlyMap<string, Element[]> {
  const groups = new Map<string, Element[]>();
  const blocks = [...body.querySelectorAll(textBlocks)];
  const around = new Set<Element>();
  for (const block of blocks)
    for (let at = block.parentElement; at && !around.has(at); at = at.parentElement) around.add(at);
  for (const block of blocks) {
    if (around.has(block) && block.tagName !== 'PRE') continue;
    const text = strippedText(block);
    if (text === '') continue;
    const group = groups.get(text);
    if (group) group.push(block);
    else groups.set(text, [block]);
  }
  return groups;
}

function growWhileHidden(element: Element, body: Element, ask: (element: Element) => boolean): Element {
  let box = element;
  for (let at = element.parentElement; at && at !== body && !ask(at); at = at.parentElement) box = at;
  return box;
}

/** Returns whether all texts of a box also occur outside it, except for a few short labels without digits. */
function isCopied(box: Element, groups: ReadonlyMap<string, readonly Element[]>): boolean {
  const own = [...groups].filter(([, group]) => group.some((one) => box.contains(one)));
  const others = own.filter(([, group]) => !group.some((one) => !box.contains(one) && one.isConnected));
  const isSpare = others.every(([text]) => text.length < minTellingLength && !/\d/.test(text));
  return isSpare && own.length - others.length >= own.length * leastCopied;
}
