import type { SiteAdapter } from '../sites/adapter.ts';
import { collapse, squash } from './blocks.ts';

export interface Title {
  readonly text: string;
  /** The element that shows it, when the page has one. */
  readonly element?: Element;
}

/** The title: by the site's selectors, else the heading that the document's own title begins with. */
export function readTitle(page: Document, site: SiteAdapter): Title {
  const named = site.title.flatMap((selector) => [...page.body.querySelectorAll(selector)]).find(isFilled);
  if (named) return { text: collapse(named.textContent ?? ''), element: named };
  const documentTitle = stripSuffix(page.querySelector('title')?.textContent ?? '', site);
  const shared = stripSuffix(page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '', site);
  const headings = [...page.body.querySelectorAll('h1')].filter(isFilled);
  const expected = [documentTitle, shared].map(squash).filter((text) => text !== '');
  const begins = (element: Element) => {
    const text = squash(element.textContent ?? '');
    return text.length > 3 && expected.some((one) => one === text || one.startsWith(text) || text.startsWith(one));
  };
  const element = headings.find(begins) ?? headings[0] ?? findText(page.body, expected);
  if (element) return { text: collapse(element.textContent ?? ''), element };
  return { text: collapse(documentTitle || shared) };
}

export function stripSuffix(title: string, site: SiteAdapter): string {
  return title.trim().replace(site.titleSuffix, '').trim();
}

function isFilled(element: Element): boolean {
  return squash(element.textContent ?? '') !== '';
}

/** A page without h1: the innermost element that says the document's title and nothing else. */
function findText(body: Element, expected: readonly string[]): Element | undefined {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || /^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName)) continue;
    const text = squash(element.textContent ?? '');
    if (text.length > 3 && expected.includes(text)) return element;
  }
  return undefined;
}
