import { remember } from '../../dom/still-tree.ts';

/** A selector list whose selectors ask for one thing of the class each, as most of what is known of a site's names does. */
const classOnly = /^(?:(?:^|, )(?:\.[\w-]+|\[class[*^]="[^"]*"\]))+$/;

/**
 * For each of several selector lists what `querySelectorAll` gives, in its order. A page has thousands of elements and
 * some dozens of class attributes: of each of these one element is asked, where a browser would ask every element for
 * every selector.
 */
export function listMatches(root: Element, selectors: readonly string[]): readonly (readonly Element[])[] {
  const simple = selectors.filter((selector) => classOnly.test(selector));
  const any = simple.join(', ');
  // Few are known at all.
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
