import { isBlank, isBlock } from '../../dom/elements.ts';
import { keepsLines, monospaced } from '../rarely-drawn.ts';

/** Marks a box in the copy until it becomes a `pre`. */
const mark = 'data-infoq-reader-pre';

/** Marks a block of the copy until its lines are separated. */
const lineMark = 'data-infoq-reader-lines';

/** Matches the start of a diagram that Mermaid (11) has not drawn yet: a keyword, and little more on its line. */
const diagram =
  /^\s*(?:%%[^\n]*\n\s*)*(?:(?:graph|flowchart)(?:-elk)?[ \t]+(?:TB|TD|BT|RL|LR)|\w+Diagram(?:-v2)?|gantt|pie|gitGraph|journey|mindmap|timeline|C4\w+|\w+-beta|kanban)\b[^\n。]{0,60}\n/;

/** Elements that code does not contain. */
const notOfCode = 'p + p, h1, h2, h3, h4, h5, h6, ul, ol, table, img, figure, pre, blockquote';

/** Marks boxes whose line ends a style sheet displays: boxes in a monospaced font are code, others verse. */
export function markPreformatted(content: Element, { whiteSpace, fontFamily }: CSSStyleDeclaration): void {
  if (!keepsLines.test(whiteSpace)) return;
  if (!monospaced.test(fontFamily)) {
    if (isBlock(content) && !content.closest('pre') && lineEnds(content).length > 0) content.setAttribute(lineMark, '');
    return;
  }
  if (!isBlock(content) || content.closest(`pre, [${mark}]`) || content.querySelector(notOfCode)) return;
  const lines = [...content.children].filter((line) => isBlock(line) && !isBlank(line));
  if (lines.length > 1 || /\n.*\S/.test((content.textContent ?? '').trim())) content.setAttribute(mark, '');
}

/** Texts of a block itself, or of its marks, with a line end between words. */
function lineEnds(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, 4);
  const texts: Text[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    let box = text.parentElement;
    while (box && box !== block && !isBlock(box)) box = box.parentElement;
    if (box === block && !isBlank(text) && text.nodeValue?.includes('\n')) texts.push(text as Text);
  }
  return texts;
}

export function makePreformatted(copy: Element): void {
  for (const block of copy.querySelectorAll(`[${lineMark}]`)) {
    block.removeAttribute(lineMark);
    for (const text of lineEnds(block)) {
      const lines = (text.nodeValue ?? '').split('\n');
      const isFilled = (line: string) => line.trim() !== '';
      const first = text.previousSibling ? 0 : lines.findIndex(isFilled);
      const last = text.nextSibling ? lines.length : lines.findLastIndex(isFilled);
      const isEdge = (at: number) => at <= first || at > last;
      const breakAt = (at: number) => (at > 0 && !isEdge(at) ? [block.ownerDocument.createElement('br')] : []);
      text.replaceWith(...lines.flatMap((line, at) => [...breakAt(at), line]));
    }
  }
  for (const box of copy.querySelectorAll('.mermaid:not(pre, pre *)')) {
    if (box.childElementCount > 0 || !diagram.test(box.textContent ?? '')) continue;
    box.setAttribute(mark, '');
    box.setAttribute('data-lang', 'mermaid');
  }
  for (const box of copy.querySelectorAll(`[${mark}]`)) {
    const pre = box.ownerDocument.createElement('pre');
    for (const { name, value } of box.attributes) if (name !== mark) pre.setAttribute(name, value);
    pre.append(...box.childNodes);
    box.replaceWith(pre);
  }
}

/** Maximum number of pictures that are moved. */
const maxPictures = 50;

/** Up to this width or height, in px, a picture in code is an icon. */
const maxIconSize = 64;

/** Moves pictures out of preformatted text: those in a line of their own split it. */
export function takePicturesOut(copy: Element): void {
  // In a page with many of them, each would read all lines again.
  for (const image of [...copy.querySelectorAll('pre img')].slice(0, maxPictures)) {
    const pre = image.closest('pre');
    if (!pre || image.closest('button') || isIcon(image)) continue;
    const rest = pre.ownerDocument.createRange();
    rest.setStart(pre, 0);
    rest.setEndBefore(image);
    if (/[^\n]$/.test(rest.toString().replace(/[ \t]+$/, ''))) continue;
    rest.setStartAfter(image);
    rest.setEnd(pre, pre.childNodes.length);
    if (!/^[ \t]*(?:\n|$)/.test(rest.toString())) continue;
    const below = pre.cloneNode() as Element;
    below.removeAttribute('id');
    below.append(rest.extractContents());
    pre.after(image, ...(isBlank(below) ? [] : [below]));
    if (isBlank(pre)) image.parentElement?.removeChild(pre);
  }
}

function isIcon(image: Element): boolean {
  return ['width', 'height'].some((name) => Number(image.getAttribute(name) || maxIconSize + 1) <= maxIconSize);
}
