import { isHeading } from '../dom/elements.ts';

// A text of thousands of blocks, side by side in one box, is laid out anew as a whole when one of them changes. In
// parts that are boxes of their own, only the part is.

/** A text with more blocks is divided. */
const maxUnchunkedBlocks = 600;

/** A part ends at the first heading after so many blocks, or at a paragraph after twice as many. */
const chunkLength = 40;

const chunkClass = 'part';

/** Divides a long text into parts, each in a `div` of the class `part`; a short one stays as it is. */
export function chunkBody(body: Element): void {
  if (body.childElementCount <= maxUnchunkedBlocks) return;
  let part: Element | undefined;
  for (const node of [...body.childNodes]) {
    if (!part || (node.nodeType === 1 && endsBefore(part, node as Element))) {
      part = body.ownerDocument.createElement('div');
      part.className = chunkClass;
      body.insertBefore(part, node);
    }
    part.append(node);
  }
}

/** A heading stays with the one above it. */
function endsBefore(part: Element, block: Element): boolean {
  const length = part.childElementCount;
  const last = part.lastElementChild;
  if (!last || isHeading(last)) return false;
  return (length >= chunkLength && isHeading(block)) || (length >= 2 * chunkLength && block.tagName === 'P');
}

/** How many nodes stand one below the other in a text, divided or not. */
export function countBlocks(body: Element): number {
  let count = 0;
  for (const node of body.childNodes) count += isChunk(node) ? node.childNodes.length : 1;
  return count;
}

function isChunk(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).className === chunkClass;
}

/** The parts of a divided text; none of one that is not. */
export function chunksOf(body: Element): HTMLElement[] {
  return [...body.children].filter((child): child is HTMLElement => isChunk(child));
}

/** Takes the parts away again: their blocks stand side by side. */
export function unchunkBody(body: Element): void {
  for (const part of [...body.children]) if (isChunk(part)) part.replaceWith(...part.childNodes);
}
