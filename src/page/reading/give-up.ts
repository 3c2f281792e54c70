import { stripWhitespace } from '../../dom/elements.ts';
import { parentOf, readNative } from '../../dom/native.ts';
import { isNotFoundMessage } from '../../extraction/error-page.ts';

/** How long a loaded page may have no article before it is treated as a page without one, in ms. */
export const defaultNoArticleDelay = 3000;

/** The same if the page shows that an article is on its way, in ms. */
const expectedArticleDelay = 10_000;

/** Maximum number of text nodes that are scanned: a page that has lost its article is short. */
const maxTextNodes = 2000;

/**
 * How long to wait for an article on this page, in ms; 0 if the page itself says that there is none. `isNext`: the page
 * has held another article before.
 */
export function noArticleDelay(document: Document, isNext: boolean): number {
  const create = readNative<Document['createTreeWalker']>(document, 'createTreeWalker');
  const walker = create(readNative<Element>(document, 'body'), 4);
  for (let count = 0; count < maxTextNodes; count++) {
    const node = walker.nextNode();
    if (!node) break;
    if (isNotFoundMessage(node.nodeValue ?? '') && isText(parentOf(node))) return 0;
  }
  return isNext || hasTitle(document) ? expectedArticleDelay : defaultNoArticleDelay;
}

/** The heading of an article is there, and its text may follow. */
function hasTitle(document: Document): boolean {
  const find = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  const title = stripWhitespace(readNative<string>(document, 'title'));
  return [...find('h1')].some((heading) => {
    const text = stripWhitespace(heading.textContent ?? '');
    return text.length > 3 && !/^InfoQ/i.test(text) && title.startsWith(text) && !isNotFoundMessage(text);
  });
}

function isText(element: Element | undefined): boolean {
  for (let at = element; at; at = parentOf(at)) {
    if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/.test(at.nodeName)) return false;
  }
  return true;
}
