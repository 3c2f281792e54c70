import { isHeading } from './blocks.ts';

// A text of thousands of blocks, side by side in one box, is laid out anew as a whole when one of them changes. In
// parts that are boxes of their own, only the part is.

/** A text with more blocks is divided. */
const longest = 600;

/** A part ends at the first heading after so many blocks, or at a paragraph after twice as many. */
const partLength = 40;

const partName = 'part';

/** Divides a long text into parts, each in a `div` of the class `part`; a short one stays as it is. */
export function divide(body: Element): void {
  if (body.childElementCount <= longest) return;
  let part: Element | undefined;
  for (const node of [...body.childNodes]) {
    if (!part || (node.nodeType === 1 && endsBefore(part, node as Element))) {
      part = body.ownerDocument.createElement('div');
      part.className = partName;
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
  return (length >= partLength && isHeading(block)) || (length >= 2 * partLength && block.tagName === 'P');
}

/** How many nodes stand one below the other in a text, divided or not. */
export function countBlocks(body: Element): number {
  let count = 0;
  for (const node of body.childNodes) count += isPart(node) ? node.childNodes.length : 1;
  return count;
}

function isPart(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).className === partName;
}

/** Takes the parts away again: their blocks stand side by side. */
export function unite(body: Element): void {
  for (const part of [...body.children]) if (isPart(part)) part.replaceWith(...part.childNodes);
}
