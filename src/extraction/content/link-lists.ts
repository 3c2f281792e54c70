import { commonAncestor, isBefore, isEmptyBox, isInsideAny } from '../../dom/elements.ts';
import { flowBoxOf } from './prose-score.ts';
import { isFact } from './summary-only.ts';

/** Minimum number of links in an article that is a list of links, like news of the week. */
const minLinks = 3;

/**
 * Finds an article of links only: in the title's column, below its names or date. An empty box there is waiting for the
 * text, so that the links are clutter. `undefined` if there is none.
 */
export function findLinks(body: Element, title: Element, refused: ReadonlySet<Element>): Element | undefined {
  const counts = new Map<Element, number>();
  for (const link of body.querySelectorAll('li a[href], p a[href], h2 a[href], h3 a[href], h4 a[href]')) {
    if (!isBefore(title, link) || isInsideAny(link, refused) || link.closest('nav, header, footer, aside')) continue;
    const box = flowBoxOf(link.closest('li, p, h2, h3, h4') ?? link, title);
    if (box) counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  const [box] = [...counts].find(([, count]) => count >= minLinks) ?? [];
  if (!box) return undefined;
  const column = commonAncestor(title, box);
  const boxes = [...column.querySelectorAll('div, section, article, main')];
  if (column.tagName === 'BODY' || boxes.some((one) => isEmptyBox(one) && isBefore(title, one))) return undefined;
  const isAbove = (line: Element) => isBefore(title, line) && (box.contains(title) || isBefore(line, box));
  return [...column.querySelectorAll('*')].some((line) => isAbove(line) && isFact(line)) ? box : undefined;
}
