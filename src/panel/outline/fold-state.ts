import { useState } from 'preact/hooks';
import type { OutlineNode } from '../../article/outline-tree.ts';

/** Branches of an outline that the user opened (`true`) or closed, by heading id. */
export type Folds = ReadonlyMap<string, boolean>;

const none: Folds = new Map();

/** State for one article, shared by the outline's column and its drawer. */
export function useFolds(url: string | undefined): readonly [Folds, (folds: Folds) => void] {
  const [kept, keep] = useState({ url, folds: none });
  return [kept.url === url ? kept.folds : none, (folds) => keep({ url, folds })];
}

/** An outline of up to this many rows is fully expanded. */
export const maxUnfoldedRows = 24;

/** The state that decides which nodes are open. */
export interface FoldState {
  readonly rows: number;
  /** Index of the current heading; -1 before the first. */
  readonly current: number;
  readonly byHand: Folds;
}

/**
 * Whether the rows below a node are shown. By default, nodes of short outlines, top-level ones and the current
 * one.
 */
export function isUnfolded(node: OutlineNode, { rows, current, byHand }: FoldState): boolean {
  const chosen = byHand.get(node.entry.id);
  if (chosen !== undefined) return chosen;
  return rows <= maxUnfoldedRows || node.depth < 1 || holds(node, current);
}

function holds(node: OutlineNode, index: number): boolean {
  return node.index === index || node.children.some((child) => holds(child, index));
}
