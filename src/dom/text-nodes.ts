// The text nodes of a tree that hold words.
import { stripWhitespace } from './elements.ts';
import { remember } from './still-tree.ts';

/** The text nodes of a tree that are not blank, in document order, each with its stripped text. */
export const listTextNodes = remember((root: Node): readonly SaidText[] => listTextNodesOutside(root, undefined));

/** The same except for those in `inner`, which may hold most of a page. */
export function listTextNodesOutside(root: Node, inner: Element | undefined): readonly SaidText[] {
  const found: SaidText[] = [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  let skipped = inner;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (skipped?.contains(node)) {
      walker.currentNode = lastNodeIn(skipped);
      skipped = undefined;
      continue;
    }
    const text = stripWhitespace(node.nodeValue ?? '');
    if (text !== '') found.push({ node: node as Text, text });
  }
  return found;
}

function lastNodeIn(root: Node): Node {
  let last = root;
  while (last.lastChild) last = last.lastChild;
  return last;
}

export interface SaidText {
  readonly node: Text;
  readonly text: string;
}
