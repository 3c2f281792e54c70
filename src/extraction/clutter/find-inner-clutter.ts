import type { Clutter } from './clutter-block.ts';
import { findEdgeLines, findInlineComments, findRelatedBoxes, findTrailingLabels } from './inline-boxes.ts';
import { findInlineAds, findInlineForms, findInlineLists, findPaid, listSubscriptions } from './inline-clutter.ts';

const finders: readonly ((root: Element) => Clutter[])[] = [
  findPaid,
  findInlineAds,
  findInlineLists,
  findInlineForms,
  listSubscriptions,
  findRelatedBoxes,
  findInlineComments,
  findEdgeLines,
  findTrailingLabels,
];

/** What the site has set into the box of the text. */
export function findInnerClutter(root: Element): Clutter[] {
  return finders.flatMap((find) => find(root));
}
