import { attributes, htmlTags, mathTags, silentTags, svgTags } from './allowed.ts';

// The browser's own sanitizer (HTML Standard, "The Sanitizer API": Chrome 146, Firefox 148).

interface SanitizerConfig {
  readonly elements: readonly ElementName[];
  readonly attributes: readonly string[];
  readonly replaceWithChildrenElements: readonly ElementName[];
  readonly comments: boolean;
  readonly dataAttributes: boolean;
}

interface ElementName {
  readonly name: string;
  readonly namespace: string | null;
}

/** TypeScript (7.0) has no types for it yet. */
interface WithSetHtml {
  readonly setHTML: (html: string, options: { readonly sanitizer: SanitizerConfig }) => void;
}

const html = 'http://www.w3.org/1999/xhtml';

const inNamespace = (names: readonly string[], namespace: string): ElementName[] =>
  names.map((name) => ({ name, namespace }));

const elements = [
  ...inNamespace(htmlTags, html),
  ...inNamespace(mathTags, 'http://www.w3.org/1998/Math/MathML'),
  ...inNamespace(svgTags, 'http://www.w3.org/2000/svg'),
];

const nameOf = ({ name, namespace }: ElementName) => `${namespace} ${name}`;
const known = new Set([
  ...elements.map(nameOf),
  ...['html', 'head', 'body'].map((name) => nameOf({ name, namespace: html })),
]);
/** Nearly all elements are of these. */
const knownTags = new Set(htmlTags);
const silent = new Set(silentTags);

/**
 * The allowed part of a tree, in a separate document; `undefined` if the browser has no sanitizer, or rejects the
 * lists. It is parsed from markup: `isExact` is false if no parser creates such a tree. A script may have put a block
 * in a paragraph, or a link in a link.
 */
export function sanitizeBySetHtml(
  body: HTMLElement,
  window: Window & typeof globalThis,
): { readonly body: HTMLElement; readonly isExact: boolean } | undefined {
  if (!hasSetHtml(window.Element.prototype)) return undefined;
  const box = body.ownerDocument.implementation.createHTMLDocument('').createElement('div');
  if (!hasSetHtml(box)) return undefined;
  body.normalize();
  const markup = serialize(body);
  const parsed = new window.DOMParser().parseFromString(`<div>${markup}</div>`, 'text/html').body.firstElementChild;
  const mine = body.childNodes;
  const isExact =
    parsed?.childNodes.length === mine.length &&
    [...parsed.childNodes].every((node, index) => node.isEqualNode(mine[index] ?? null));
  const replaceWithChildrenElements = listUnknown(body);
  const sanitizer = { elements, attributes, replaceWithChildrenElements, comments: false, dataAttributes: false };
  try {
    box.setHTML(markup, { sanitizer });
  } catch {
    // This version of the browser rejects a name in a list.
    return undefined;
  }
  return { body: box, isExact };
}

function hasSetHtml<Kind extends Element>(element: Kind): element is Kind & WithSetHtml {
  return 'setHTML' in element;
}

/** Doubles a line break at the start of a `pre`, because the parser removes one and serializers don't add it. */
function serialize(body: HTMLElement): string {
  const texts = [...body.querySelectorAll('pre')].flatMap((pre) => {
    const first = pre.firstChild;
    return first?.nodeType === 3 && first.nodeValue?.startsWith('\n') ? [first as Text] : [];
  });
  for (const text of texts) text.insertData(0, '\n');
  const markup = body.innerHTML;
  for (const text of texts) text.deleteData(0, 1);
  return markup;
}

/** Elements in no list. The sanitizer drops their content, too, so those whose content is text are named explicitly. */
function listUnknown(body: HTMLElement): ElementName[] {
  const found = new Map<string, ElementName>();
  for (const { localName: name, namespaceURI: namespace } of body.querySelectorAll('*')) {
    if (namespace === html && knownTags.has(name)) continue;
    const key = nameOf({ name, namespace });
    if (!known.has(key) && !silent.has(name.toLowerCase())) found.set(key, { name, namespace });
  }
  return [...found.values()];
}
