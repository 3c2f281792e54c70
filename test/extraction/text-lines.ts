import { collapseWhitespace, isBlock } from '../../src/dom/elements.ts';

/** The lines of a text, in order: each is the text of an innermost block, without the text of blocks inside it. */
export function textLines(root: Element): string[] {
  const lines: string[] = [];
  let block: Element | undefined;
  let line = '';
  const end = () => {
    const text = collapseWhitespace(line).trim();
    if (text) lines.push(text);
    line = '';
  };
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = blockAround(node, root);
    if (own !== block) end();
    block = own;
    line += node.nodeValue ?? '';
  }
  end();
  return lines;
}

function blockAround(node: Node, root: Element): Element {
  let at = node.parentElement;
  while (at && at !== root && !isBlock(at)) at = at.parentElement;
  return at ?? root;
}

/** Lines of `before` that are missing from `after`; a line that occurs several times must occur as often. */
export function linesLost(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of after) left.set(line, (left.get(line) ?? 0) + 1);
  return before.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
