import { saidText, visibleText } from '../../dom/elements.ts';
import { listTextNodes } from '../../dom/text-nodes.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';
import type { Clutter } from './clutter-block.ts';

// Finds offers of a site around an article: its app, a tip for the author, a player, a question whether it helped.
// Authors use the same phrases in paragraphs, lists and captions, so these are never included (`isSetIntoFlow`).

/** Matches text without white space. */
const offers = new RegExp(
  oneOf(zh.siteOffers, en.siteOffers, ja.siteOffers, fr.siteOffers, pt.siteOffers, '\\d+:\\d\\d\\/?\\d+:\\d\\d'),
  'gi',
);

/** Instructions to scan a code, below its picture. Without a picture they don't count. */
const scans = new RegExp(zh.scanWords, 'g');

/** Matches the text of one element; other elements may contain the rest of the offer. */
const hint = new RegExp(`${offers.source}|${scans.source}|^\\d+:\\d\\d$|app$|[?？]$`, 'i');

/** Maximum length of an answer, in characters without white space: 满意, 不满意, 没用. */
const maxAnswerLength = 4;

/** Maximum length of an offer, in characters without white space. */
const maxOfferLength = 80;

/** Finds the largest boxes that contain little else than offers; if there is a `content`, then outside of it. */
export function findOffers(root: Element, isFree: (element: Element) => boolean, content?: Element): Clutter[] {
  const found: Clutter[] = [];
  const isBeside = content !== undefined;
  for (const { node, text } of listTextNodes(root)) {
    if (!isShort(text) || content?.contains(node) || !hint.test(text)) continue;
    let box: Element | undefined;
    for (let at = node.parentElement; at && isFree(at) && isShort(saidText(at)); at = at.parentElement)
      if (isOffer(at, isBeside)) box = at;
    if (!box || found.some(({ element }) => element.contains(node))) continue;
    found.push({ kind: 'promotion', element: box });
  }
  return found;
}

/** Short enough for an offer, and without the period of a Chinese sentence. */
const isShort = (text: string) => text.length <= maxOfferLength && !text.includes('。');

/** Elements that the user can press. */
export const controls = 'button, [role="button"], [gk-button], a[href]';

/**
 * Returns whether a box contains several offers in several elements, or one with a button or link. A short text alone
 * may be the author's or a caption, and so may a line with a link.
 */
function isOffer(box: Element, isBeside: boolean): boolean {
  if (box.querySelector('pre, code, table, audio, video, iframe')) return false;
  const count = (words: RegExp) => saidText(box).match(words)?.length ?? 0;
  const hasPicture = box.querySelector('img') !== null;
  const codes = hasPicture ? count(scans) : 0;
  const said = count(offers) + codes;
  if (said === 0) return isSurvey(box);
  const isWord = (text: string) => text.length <= maxAnswerLength || hint.test(text);
  const pieces = listTextNodes(box).filter(({ text }) => isWord(text));
  const places = new Set(pieces.map(({ node }) => node.parentElement));
  const isPressed = (one: Element) => one.matches(controls) && (!one.matches('a') || isWord(saidText(one)));
  return (
    // Inside the text a picture with a code may be the author's figure.
    (isBeside && codes > 0) ||
    (said > 1 && places.size > 1 && pieces.some(({ text }) => !/[？！，]$/.test(text))) ||
    (!hasPicture && [box, ...box.querySelectorAll('*')].some(isPressed))
  );
}

/** A question with several buttons and little else. */
function isSurvey(box: Element): boolean {
  return /[?？]/.test(visibleText(box)) && box.querySelectorAll('button, [gk-button], label').length > 1;
}
