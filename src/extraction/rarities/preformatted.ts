import { isBlank, isBlock } from '../../dom/elements.ts';
import { monospaced } from '../rarely-drawn.ts';

/** Marks a box in the copy until it becomes a `pre`. */
const mark = 'data-infoq-reader-pre';

/** Elements that code does not contain. */
const notOfCode = 'p + p, h1, h2, h3, h4, h5, h6, ul, ol, table, img, figure, pre, blockquote';

/** Marks boxes that a style sheet displays as code: with the line ends of the markup, in a monospaced font. */
export function markPreformatted(content: Element, { whiteSpace, fontFamily }: CSSStyleDeclaration): void {
  if (!/^(?:pre|break)/.test(whiteSpace) || !monospaced.test(fontFamily)) return;
  if (!isBlock(content) || content.closest(`pre, [${mark}]`) || content.querySelector(notOfCode)) return;
  const lines = [...content.children].filter((line) => isBlock(line) && !isBlank(line));
  if (lines.length > 1 || /\n.*\S/.test((content.textContent ?? '').trim())) content.setAttribute(mark, '');
}

export function makePreformatted(copy: Element): void {
  for (const box of copy.querySelectorAll(`[${mark}]`)) {
    const pre = box.ownerDocument.createElement('pre');
    for (const { name, value } of box.attributes) if (name !== mark) pre.setAttribute(name, value);
    pre.append(...box.childNodes);
    box.replaceWith(pre);
  }
}
