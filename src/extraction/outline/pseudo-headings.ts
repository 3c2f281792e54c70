import { otherLetters } from '../../dom/char-classes.ts';
import { collapseWhitespace, isBlank, stripWhitespace } from '../../dom/elements.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as zh from '../lexicon/zh.ts';
import { parseHeadingNumber } from './heading-numbers.ts';

// Paragraphs that are used as headings: all bold, or with a number.

/** Minimum `confidence` of a heading. */
export const minConfidence = 3;

/** Maximum length of such a paragraph, in characters without white space; `numbered` in bold behind 一、. */
export const maxPseudoHeadingLength = { han: 32, numbered: 56, other: 70, question: 100 };
const notLatin = new RegExp(`[${otherLetters}]`, 'u');
const sentenceEnd = /[。！？；：，、!?;:,….][”’"'」』）)]?$/;
const speaker = /^[\p{L}\s·]{1,12}[:：]/u;
const notHeading = new RegExp(
  `^${oneOf(
    `${oneOf(zh.captionLabels, zh.notHeadings, en.notHeadings)}\\s*[\\d|｜丨:：]`,
    `${oneOf(en.speakers, zh.speakers)}\\s*\\d{0,2}\\s*[|｜丨:：]`,
    zh.notHeadingStarts,
  )}`,
  'i',
);

/**
 * Returns the confidence that a paragraph is a heading, in points: bold 2, a number 2, short 1; fewer if it is the last
 * block or followed by another bold line. Sentences, captions and bylines have 0.
 */
export function confidence(element: Element, text: string): number {
  const length = stripWhitespace(text).length;
  const latin = !notLatin.test(text);
  const numbering = parseHeadingNumber(text);
  const isCounted = numbering?.style === 'han' && isBoldAlone(element);
  const kind = numbering?.style === 'question' ? 'question' : latin ? 'other' : isCounted ? 'numbered' : 'han';
  if (length > maxPseudoHeadingLength[kind] || length < 2) return 0;
  if (sentenceEnd.test(text) && !/[？?]$/.test(text)) return 0;
  // A bold question is a heading in Chinese; in English it is usually a question of an interview.
  // Behind the name of a speaker, it is one of an interview in any language: 观众：……？
  if (/[？?]$/.test(text) && !numbering && (latin || length > 24 || speaker.test(text))) return 0;
  if (/[。；]/.test(text) || notHeading.test(text)) return 0;
  if (element.querySelector('img, br + *, video, iframe')) return 0;
  const bold = isBoldAlone(element);
  if (!bold && (numbering === undefined || numbering.style === 'dot1' || element.tagName !== 'P')) return 0;
  const next = nextBlock(element);
  let points = (bold ? 2 : 0) + (numbering ? 2 : 0) + (length <= 24 || latin ? 1 : 0);
  if (!next) points -= 2;
  else if (!numbering && isBoldAlone(next) && !parseHeadingNumber(collapseWhitespace(next.textContent ?? '')))
    points -= 1;
  // The third of three bold lines in a row is part of a list, for example of names.
  const above = element.previousElementSibling;
  const first = above?.previousElementSibling;
  if (bold && !numbering && first && isBoldAlone(above) && isBoldAlone(first)) points -= 1;
  if (!bold && next && parseHeadingNumber(collapseWhitespace(next.textContent ?? ''))?.style === numbering?.style)
    points -= 2;
  return points;
}

/** Returns whether all text of an element is bold. */
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

/** The next block with content, in the same box or after it: some sites wrap each paragraph in a box. */
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
