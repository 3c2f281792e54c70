import { commonAncestor, isBefore, isEmptyBox, isInsideAny } from '../../dom/elements.ts';
import { flowBoxOf } from './prose-score.ts';
import { isFact } from './summary-only.ts';

/** Blocks that an article without a sentence may consist of, and the minimum number of them. */
const kinds = [
  // Links, like news of the week.
  { blocks: 'li a[href], p a[href], h2 a[href], h3 a[href], h4 a[href]', min: 3 },
  // Tables, a list of changes, a poem.
  { blocks: 'li, td, h2, h3, h4, p', min: 5 },
];

/**
 * Finds an article without a sentence: a list of links or of short lines, in the title's column, below its names or date.
 * An empty box there is waiting for the text, so that the lists are clutter. `undefined` if there is none.
 */
export function findList(body: Element, title: Element, refused: ReadonlySet<Element>): Element | undefined {
  for (const { blocks, min } of kinds) {
    const counts = new Map<Element, number>();
    for (const block of body.querySelectorAll(blocks)) {
      if (!isBefore(title, block) || isInsideAny(block, refused) || block.closest('nav, header, footer, aside'))
        continue;
      const box = flowBoxOf(block.closest('li, td, p, h2, h3, h4') ?? block, title);
      if (box) counts.set(box, (counts.get(box) ?? 0) + 1);
    }
    const [box] = [...counts].find(([, count]) => count >= min) ?? [];
    if (box && isBelowFacts(box, title)) return box;
  }
  return undefined;
}

/** Returns whether names or a date stand between the title and the box, and no box is empty in their column. */
function isBelowFacts(box: Element, title: Element): boolean {
  const column = commonAncestor(title, box);
  const boxes = [...column.querySelectorAll('div, section, article, main')];
  if (column.tagName === 'BODY' || boxes.some((one) => isEmptyBox(one) && isBefore(title, one))) return false;
  const isAbove = (line: Element) => isBefore(title, line) && (box.contains(title) || isBefore(line, box));
  return [...column.querySelectorAll('*')].some((line) => isAbove(line) && isFact(line));
}
