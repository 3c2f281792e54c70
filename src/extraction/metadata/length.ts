import type { TextLength } from '../../article/article.ts';
import { digits, latinLetters, letters } from '../../dom/char-classes.ts';

/** A word of a script that separates words by spaces: Latin, Greek, Cyrillic. */
const word = new RegExp(`[${latinLetters}\\u0370-\\u052f${digits}][${letters}${digits}'’.+#-]*`, 'gu');

/** Han characters outside the Basic Multilingual Plane have two code units each. */
const isAstral = /[\ud800-\udbff]/;

/** Counts prose in Han characters and kana, and in words of other scripts. Code is counted in blocks. */
export function measureLength(body: Element): TextLength {
  let characters = 0;
  let words = 0;
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  let parent: Element | null = null;
  let isCounted = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement !== parent) {
      parent = node.parentElement;
      isCounted = !parent?.closest('pre, math');
    }
    if (!isCounted) continue;
    const text = node.nodeValue ?? '';
    // Matches runs, since a match for each character is slow.
    for (const run of text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) ?? [])
      characters += isAstral.test(run) ? [...run].length : run.length;
    words += text.match(word)?.length ?? 0;
  }
  return { characters, words, codeBlocks: body.querySelectorAll('pre').length };
}
