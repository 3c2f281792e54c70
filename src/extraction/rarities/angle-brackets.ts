import { isBlank } from '../../dom/elements.ts';
import { isUnknown } from '../../on-demand/rarities-module.ts';

/** Elements whose text an author writes in a line. */
const lines = 'p, li, dd, td, th, h1, h2, h3, h4, h5, h6, figcaption, pre, code';

/** Blocks, which a line does not contain. */
const blocks = 'p, div, table, ul, ol, section';

/** Elements that HTML has given up, those of WeChat, and names with a colon, as word processors write them. */
const oldName = /^(?:blink|multicol|spacer|bgsound|isindex|nextid|keygen|command|content|image|(?:mp|qq)\w+)$|[:<]/;

/** Letters, digits and hyphens: any other name was text. */
const plainName = /^[a-z][a-z\d-]*$/;

/**
 * Writes text in angle brackets back that the parser took for elements, where a page does not escape it: the key is
 * <k2, row_locator>. The parser has such an element end with its paragraph, and makes its name lowercase; the
 * page's state may have it as it was. Seen in served pages of infoq.cn in September 2026.
 */
export function restoreAngleBrackets(root: Element, page: Document): void {
  const elements = [...root.querySelectorAll('*')].filter(isStray);
  if (elements.length === 0 || elements.length > maxElements) return;
  const states = [...page.querySelectorAll('script[type="application/json"]')].map(
    (script) => script.textContent ?? '',
  );
  for (const element of elements) {
    const said = `<${[element.localName, ...[...element.attributes].map(({ name }) => name)].join(' ')}>`;
    const anyCase = new RegExp(said.replace(/[^\w\s<>-]/g, '\\$&'), 'i');
    const written = states.map((text) => anyCase.exec(text)?.[0]).find(Boolean);
    const isInText = !isBlank(element) && element.previousSibling !== null && !isBlank(element.previousSibling);
    if (written || isInText || !plainName.test(element.localName))
      element.replaceWith(written ?? said, ...element.childNodes);
  }
}

/** Maximum number of such elements: with more of them, they are a page's own markup. */
const maxElements = 200;

/** An element that HTML does not have, in a line, without an end before that of the line, or attributes with values. */
function isStray(element: Element): boolean {
  if (!isUnknown(element)) return false;
  for (let next = element.nextSibling; next; next = next.nextSibling) if (!isBlank(next)) return false;
  if (![...element.attributes].every(({ value }) => value === '')) return false;
  return element.closest(lines) !== null && !element.querySelector(blocks) && !oldName.test(element.localName);
}
