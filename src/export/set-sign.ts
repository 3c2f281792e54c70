import { writeSign } from '../article/sign.ts';

/** Blocks before which the page draws a sign or a number that no list has by itself. */
export const signedSelector = '[data-marker]:not([data-marker="none"])';

/** Sets the sign of a block before its words, as text. Gives what holds it. */
export function setSign(block: Element): HTMLElement {
  const sign = block.ownerDocument.createElement('span');
  sign.textContent = writeSign(block.getAttribute('data-marker') ?? '');
  const [first] = [...block.childNodes].filter((node) => node.nodeType === 1 || node.nodeValue?.trim());
  const line = first?.nodeName === 'P' ? (first as Element) : block;
  line.prepend(sign);
  return sign;
}
