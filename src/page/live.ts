import { isClobbered, readNative } from '../core/snapshot.ts';

// A live page's tree, read past names that hide the DOM's own: `<form><input name="parentElement">` makes a form the
// child of its own child, and whoever climbs up from there never arrives.

export function parentOf(element: Element): Element | undefined {
  return readNative<Element | null>(element, 'parentElement') ?? undefined;
}

/** The children that can be asked for their properties. */
export function childrenOf(element: Element): Element[] {
  return [...readNative<Iterable<Element>>(element, 'children')].filter((child) => !isClobbered(child));
}

/** An element and what it stands in, up to `to`; without those that can't be asked. */
export function listAncestors(from: Element, to: Element): Element[] {
  const list: Element[] = [];
  for (let at: Element | undefined = from; at; at = at === to ? undefined : parentOf(at))
    if (!isClobbered(at)) list.push(at);
  return list;
}
