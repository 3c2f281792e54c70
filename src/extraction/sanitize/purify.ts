import createDOMPurify from 'dompurify';
import { addressAttributes, attributes, htmlTags, mathTags, silentTags, svgTags } from './allowed.ts';

/**
 * The allowed part of a tree, in a separate document. `window` (any) provides native functions. Throws if nothing is
 * left.
 */
export function purify(body: HTMLElement, window: Window & typeof globalThis): HTMLElement {
  // DOMPurify drops an element with `is`, and takes ten times as long to remove classes and styles one by one.
  for (const element of body.querySelectorAll('[is], [class], [style]')) {
    for (const name of ['is', 'class', 'style']) element.removeAttribute(name);
  }
  const lowerCase = (names: readonly string[]) => names.map((name) => name.toLowerCase());
  const clean = createDOMPurify(window).sanitize(body, {
    // Half the work of `IN_PLACE`, because the copy is not in a page that could run or change it.
    RETURN_DOM: true,
    ALLOWED_TAGS: lowerCase([...htmlTags, ...mathTags, ...svgTags]),
    ALLOWED_ATTR: lowerCase(attributes),
    // Text before a colon (`f:X` in a formula) is not a scheme if the attribute is not an address.
    ADD_URI_SAFE_ATTR: lowerCase(attributes.filter((name) => !addressAttributes.includes(name))),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    SANITIZE_DOM: false,
    KEEP_CONTENT: true,
    FORBID_CONTENTS: silentTags,
  });
  const only = clean.firstChild;
  if (!(only instanceof window.HTMLElement)) throw new Error('Nothing is left of the article.');
  // Chromium (156) keeps an event handler when a content script removes its attribute, because the handler belongs to
  // the page's world. A copy of the clean tree never had one.
  return only.cloneNode(true) as HTMLElement;
}
