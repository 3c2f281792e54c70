import { isUndisplayed } from '../../dom/elements.ts';
import { isClobbered, parentOf, readNative, windowOf } from '../../dom/native.ts';
import { findHosts } from '../host/host-element.ts';

/**
 * Returns a check for whether the page itself renders an element: what its own style hides was never visible to the
 * user, and does not count as hidden by us. Uses computed styles only, without layout, so it also works while the page
 * is covered.
 */
export function createRenderedCheck(document: Document): (element: Element) => boolean {
  const window = windowOf(document);
  const body = readNative<Element | null>(document, 'body');
  const hosts = findHosts(document);
  const isCovered = hosts.length === 0 || hosts.some((host) => host.getAttribute('mode') === 'reader');
  const known = new Map<Element, boolean>();
  const isDisplayed = (at: Element) => {
    // We hide the children of the body ourselves. Inside a body that the page hides, we set their `display`, so it says
    // nothing about the page.
    if (isCovered && parentOf(at) === body)
      return isClobbered(at) || (!at.hasAttribute('hidden') && !isUndisplayed(at));
    return window.getComputedStyle(at).display !== 'none';
  };
  return (element) => {
    const path: Element[] = [];
    // The body itself may be hidden by us.
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
 * Runs a function on the page with only its own styles. A covered page keeps our cover, which affects only the body and
 * its children: the styles below are the page's own.
 */
export function withoutOwnStyles<T>(document: Document, run: () => T): T {
  const page = readNative<Element>(document, 'documentElement');
  const isCovered = !findHosts(document).some((host) => host.getAttribute('mode') === 'clean');
  const own = isCovered ? [] : page.querySelectorAll<HTMLStyleElement>(':scope > style[data-infoq-reader]');
  const sheets = [...own].flatMap(({ sheet }) => sheet ?? []);
  // Disable the style sheet, not its element, so that the page's markup does not change.
  for (const sheet of sheets) sheet.disabled = true;
  try {
    return run();
  } finally {
    for (const sheet of sheets) sheet.disabled = false;
  }
}
