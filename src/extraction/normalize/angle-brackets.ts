import { isBlank } from '../../dom/elements.ts';

/** Elements whose text an author writes in a line. */
const lines = 'p, li, dd, td, th, h1, h2, h3, h4, h5, h6, figcaption, pre, code';

/** Elements that HTML has given up, and names with a colon, as word processors write them. */
const oldName = /^(?:blink|multicol|spacer|bgsound|isindex|nextid|keygen|command|content|image)$|:/;

/** Letters, digits and hyphens: any other name was text. */
const plainName = /^[a-z][a-z\d-]*$/;

/**
 * Writes text in angle brackets back that the parser took for elements, where a page does not escape it: the key is
 * <k2, row_locator>. The parser has such an element end with its paragraph, and makes its name lowercase; `sources` are
 * texts that have it as it was. Seen in served pages of infoq.cn in September 2026.
 */
export function restoreAngleBrackets(root: Element, sources: readonly Element[]): void {
  for (const element of root.querySelectorAll('*')) {
    if (Object.prototype.toString.call(element) !== '[object HTMLUnknownElement]') continue;
    if (!element.closest(lines) || oldName.test(element.localName) || !isUnclosed(element)) continue;
    const said = `<${[element.localName, ...[...element.attributes].map(({ name }) => name)].join(' ')}>`;
    const written = sources.map((source) => findText(source.textContent ?? '', said)).find(Boolean);
    const isInText = !isBlank(element) && element.previousSibling !== null && !isBlank(element.previousSibling);
    if (written || isInText || !plainName.test(element.localName))
      element.replaceWith(written ?? said, ...element.childNodes);
  }
}

/** An element of a template has an end, and attributes with values. */
function isUnclosed(element: Element): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling) if (!isBlank(next)) return false;
  return [...element.attributes].every(({ value }) => value === '');
}

/** The text in its own case; `undefined` if it does not occur. */
function findText(text: string, wanted: string): string | undefined {
  const at = text.toLowerCase().indexOf(wanted);
  return at < 0 ? undefined : text.slice(at, at + wanted.length);
}
