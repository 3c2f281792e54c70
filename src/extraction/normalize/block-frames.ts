import { strippedText } from '../../dom/elements.ts';

/** Editors of blocks set each block into boxes of its own. Without these a caption stands beside its picture, a list behind the entry before it. */
export function unwrapBlocks(root: Element): void {
  for (const block of root.querySelectorAll('p, ul, ol'))
    for (let at = block.parentElement; at && at !== root && isFrame(at); at = block.parentElement)
      at.replaceWith(block);
}

/** It holds one block, and says nothing of itself but a name. */
function isFrame(box: Element): boolean {
  return (
    box.tagName === 'DIV' &&
    box.childElementCount === 1 &&
    [...box.attributes].every(({ name }) => /^class$|^data-v-/.test(name)) &&
    strippedText(box) === strippedText(box.children[0] ?? box)
  );
}
