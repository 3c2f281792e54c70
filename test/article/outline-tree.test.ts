import { expect, test } from 'vitest';
import type { HeadingLevel, OutlineEntry } from '../../src/article/article.ts';
import { buildOutlineTree, listParents, type OutlineNode } from '../../src/article/outline-tree.ts';
import { isUnfolded } from '../../src/panel/outline/fold-state.ts';

const outlineOf = (...levels: HeadingLevel[]): OutlineEntry[] =>
  levels.map((level, index) => ({ id: `h${index}`, text: `${index}`, level, pseudo: false }));

const shape = (branches: readonly OutlineNode[]): unknown[] =>
  branches.map(({ index, children }) => (children.length > 0 ? [index, shape(children)] : index));

test('headings nest below the nearest earlier one of a higher level', () => {
  expect(shape(buildOutlineTree(outlineOf(2, 3, 3, 2, 4, 3)))).toEqual([
    [0, [1, 2]],
    [3, [4, 5]],
  ]);
});

test('an outline that begins at a low level keeps all its headings', () => {
  expect(shape(buildOutlineTree(outlineOf(4, 3, 2, 3)))).toEqual([0, 1, [2, [3]]]);
});

test('the depth is that in the tree, not the level of the heading', () => {
  expect(buildOutlineTree(outlineOf(1, 5))[0]?.children[0]?.depth).toBe(1);
});

test('a short outline is expanded, a long one two levels deep and along the current section', () => {
  const [root] = buildOutlineTree(outlineOf(1, 2, 3, 2, 3));
  const [first, second] = root?.children ?? [];
  const byHand = new Map<string, boolean>();
  if (!root || !first || !second) throw new Error('the tree is not what it was');
  expect(isUnfolded(first, { rows: 5, current: -1, byHand })).toBe(true);
  expect(isUnfolded(root, { rows: 25, current: -1, byHand })).toBe(true);
  expect(isUnfolded(first, { rows: 25, current: -1, byHand })).toBe(false);
  expect(isUnfolded(first, { rows: 25, current: 2, byHand })).toBe(true);
  expect(isUnfolded(second, { rows: 25, current: 2, byHand })).toBe(false);
});

test('entries that the user expanded or collapsed stay so', () => {
  const [root] = buildOutlineTree(outlineOf(1, 2));
  if (!root) throw new Error('the tree is not what it was');
  expect(isUnfolded(root, { rows: 2, current: 1, byHand: new Map([['h0', false]]) })).toBe(false);
  expect(listParents([root])).toEqual(['h0']);
});
