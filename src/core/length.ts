import type { Length } from './article.ts';
import { digits, latin, letters } from './letters.ts';

/** Of a script that parts its words by spaces: Latin, Greek, Cyrillic. */
const word = new RegExp(`[${latin}\\u0370-\\u052f${digits}][${letters}${digits}'’.+#-]*`, 'gu');

/** Counts prose: Han characters and kana, and words of other scripts. Code is counted in blocks. */
export function measureLength(body: Element): Length {
  let characters = 0;
  let words = 0;
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('pre, math')) continue;
    const text = node.nodeValue ?? '';
    characters += text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    words += text.match(word)?.length ?? 0;
  }
  return { characters, words, codeBlocks: body.querySelectorAll('pre').length };
}
