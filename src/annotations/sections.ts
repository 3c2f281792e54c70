import { isBefore } from '../dom/elements.ts';
import { firstIndex } from '../dom/first-index.ts';

export function listHeadings(body: Element): Element[] {
  return [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
}

/** The heading that a node is below or inside; `undefined` before the first heading. */
export function headingOf(headings: readonly Element[], node: Node): Element | undefined {
  const isBehind = (index: number) => {
    const heading = headings[index];
    return !heading || !(heading.contains(node) || isBefore(heading, node));
  };
  return headings[firstIndex(0, headings.length, isBehind) - 1];
}

/** Number of ranges below each heading that has one of these ids, by id. */
export function countInSections(
  body: Element,
  ids: ReadonlySet<string>,
  ranges: readonly Range[],
): ReadonlyMap<string, number> {
  const headings = listHeadings(body).filter(({ id }) => ids.has(id));
  const counts = new Map<string, number>();
  for (const { startContainer } of ranges) {
    const id = headingOf(headings, startContainer)?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
