import { listTextNodes, saidText, visibleText } from '../../dom/elements.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import type { Clutter } from './clutter-block.ts';

// What a site offers beside an article: its app, a tip for the author, a player, a question whether it helped. Authors
// write the same words in paragraphs, lists and captions: of a text's own flow nothing is taken (`isSetIntoFlow`).

/** Without white space. */
const offers = new RegExp(
  oneOf(zh.siteOffers, en.siteOffers, ja.siteOffers, fr.siteOffers, pt.siteOffers, '\\d+:\\d\\d\\/?\\d+:\\d\\d'),
  'gi',
);

/** Below a picture: what it is there for. Without one there is nothing to scan. */
const scans = new RegExp(zh.scanWords, 'g');

/** In a text of one element: the rest may stand in others. */
const hint = new RegExp(`${offers.source}|${scans.source}|^\\d+:\\d\\d$|app$|[?？]$`, 'i');

/** 满意, 不满意, 没用: without white space. */
const longestAnswer = 4;

/** Longest box that offers something, without white space. */
const maxOfferLength = 80;

/** The largest boxes that do little but offer. */
export function findOffers(root: Element, isFree: (element: Element) => boolean, isBeside = false): Clutter[] {
  const found: Clutter[] = [];
  for (const { node, text } of listTextNodes(root)) {
    if (!isShort(text) || !hint.test(text)) continue;
    let box: Element | undefined;
    for (let at = node.parentElement; at && isFree(at) && isShort(saidText(at)); at = at.parentElement)
      if (isOffer(at, isBeside)) box = at;
    if (!box || found.some(({ element }) => element.contains(node))) continue;
    found.push({ kind: 'promotion', element: box });
  }
  return found;
}

/** As long as an offer is, and no sentence that an author would end. */
const isShort = (text: string) => text.length <= maxOfferLength && !text.includes('。');

/** What can be pressed. */
export const controls = 'button, [role="button"], [gk-button], a[href]';

/**
 * It offers several things in several places, or one with something to press. A few words alone may be an author's, or a
 * picture's caption; so may a line that leads elsewhere.
 */
function isOffer(box: Element, isBeside: boolean): boolean {
  if (box.querySelector('pre, code, table, audio, video, iframe')) return false;
  const count = (words: RegExp) => saidText(box).match(words)?.length ?? 0;
  const hasPicture = box.querySelector('img') !== null;
  const codes = hasPicture ? count(scans) : 0;
  const said = count(offers) + codes;
  if (said === 0) return isSurvey(box);
  const isWord = (text: string) => text.length <= longestAnswer || hint.test(text);
  const pieces = listTextNodes(box).filter(({ text }) => isWord(text));
  const places = new Set(pieces.map(({ node }) => node.parentElement));
  const isPressed = (one: Element) => one.matches(controls) && (!one.matches('a') || isWord(saidText(one)));
  return (
    // In the text a picture to scan may be a figure of the author's.
    (isBeside && codes > 0) ||
    (said > 1 && places.size > 1 && pieces.some(({ text }) => !/[？！，]$/.test(text))) ||
    (!hasPicture && [box, ...box.querySelectorAll('*')].some(isPressed))
  );
}

/** A question over several buttons, and little else. */
function isSurvey(box: Element): boolean {
  return /[?？]/.test(visibleText(box)) && box.querySelectorAll('button, [gk-button], label').length > 1;
}
