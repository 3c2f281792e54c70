import { isNotice } from './by-wording.ts';
import { type Clutter, isSetIntoFlow } from './clutter-block.ts';
import { findCards, findEdgeLines, findInlineComments, findRelatedBoxes, findTrailingLabels } from './inline-boxes.ts';
import { findInlineAds, findInlineForms, findInlineLists, findPaid, listSubscriptions } from './inline-clutter.ts';
import { findInnerSummaries, findTopicWords } from './site-notes.ts';
import { findOffers } from './site-offers.ts';

const finders: readonly ((root: Element) => Clutter[])[] = [
  findPaid,
  findInlineAds,
  findInlineLists,
  findInlineForms,
  listSubscriptions,
  findRelatedBoxes,
  findCards,
  findInlineComments,
  findEdgeLines,
  findTrailingLabels,
];

/** Finds the blocks that the site has inserted into the content. */
export function findInnerClutter(root: Element): Clutter[] {
  const isInside = (element: Element) => element !== root && root.contains(element);
  const notices = [...root.querySelectorAll('div, section')].filter(isNotice);
  const boxes: Clutter[] = [
    ...findOffers(root, isInside),
    ...findInnerSummaries(root, isInside),
    ...findTopicWords(root),
    ...notices.map((element) => ({ kind: 'toolbar', element }) as const),
  ];
  return [...finders.flatMap((find) => find(root)), ...boxes.filter(({ element }) => isSetIntoFlow(element, root))];
}
