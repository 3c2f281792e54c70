import { visibleText } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { isLoadingMessage } from './boilerplate.ts';

/** Minimum text of a box that is only known to be around the text, in characters without white space. */
const minTextAround = 200;

/** The largest box that the first matching selector of the site finds. */
export function findByName(body: Element, site: SiteAdapter): Element | undefined {
  for (const selector of site.content) {
    const boxes = listNamed(body, site, selector).filter(hasContent);
    const [largest] = boxes.sort((a, b) => visibleText(b).length - visibleText(a).length);
    if (largest) return largest;
  }
  const around = site.around === undefined ? [] : listNamed(body, site, site.around);
  return around.find((box) => visibleText(box).length >= minTextAround);
}

/** Returns whether a sibling matches the same selector, so that the text is in several boxes. */
export function isOneOfParts(named: Element, body: Element, site: SiteAdapter): boolean {
  const names = site.content.filter((selector) => named.matches(selector)).join(', ');
  return (
    names !== '' &&
    listNamed(body, site, names).some((box) => box !== named && box.parentElement === named.parentElement)
  );
}

/** Boxes that the site's selectors match, empty ones included, outside of what it names as clutter. */
export function listNamed(body: Element, site: SiteAdapter, selector = site.content.join(', ')): Element[] {
  const refused = site.clutter.map((rule) => rule.selector).join(', ');
  return [...body.querySelectorAll(selector)].filter((box) => !box.closest(refused));
}

function hasContent(box: Element): boolean {
  if (box.querySelector('img, pre, table, math, video, iframe')) return true;
  const text = visibleText(box);
  return text !== '' && !isLoadingMessage(text);
}
