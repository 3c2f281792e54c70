import { useState } from 'preact/hooks';
import type { OutlineNode } from '../../article/outline-tree.ts';

/** What the user opened (`true`) or closed by hand in an outline, by heading id. */
export type Folds = ReadonlyMap<string, boolean>;

const none: Folds = new Map();

/** Kept as long as the same article is read, whether its outline stands beside it or in a drawer. */
export function useFolds(url: string | undefined): readonly [Folds, (folds: Folds) => void] {
  const [kept, keep] = useState({ url, folds: none });
  return [kept.url === url ? kept.folds : none, (folds) => keep({ url, folds })];
}

/** An outline up to this many rows is shown whole. */
export const maxUnfoldedRows = 24;

/** What a branch's openness depends on. */
export interface FoldState {
  readonly rows: number;
  /** Index of the heading being read; -1 before the first. */
  readonly current: number;
  readonly byHand: Folds;
}

/** Whether the rows below a branch are shown. */
export function isUnfolded(branch: OutlineNode, { rows, current, byHand }: FoldState): boolean {
  const chosen = byHand.get(branch.entry.id);
  if (chosen !== undefined) return chosen;
  return rows <= maxUnfoldedRows || branch.depth < 1 || holds(branch, current);
}

function holds(branch: OutlineNode, index: number): boolean {
  return branch.index === index || branch.children.some((child) => holds(child, index));
}
