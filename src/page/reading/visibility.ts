import { isUndisplayed } from '../../dom/elements.ts';
import { isClobbered, parentOf, readNative } from '../../dom/native.ts';
import { findHosts } from '../host/host-element.ts';

/**
 * Says which elements the page itself renders: what its own style hides was never there for the user, and is not
 * counted among what we hide. By styles alone, no layout: it is asked while the page is covered, too.
 */
export function createRenderedCheck(document: Document): (element: Element) => boolean {
  const window = readNative<Window>(document, 'defaultView');
  const body = readNative<Element | null>(document, 'body');
  const hosts = findHosts(document);
  const isCovered = hosts.length === 0 || hosts.some((host) => host.getAttribute('mode') === 'reader');
  const known = new Map<Element, boolean>();
  const isDisplayed = (at: Element) => {
    // A box directly in the body is ours to hide: in one that the page hides it has no display of its own meanwhile.
    if (isCovered && parentOf(at) === body)
      return isClobbered(at) || (!at.hasAttribute('hidden') && !isUndisplayed(at));
    return window.getComputedStyle(at).display !== 'none';
  };
  return (element) => {
    const path: Element[] = [];
    // The page's body is ours to hide.
    for (let at: Element | undefined = element; at && at !== body; at = parentOf(at)) path.push(at);
    let isRendered = true;
    for (const at of path.reverse()) {
      isRendered &&= known.get(at) ?? isDisplayed(at);
      known.set(at, isRendered);
    }
    return isRendered;
  };
}

/**
 * Runs something on the page as its own styles make it. What covers the page hides its body alone, and stays: the
 * styles below need not be known then.
 */
export function withoutOwnStyles<T>(document: Document, run: () => T): T {
  const page = readNative<Element>(document, 'documentElement');
  const isCovered = !findHosts(document).some((host) => host.getAttribute('mode') === 'clean');
  const own = isCovered ? [] : page.querySelectorAll<HTMLStyleElement>(':scope > style[data-infoq-reader]');
  const sheets = [...own].flatMap(({ sheet }) => sheet ?? []);
  // The sheet, not its element: nothing of the page's markup changes.
  for (const sheet of sheets) sheet.disabled = true;
  try {
    return run();
  } finally {
    for (const sheet of sheets) sheet.disabled = false;
  }
}
