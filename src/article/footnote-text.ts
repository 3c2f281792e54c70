const backArrow = /^[\u21a9\u2191^]\ufe0e?$/;

/** Whether a link is the arrow of a footnote that leads back to its number. */
export function isBackLink(link: Element): boolean {
  return backArrow.test(link.textContent?.trim() ?? '');
}

/**
 * The element with the text of a footnote: its own, or if that is a number alone, the one around it that has text.
 * `call`: the reference to it, which is in another element.
 */
export function growToText(element: Element, call: Element): Element {
  let text = element;
  while (!/\p{L}/u.test(text.textContent ?? '') && text.parentElement && !text.parentElement.contains(call))
    text = text.parentElement;
  return text;
}
