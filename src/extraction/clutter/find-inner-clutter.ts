import { isBlank, isBox } from '../../dom/elements.ts';
import { isBar } from './by-layout.ts';
import { isNotice } from './by-wording.ts';
import { findClosingOffer } from './closing-offers.ts';
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
import { findUntaggedBoxes } from './untagged-boxes.ts';

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
  findBarsBetween,
  findUntaggedBoxes,
  findClosingOffer,
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
  const isFirst = isBox(box) && textBefore(box, root) === 0 && !box.querySelector('h1, h2, img');
  return isFirst && !isLikeParagraphs(box) && isBox(box.nextElementSibling ?? box);
}

/** Content that a bar of buttons does not have. */
const notOfBars = 'svg text, video, audio, iframe, canvas, figure, dl, li, sup, kbd, math, code, h2, img, table';

/** Finds bars of at least two buttons that the site sets between the author's paragraphs. */
function findBarsBetween(root: Element): Clutter[] {
  const isBarBetween = (box: Element) =>
    isBar(box) &&
    [...box.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && !isBlank(one)).length > 1 &&
    !box.querySelector(notOfBars) &&
    isSetIntoFlow(box, root);
  return [...root.querySelectorAll('div')].filter(isBarBetween).map((element) => ({ kind: 'toolbar', element }));
}
