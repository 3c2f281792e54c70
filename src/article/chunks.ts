import { isHeading } from '../dom/elements.ts';

// If a text has thousands of blocks side by side in one element, changing one makes the browser lay out all of them.
// Grouped into chunks, only the chunk is laid out.

/** A text with more blocks than this is divided. */
const maxUnchunkedBlocks = 120;

/** A chunk ends at the first heading after this many blocks, or at a paragraph after twice as many. */
const chunkLength = 40;

const chunkClass = 'part';

/** Divides a long text into chunks, each a `div` of class `part`; a short text stays as it is. */
export function chunkBody(body: Element): void {
  // A body that is mounted again is divided already.
  if (body.childElementCount <= maxUnchunkedBlocks || chunksOf(body)[0]) return;
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

/** Whether a new chunk starts at a block; never right after a heading. */
function endsBefore(part: Element, block: Element): boolean {
  const length = part.childElementCount;
  const last = part.lastElementChild;
  if (!last || isHeading(last)) return false;
  return (length >= chunkLength && isHeading(block)) || (length >= 2 * chunkLength && block.tagName === 'P');
}

/** Number of top-level nodes of a text, divided or not. */
export function countBlocks(body: Element): number {
  let count = 0;
  for (const node of body.childNodes) count += isChunk(node) ? node.childNodes.length : 1;
  return count;
}

function isChunk(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).className === chunkClass;
}

/** The chunks of a divided text; empty if it is not divided. */
export function chunksOf(body: Element): HTMLElement[] {
  return [...body.children].filter((child): child is HTMLElement => isChunk(child));
}

/** Removes the chunks, so that their blocks are side by side again. */
export function unchunkBody(body: Element): void {
  for (const part of [...body.children]) if (isChunk(part)) part.replaceWith(...part.childNodes);
}
