import { htmlNamespace } from '../../dom/namespaces.ts';
import { windowOf } from '../../dom/native.ts';
import { type GeneratedText, parseCssContent, type ReadGeneratedText } from '../../extraction/metadata/css-content.ts';

/** Maximum number of elements whose generated text is read; a header has some dozens. Each costs Chromium (156) 30 µs. */
const maxElements = 200;

/**
 * Reads the text that style sheets add to elements of a snapshot (`::before`, `::after`), each element once. Uses
 * computed styles only, without layout, so it also works while the page is covered.
 */
export function askGeneratedText(
  document: Document,
  liveOf: (copy: Element) => Element | undefined,
): ReadGeneratedText {
  const window = windowOf(document);
  const known = new Map<Element, GeneratedText>();
  const read = (element: Element | undefined, pseudo: '::before' | '::after'): string => {
    // Formulas and drawings have no generated text.
    if (!element || element.namespaceURI !== htmlNamespace) return '';
    const { content, display, visibility, fontSize } = window.getComputedStyle(element, pseudo);
    if (!content.includes('"') && !content.includes('attr(')) return '';
    if (display === 'none' || fontSize === '0px') return '';
    // Our cover hides both the element and its pseudo-element; the page hides the text only if the pseudo-element alone
    // is hidden.
    if (visibility === 'hidden' && window.getComputedStyle(element).visibility !== 'hidden') return '';
    return parseCssContent(content.slice(0, maxContentLength), (name) => element.getAttribute(name));
  };
  return (element) => {
    const found = known.get(element);
    if (found) return found;
    const live = known.size < maxElements ? liveOf(element) : undefined;
    const text = { before: read(live, '::before'), after: read(live, '::after') };
    known.set(element, text);
    return text;
  };
}

/** Maximum number of characters of `content` that are parsed. */
const maxContentLength = 1000;
