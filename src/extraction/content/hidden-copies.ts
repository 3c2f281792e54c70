import { strippedText } from '../../dom/elements.ts';

/** A block so long, without white space, that another with the same words may be a copy of it. */
const minTellingLength = 8;

/** What a layout may say a text in. */
const textBlocks = 'p, div, li, pre, blockquote, dd, dt, td, th, figcaption, h2, h3, h4, h5, h6';

/** Of the blocks of a hidden box so many stand where they are seen, too, if it is a copy. */
const leastCopied = 0.8;

/** So often the page's style is asked at most. */
const maxQuestions = 24;

/**
 * Empties boxes that the page hides and that hold what stands where it is seen, as a layout for another width does: the
 * article is read once, and as the user sees it. What is hidden and stands nowhere else (a fold, a tab) stays. Elements
 * keep their places: nothing but the inside of such boxes goes.
 */
export function emptyHiddenCopies(body: Element, isRendered: (element: Element) => boolean): void {
  const groups = groupByText(body);
  let questions = 0;
  const ask = (element: Element) => {
    questions += 1;
    return isRendered(element);
  };
  // What says most tells most.
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
  for (const block of body.querySelectorAll(textBlocks)) {
    if (block.firstElementChild && block.tagName !== 'PRE' && block.querySelector(textBlocks)) continue;
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

/** Whether all that a box says is said outside of it, but for a few words: a button's, a label's. Numbers are none. */
function isCopied(box: Element, groups: ReadonlyMap<string, readonly Element[]>): boolean {
  const own = [...groups].filter(([, group]) => group.some((one) => box.contains(one)));
  const others = own.filter(([, group]) => !group.some((one) => !box.contains(one) && one.isConnected));
  const isSpare = others.every(([text]) => text.length < minTellingLength && !/\d/.test(text));
  return isSpare && own.length - others.length >= own.length * leastCopied;
}
