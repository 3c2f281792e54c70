import { remember } from '../../dom/still-tree.ts';

/** A selector list in which each selector tests only one class or substring of the class, like most selectors of a site. */
const classOnly = /^(?:(?:^|, )(?:\.[\w-]+|\[class[*^]="[^"]*"\]))+$/;

/**
 * Returns for each selector list the result of `querySelectorAll`, in document order. Faster: a page has thousands of
 * elements but only dozens of different class attributes, so one element per class attribute is matched.
 */
export function listMatches(root: Element, selectors: readonly string[]): readonly (readonly Element[])[] {
  const simple = selectors.filter((selector) => classOnly.test(selector));
  const any = simple.join(', ');
  // Only a few of the classes match at all.
  const known = any === '' ? [] : [...groupByClass(root).values()].filter(([first]) => first?.matches(any));
  return selectors.map((selector) => {
    if (!classOnly.test(selector)) return [...root.querySelectorAll(selector)];
    const groups = known.filter(([first]) => first?.matches(selector));
    const inOrder = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4 ? -1 : 1);
    return groups.length < 2 ? (groups[0] ?? []) : groups.flat().sort(inOrder);
  });
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
