import { strippedText } from '../../dom/elements.ts';

/**
 * Removes the containers that block editors and virtual lists add around each block. Without them, a caption is next to
 * its image, and a nested list after the item that it belongs to.
 */
export function unwrapBlocks(root: Element): void {
  for (const block of root.querySelectorAll('p, ul, ol'))
    for (let at = block.parentElement; at && at !== root && isFrame(at); at = block.parentElement)
      at.replaceWith(block);
}

/** Whether an element contains a single block, and has no attributes except for classes and its place in a list. */
function isFrame(box: Element): boolean {
  return (
    /^(?:DIV|SECTION)$/.test(box.tagName) &&
    box.childElementCount === 1 &&
    [...box.attributes].every(({ name }) => /^(?:class$|data-(?:v-|(?:item-)?(?:index|key)$))/.test(name)) &&
    strippedText(box) === strippedText(box.children[0] ?? box)
  );
}
