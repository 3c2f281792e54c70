// The text nodes of a tree that hold words.
import { stripWhitespace } from './elements.ts';
import { remember } from './still-tree.ts';

/** The text nodes of a tree that are not blank, in document order, each with its stripped text. */
export const listTextNodes = remember((root: Node): readonly SaidText[] => {
  const found: SaidText[] = [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = stripWhitespace(node.nodeValue ?? '');
    if (text !== '') found.push({ node: node as Text, text });
  }
  return found;
});

export interface SaidText {
  readonly node: Text;
  readonly text: string;
}
