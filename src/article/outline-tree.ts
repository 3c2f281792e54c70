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
    const branch: Growing = { entry, index, depth: path.length, children: [] };
    (path.at(-1)?.children ?? roots).push(branch);
    path.push(branch);
  });
  return roots;
}

/** Ids of all headings with subheadings. */
export function listParents(branches: readonly OutlineNode[]): string[] {
  return branches.flatMap((branch) =>
    branch.children.length > 0 ? [branch.entry.id, ...listParents(branch.children)] : [],
  );
}
