import type { OutlineEntry } from './article.ts';

/** A heading with those below it. */
export interface OutlineNode {
  readonly entry: OutlineEntry;
  /** Position in the flat outline. */
  readonly index: number;
  /** Depth in the tree, from 0: not the level, which may skip. */
  readonly depth: number;
  readonly children: readonly OutlineNode[];
}

interface Growing extends OutlineNode {
  readonly children: Growing[];
}

/** The flat outline as a tree; a heading belongs to the nearest earlier one of a higher level. */
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

/** Ids of all headings that have others below them. */
export function listParents(branches: readonly OutlineNode[]): string[] {
  return branches.flatMap((branch) =>
    branch.children.length > 0 ? [branch.entry.id, ...listParents(branch.children)] : [],
  );
}
