import { remember } from '../../dom/still-tree.ts';

/** A selector list whose selectors ask for one thing of the class each, as most of what is known of a site's names does. */
const classOnly = /^(?:(?:^|, )(?:\.[\w-]+|\[class[*^]="[^"]*"\]))+$/;

/**
 * What `querySelectorAll` gives, in its order. A page has thousands of elements and some dozens of class attributes: of
 * each of these one element is asked, where a browser would ask every element for every selector.
 */
export function listMatches(root: Element, selector: string): Element[] {
  if (!classOnly.test(selector)) return [...root.querySelectorAll(selector)];
  const groups = [...groupByClass(root).values()].filter(([first]) => first?.matches(selector));
  if (groups.length < 2) return [...(groups[0] ?? [])];
  return groups.flat().sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

const groupByClass = remember((root: Element): ReadonlyMap<string, Element[]> => {
  const groups = new Map<string, Element[]>();
  for (const element of root.querySelectorAll('[class]')) {
    const name = element.getAttribute('class') ?? '';
    const group = groups.get(name);
    if (group) group.push(element);
    else groups.set(name, [element]);
  }
  return groups;
});
