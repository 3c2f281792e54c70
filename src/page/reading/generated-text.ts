import { htmlNamespace } from '../../dom/namespaces.ts';
import { readNative } from '../../dom/native.ts';
import { type GeneratedText, parseCssContent, type ReadGeneratedText } from '../../extraction/metadata/css-content.ts';

/** Elements whose generated text is read, at most: a header has some dozens. Each costs Chromium (156) 30 µs. */
const maxElements = 200;

/**
 * Reads what style sheets add to the elements of a snapshot, each once. By styles alone, without a layout: it is asked
 * while the page is covered, too.
 */
export function askGeneratedText(
  document: Document,
  liveOf: (copy: Element) => Element | undefined,
): ReadGeneratedText {
  const window = readNative<Window>(document, 'defaultView');
  const known = new Map<Element, GeneratedText>();
  const read = (element: Element | undefined, pseudo: '::before' | '::after'): string => {
    // Formulas and drawings have none.
    if (!element || element.namespaceURI !== htmlNamespace) return '';
    const { content, display, visibility, fontSize } = window.getComputedStyle(element, pseudo);
    if (!content.includes('"') && !content.includes('attr(')) return '';
    if (display === 'none' || fontSize === '0px') return '';
    // What covers the page hides both: the page hides the text of a style sheet where it is hidden alone.
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

/** Longest `content` that is parsed. */
const maxContentLength = 1000;
