import { otherLetters } from '../../dom/char-classes.ts';
import { collapseWhitespace, isBlank, stripWhitespace } from '../../dom/elements.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { parseHeadingNumber } from './heading-numbers.ts';

// Paragraphs that work as headings: bold alone, or with a number.

/** At or above this a paragraph is taken for a heading. */
export const minConfidence = 3;

/** Longest paragraph that can be a heading, in characters without white space. */
export const maxPseudoHeadingLength = { han: 32, other: 70 };
const notLatin = new RegExp(`[${otherLetters}]`, 'u');
const sentenceEnd = /[。！？；：，、!?;:,….][”’"'」』）)]?$/;
const notHeading = new RegExp(
  `^${oneOf(
    `${oneOf(zh.notHeadings, en.notHeadings)}\\s*[\\d|｜丨:：]`,
    `${oneOf(en.speakers, zh.speakers)}\\s*\\d{0,2}\\s*[|｜丨:：]`,
    zh.notHeadingStarts,
  )}`,
  'i',
);

/**
 * How surely a paragraph is a heading, in points: bold alone 2, a number 2, short 1; less when nothing follows it or
 * another bold line does. A sentence, a caption and a line of names are none.
 */
export function confidence(element: Element, text: string): number {
  const length = stripWhitespace(text).length;
  const latin = !notLatin.test(text);
  if (length > (latin ? maxPseudoHeadingLength.other : maxPseudoHeadingLength.han) || length < 2) return 0;
  const numbering = parseHeadingNumber(text);
  if (sentenceEnd.test(text) && !/[？?]$/.test(text)) return 0;
  // A question in bold heads an answer in Chinese prose; in English it is an interview's.
  if (/[？?]$/.test(text) && !numbering && (latin || length > 24)) return 0;
  if (/[。；]/.test(text) || notHeading.test(text)) return 0;
  if (element.querySelector('img, br + *, video, iframe')) return 0;
  const bold = isBoldAlone(element);
  if (!bold && (numbering === undefined || numbering.style === 'dot1' || element.tagName !== 'P')) return 0;
  const next = nextBlock(element);
  let points = (bold ? 2 : 0) + (numbering ? 2 : 0) + (length <= 24 || latin ? 1 : 0);
  if (!next) points -= 2;
  else if (!numbering && isBoldAlone(next) && !parseHeadingNumber(collapseWhitespace(next.textContent ?? '')))
    points -= 1;
  // The last of three in a row is one of a list, as names are.
  const above = element.previousElementSibling;
  const first = above?.previousElementSibling;
  if (bold && !numbering && first && isBoldAlone(above) && isBoldAlone(first)) points -= 1;
  if (!bold && next && parseHeadingNumber(collapseWhitespace(next.textContent ?? ''))?.style === numbering?.style)
    points -= 2;
  return points;
}

/** True when all text of a paragraph is bold. */
export function isBoldAlone(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let some = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isBlank(node)) continue;
    const bold = node.parentElement?.closest('strong, b, [style*="font-weight"]');
    if (!bold || !element.contains(bold) || !isBold(bold)) return false;
    some = true;
  }
  return some;
}

function isBold(element: Element): boolean {
  if (/^(?:STRONG|B)$/.test(element.tagName)) return true;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/.test(element.getAttribute('style') ?? '');
}

/** What follows, in the same box or after it: some sites put every paragraph in one of its own. */
function nextBlock(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (/\S/.test(next.textContent ?? '') || next.querySelector('img, video, iframe, table')) {
        return at !== element && next.firstElementChild?.tagName === 'P' ? next.firstElementChild : next;
      }
    }
  }
  return undefined;
}
