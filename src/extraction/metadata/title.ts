import { collapseWhitespace, isBlank, lineText, strippedText, stripWhitespace } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';

export interface Title {
  readonly text: string;
  /** The element that displays it; `undefined` if the page has none. */
  readonly element?: Element;
}

/**
 * Reads the title by the site's selectors, else from the element that matches the document's title, else from another
 * h1, else from the document's title itself. The text is empty if the page has no title.
 */
export function readTitle(page: Document, site: SiteAdapter): Title {
  const named = site.title.flatMap((selector) => [...page.body.querySelectorAll(selector)]).find(isFilled);
  if (named) return { text: lineText(named), element: named };
  const documentTitle = stripSuffix(page.querySelector('title')?.textContent ?? '', site);
  const shared = stripSuffix(page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '', site);
  const expected = [documentTitle, shared].map(stripWhitespace).filter((text) => text.length > 3);
  const begins = (element: Element) => {
    const text = strippedText(element);
    return text.length > 3 && expected.some((one) => one === text || one.startsWith(text) || text.startsWith(one));
  };
  const headings = [...page.body.querySelectorAll('h1')].filter(isFilled);
  const element =
    headings.find(begins) ?? findText(page.body, expected) ?? headings.find((heading) => !isLogo(heading));
  if (element) return { text: lineText(element), element };
  return { text: collapseWhitespace(documentTitle || shared) };
}

/** The site's name as a heading: in the page's header, or with a link to the home page. */
function isLogo(heading: Element): boolean {
  if (heading.closest('header, nav') && !heading.closest('article, main')) return true;
  const link = heading.closest('a') ?? heading.querySelector('a');
  return link !== null && /^(?:https?:\/\/[^/]+)?\/?$/.test(link.getAttribute('href') ?? '#');
}

function stripSuffix(title: string, site: SiteAdapter): string {
  return title.trim().replace(site.titleSuffix, '').trim();
}

function isFilled(element: Element): boolean {
  return !isBlank(element);
}

/** For a page without an h1: the innermost element whose whole text is the document's title. */
function findText(body: Element, expected: readonly string[]): Element | undefined {
  const longest = Math.max(0, ...expected.map((text) => text.length));
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The title may be split into several elements, so ancestors are tested as well.
    for (let element = node.parentElement; element && element !== body; element = element.parentElement) {
      if (/^(?:SCRIPT|STYLE|NOSCRIPT|TITLE)$/.test(element.tagName) || !element.firstChild) break;
      const text = strippedText(element);
      if (text.length > longest) break;
      if (expected.includes(text) && !isEntry(element)) return element;
    }
  }
  return undefined;
}

/** Breadcrumbs and list items contain the title, too. */
function isEntry(element: Element): boolean {
  return element.closest('li, nav, footer, ol, ul') !== null;
}
