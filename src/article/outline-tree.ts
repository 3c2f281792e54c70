import type { OutlineEntry } from './article.ts';

/** A heading with its subheadings. */
export interface OutlineNode {
  readonly entry: OutlineEntry;
  /** Position in the flat outline. */
  readonly index: number;
  /** Depth in the tree, from 0; differs from the level, which may skip. */
  readonly depth: number;
  readonly children: readonly OutlineNode[];
}

interface Growing extends OutlineNode {
  readonly children: Growing[];
}

/** Builds a tree from the flat outline; a heading belongs to the nearest earlier heading of a higher level. */
export function buildOutlineTree(outline: readonly OutlineEntry[]): readonly OutlineNode[] {
  const roots: Growing[] = [];
  const path: Growing[] = [];
  outline.forEach((entry, index) => {
    while ((path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    const node: Growing = { entry, index, depth: path.length, children: [] };
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  });
  return roots;
}

/** Ids of all headings with subheadings. */
export function listParents(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? [node.entry.id, ...listParents(node.children)] : []));
}
