import { isBox } from '../../dom/elements.ts';
import { isNotice } from './by-wording.ts';
import { type Clutter, isLikeParagraphs, isSetIntoFlow, textBefore } from './clutter-block.ts';
import { findCards, findEdgeLines, findInlineComments, findRelatedBoxes, findTrailingLabels } from './inline-boxes.ts';
import {
  findContents,
  findInlineAds,
  findInlineForms,
  findInlineLists,
  findPaid,
  listSubscriptions,
} from './inline-clutter.ts';
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
    ...findTopicWords(root),
    ...findContents(root),
    ...notices.map((element) => ({ kind: 'toolbar', element }) as const),
  ];
  const summaries = findInnerSummaries(root, isInside).filter(
    ({ element }) => isSetIntoFlow(element, root) || leadsBoxes(element, root),
  );
  const inFlow = boxes.filter(({ element }) => isSetIntoFlow(element, root));
  return [...finders.flatMap((find) => find(root)), ...inFlow, ...summaries];
}

/** Returns whether a box comes before all of the text, which has another box. */
function leadsBoxes(box: Element, root: Element): boolean {
  return isBox(box) && textBefore(box, root) === 0 && !isLikeParagraphs(box) && isBox(box.nextElementSibling ?? box);
}
