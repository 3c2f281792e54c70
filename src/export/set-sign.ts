import { writeSign } from '../article/sign.ts';

/** Blocks with a marker or a number that the page draws and no list draws by itself. */
export const signedSelector = '[data-marker]:not([data-marker="none"])';

/** Inserts the marker of a block as text before its content. Returns the new element. */
export function setSign(block: Element): HTMLElement {
  const sign = block.ownerDocument.createElement('span');
  sign.textContent = writeSign(block.getAttribute('data-marker') ?? '');
  const [first] = [...block.childNodes].filter((node) => node.nodeType === 1 || node.nodeValue?.trim());
  const line = first?.nodeName === 'P' ? (first as Element) : block;
  line.prepend(sign);
  return sign;
}
